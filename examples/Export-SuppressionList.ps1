<#
.SYNOPSIS
Writes the recipients who must or should not get further messages to a CSV file.
.DESCRIPTION
Reads delivery reports of any known layout. A recipient who opted out is listed with Must, one whose number cannot receive
messages with Should. Each recipient is listed once, with the strongest reason.
.EXAMPLE
./examples/Export-SuppressionList.ps1 -Path samples/* -Destination suppress.csv
#>
[CmdletBinding()]
param(
    # The report files; wildcards are allowed.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Path,

    # The CSV file to write.
    [Parameter(Mandatory = $true, Position = 1)]
    [string] $Destination
)

Import-SmsDeliveryReport -Path $Path |
    Where-Object -FilterScript { $_.Recipient -and $_.Suppression -in 'Must', 'Should' } |
    Sort-Object -Property Suppression |
    Group-Object -Property { $_.Recipient -replace '\D' } |
    ForEach-Object -Process { $_.Group[0] } |
    Select-Object -Property Recipient, Suppression, Cause, Provider, Code, Advice |
    Export-Csv -LiteralPath $Destination -NoTypeInformation
