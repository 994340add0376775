# The module of the assembly beside it, which SmsStatus.psm1 imports. The views are loaded from here and not from SmsStatus.psd1 because
# PowerShell looks the type up that they call while it reads them: where the assembly is not loaded yet, it searches all others each time.
@{
    RootModule         = 'SmsStatus.PowerShell.dll'
    RequiredAssemblies = @('SmsStatus.PowerShell.dll')
    ModuleVersion      = '0.1.0'
    PowerShellVersion  = '5.1'
    FormatsToProcess   = @('../../SmsStatus.Format.ps1xml')
    FunctionsToExport  = @()
    CmdletsToExport    = @('*')
    VariablesToExport  = @()
    AliasesToExport    = @()
}
