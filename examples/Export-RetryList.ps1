<#
.SYNOPSIS
Writes the messages that may be sent again, and from when on, to a CSV file.
.DESCRIPTION
Reads delivery reports of any known layout. A message is listed once, by its current state: one that failed and was delivered in the
end is not in the list. Listed are messages not delivered whose Retry is Later; with -IncludeAfterFix also those that may be sent again
once something is corrected, such as the sender, the text or the account, as Action and Advice say.

Recipients who opted out get no second message, whatever became of the first. RetryAt is the time of the failure plus -Delay; it is
empty where the report tells no time.

Sending again what is no longer of use, such as a one-time code, helps nobody: -NotBefore leaves older failures out.
The list holds phone numbers in full: keep it safe.
.EXAMPLE
./examples/Export-RetryList.ps1 -Path samples/* -Destination retry.csv -TimeZone UTC
Lists what may be sent again one hour after it failed.
.EXAMPLE
./examples/Export-RetryList.ps1 -Path reports/* -Destination retry.csv -Delay 04:00 -NotBefore (Get-Date).AddDays(-1)
Lists the failures of the last day, to be tried again after four hours.
#>
[CmdletBinding()]
param(
    # The report files; wildcards are allowed.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Path,

    # The CSV file to write.
    [Parameter(Mandatory = $true, Position = 1)]
    [string] $Destination,

    # How long to wait after a failure.
    [timespan] $Delay = '01:00:00',

    # The time before which a failure is not worth a second message; those without a time are then left out too.
    [datetimeoffset] $NotBefore,

    # The zone of times without an offset: an id, or an offset such as +02:00.
    [string] $TimeZone,

    # Lists messages as well that may be sent again once something is corrected.
    [switch] $IncludeAfterFix
)

$parameter = @{ Path = $Path; Fold = $true }
if ($TimeZone) {
    $parameter.TimeZone = $TimeZone
}
$messages = @(Import-SmsDeliveryReport @parameter)
$optedOut = @{}
foreach ($message in $messages) {
    if ($message.Suppression -eq 'Must' -and $message.Recipient) {
        $optedOut[$message.Recipient -replace '\D'] = $true
    }
}
$retry = if ($IncludeAfterFix) { 'Later', 'AfterFix' } else { , 'Later' }

$messages |
    Where-Object -FilterScript { $_.Outcome -eq 'NotDelivered' -and $_.Retry -in $retry } |
    Where-Object -FilterScript { -not $optedOut.ContainsKey("$($_.Recipient)" -replace '\D') } |
    Where-Object -FilterScript { -not $NotBefore -or ($_.UpdatedAt -and $_.UpdatedAt -ge $NotBefore) } |
    Sort-Object -Property Retry, UpdatedAt, Provider, MessageId |
    ForEach-Object -Process {
        [pscustomobject]@{
            Provider  = $_.Provider
            MessageId = $_.MessageId
            Recipient = $_.Recipient
            Sender    = $_.Sender
            Status    = $_.Status
            Cause     = $_.Cause
            Retry     = $_.Retry
            FailedAt  = if ($_.UpdatedAt) { $_.UpdatedAt.ToString('o') }
            RetryAt   = if ($_.UpdatedAt) { ($_.UpdatedAt + $Delay).ToString('o') }
            Action    = $_.Action
            Advice    = $_.Advice
        }
    } |
    Export-Csv -LiteralPath $Destination -NoTypeInformation -Encoding UTF8
