<#
.SYNOPSIS
Writes the recipients who must or should not get further messages to a CSV file.
.DESCRIPTION
Reads delivery reports of any known layout, and lists each recipient once, with the strongest reason:

Must          a message was refused because the recipient opted out; it counts whatever came later, since a consent that was given
              anew stands in no delivery report
Should        a message could not be delivered because the number cannot receive any
AfterRepeats  with -Repeat only: as many different messages as named there could not be delivered for a reason that may pass

What counts is the current state of each message, not each of its events. The list holds phone numbers in full: keep it safe.
.EXAMPLE
./examples/Export-SuppressionList.ps1 -Path samples/* -Destination suppress.csv
Lists who opted out and which numbers are dead.
.EXAMPLE
./examples/Export-SuppressionList.ps1 -Path samples/* -Destination optout.csv -OptedOutOnly
Lists only who opted out.
.EXAMPLE
./examples/Export-SuppressionList.ps1 -Path reports/* -Destination suppress.csv -Repeat 3
Lists numbers as well for which three messages failed.
#>
[CmdletBinding()]
param(
    # The report files; wildcards are allowed.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Path,

    # The CSV file to write.
    [Parameter(Mandatory = $true, Position = 1)]
    [string] $Destination,

    # Lists nobody but those who opted out.
    [switch] $OptedOutOnly,

    # After how many failed messages a number is listed although its failures may pass; 0 for never.
    [ValidateRange(0, 1000)]
    [int] $Repeat = 0
)

$strength = @{ Must = 0; Should = 1; AfterRepeats = 2 }
Import-SmsDeliveryReport -Path $Path -Fold |
    Where-Object -FilterScript { ("$($_.Recipient)" -replace '\D').Length -ge 5 -and $strength.ContainsKey("$($_.Suppression)") } |
    Group-Object -Property { $_.Recipient -replace '\D' } |
    ForEach-Object -Process {
        $recipient = $_
        $messages = $recipient.Group | Sort-Object -Property { $strength["$($_.Suppression)"] }, @{ Expression = 'UpdatedAt'; Descending = $true }
        $reason = @($messages)[0]
        $listed = switch ($reason.Suppression) {
            'Must' { $true }
            'Should' { -not $OptedOutOnly }
            'AfterRepeats' { -not $OptedOutOnly -and $Repeat -gt 0 -and $recipient.Count -ge $Repeat }
        }
        if ($listed) {
            [pscustomobject]@{
                Recipient   = $reason.Recipient
                Suppression = $reason.Suppression
                Cause       = $reason.Cause
                Messages    = @($messages | Where-Object -Property Suppression -EQ -Value $reason.Suppression).Count
                Latest      = if ($reason.UpdatedAt) { $reason.UpdatedAt.ToString('o') }
                Provider    = $reason.Provider
                Code        = $reason.Code
                Advice      = $reason.Advice
            }
        }
    } |
    Sort-Object -Property Suppression, Recipient |
    Export-Csv -LiteralPath $Destination -NoTypeInformation -Encoding UTF8
