# Loads the assembly built for this edition; everything else is in there.
# No command of another module is used on PowerShell 7: each would cost the time to load that module.
if ($PSEdition -eq 'Core') {
    Import-Module -Name "$PSScriptRoot/bin/net8.0/SmsStatus.PowerShell.dll"
} else {
    # PowerShell 7 has Newtonsoft.Json of its own, Windows PowerShell has none.
    Add-Type -Path "$PSScriptRoot/bin/netstandard2.0/Newtonsoft.Json.dll"
    Import-Module -Name "$PSScriptRoot/bin/netstandard2.0/SmsStatus.PowerShell.dll"
}
