# Loads the assembly built for this edition, with the views; everything else is in there.
# On PowerShell 7 no command of another module and no method is called: each would cost the time to load or to bind it.
if ($PSEdition -eq 'Core') {
    # Precompiled for this platform where there is such a folder; the plain assemblies load anywhere. A type whose assembly
    # is not named would be looked for in all of them.
    $platform = [System.Runtime.InteropServices.RuntimeInformation, System.Runtime]::RuntimeIdentifier
    Import-Module -Name "$PSScriptRoot/bin/net8.0-$platform/SmsStatus.PowerShell.psd1" -ErrorAction Ignore
    if (-not $?) {
        Import-Module -Name "$PSScriptRoot/bin/net8.0/SmsStatus.PowerShell.psd1"
    }
} else {
    # PowerShell 7 has Newtonsoft.Json of its own, Windows PowerShell has none.
    Add-Type -Path "$PSScriptRoot/bin/netstandard2.0/Newtonsoft.Json.dll"
    Import-Module -Name "$PSScriptRoot/bin/netstandard2.0/SmsStatus.PowerShell.psd1"
}
