<#
.SYNOPSIS
Checks the delivery reports of a folder, keeps every figure, and mails or fails when a threshold is missed.
.DESCRIPTION
Meant for a schedule. The exit code is

0  if no threshold is missed
1  if one is missed, or there is nothing to judge
3  if a file could not be read; what could be read is checked all the same
4  if the mail could not be sent

What is missed is printed, and with -SmtpServer mailed as well. With -LogPath, each check of each run is added to a CSV file, from which
a chart or Compare-Object shows how the figures move. Neither holds phone numbers in full.

Task Scheduler, every day at six:

    schtasks /Create /TN "SMS audit" /SC DAILY /ST 06:00 /TR "pwsh -NoProfile -NonInteractive -File C:\Audit\Invoke-NightlyAudit.ps1
        -Path D:\Reports\* -Days 1 -LogPath D:\Audit\checks.csv -SmtpServer mail.example.com -From audit@example.com -To ops@example.com"

The same as a task that PowerShell registers:

    $line = '-NoProfile -NonInteractive -File C:\Audit\Invoke-NightlyAudit.ps1 -Path D:\Reports\* -Days 1'
    Register-ScheduledTask -TaskName 'SMS audit' -Trigger (New-ScheduledTaskTrigger -Daily -At 06:00) `
        -Action (New-ScheduledTaskAction -Execute pwsh -Argument $line)

cron, every day at six. It mails by itself whatever a job prints, and takes a percent sign for the end of the line, so rates are numbers:

    0 6 * * * pwsh -NoProfile -NonInteractive -File /opt/audit/Invoke-NightlyAudit.ps1 -Path '/var/reports/*' -Days 1 -MinimumDeliveryRate 0.95
.EXAMPLE
./examples/Invoke-NightlyAudit.ps1 -Path samples/sinch-*.json -MinimumDeliveryRate 80% -MinimumMessages 100
Prints nothing and ends with 0, since the rate is reached.
.EXAMPLE
./examples/Invoke-NightlyAudit.ps1 -Path reports/* -Days 1 -SmtpServer mail.example.com -From audit@example.com -To ops@example.com, lead@example.com
Checks the files of the last day, and mails what is missed to two people.
#>
[CmdletBinding()]
param(
    # The report files; wildcards are allowed.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Path,

    # Takes only files that were written in so many last days; all of them where it is not given.
    [ValidateRange(1, 3650)]
    [int] $Days,

    # The zone of times without an offset: an id, or an offset such as +02:00.
    [string] $TimeZone = 'UTC',

    # The least rate of delivered messages, of those that ended, for each provider.
    [string] $MinimumDeliveryRate = '90%',

    # The most messages that cannot be translated: a count, or a share such as 1%.
    [string] $MaximumUnrecognized = '1%',

    # The most rows that cannot be read: a count, or a share such as 1%.
    [string] $MaximumRejected = '1%',

    # The most messages not delivered for any one cause: a count, or a share such as 10%.
    [string] $MaximumForOneCause = '25%',

    # How many messages a provider must have before its rates and shares are checked; if no provider has as many, that is missed itself.
    [long] $MinimumMessages = 100,

    # A CSV file to which every check is added.
    [string] $LogPath,

    # The mail server. It is asked only when something is missed.
    [string] $SmtpServer,

    # The port of the mail server.
    [ValidateRange(1, 65535)]
    [int] $SmtpPort = 25,

    # Encrypts the way to the mail server.
    [switch] $UseSsl,

    # The account at the mail server, if it asks for one.
    [pscredential] $Credential,

    # Who the mail is from.
    [string] $From,

    # Who the mail is for.
    [string[]] $To
)

# Loads the module, or ends here where it is not installed.
$null = Get-Command -Name Test-SmsDeliveryReport -ErrorAction Stop
if ($SmtpServer -and -not ($From -and $To)) {
    Write-Error -Message 'A mail needs -From and -To.' -ErrorId MailAddressMissing -ErrorAction Stop
}

function Send-Mail {
    <#
    .SYNOPSIS
    Mails a text.
    #>
    param([string] $Server, [int] $Port, [bool] $Encrypt, [pscredential] $Account, [string] $Origin, [string[]] $Recipient, [string] $Subject, [string] $Body)
    $client = New-Object -TypeName System.Net.Mail.SmtpClient -ArgumentList $Server, $Port
    $mail = New-Object -TypeName System.Net.Mail.MailMessage -ArgumentList $Origin, ($Recipient -join ','), $Subject, $Body
    try {
        $client.EnableSsl = $Encrypt
        if ($Account) {
            $client.Credentials = $Account.GetNetworkCredential()
        }
        $client.Send($mail)
    } finally {
        $mail.Dispose()
        $client.Dispose()
    }
}

$threshold = @{
    TimeZone            = $TimeZone
    MinimumDeliveryRate = $MinimumDeliveryRate
    MaximumUnrecognized = $MaximumUnrecognized
    MaximumRejected     = $MaximumRejected
    MaximumForOneCause  = $MaximumForOneCause
    MinimumMessages     = $MinimumMessages
    Detailed            = $true
    ErrorAction         = 'SilentlyContinue'
    ErrorVariable       = 'problems'
    WarningAction       = 'SilentlyContinue'
}
$missing = @()
if ($Days) {
    $since = (Get-Date).AddDays(-$Days)
    $checks = @(Get-Item -Path $Path -ErrorAction SilentlyContinue -ErrorVariable missing |
            Where-Object -Property LastWriteTime -GE -Value $since |
            Test-SmsDeliveryReport @threshold)
} else {
    $checks = @(Test-SmsDeliveryReport -Path $Path @threshold)
}

if ($LogPath) {
    $run = (Get-Date).ToString('o')
    $checks | Select-Object -Property @{ Name = 'Run'; Expression = { $run } }, * | Export-Csv -LiteralPath $LogPath -Append -NoTypeInformation -Encoding UTF8
}

$missed = @($checks | Where-Object -Property Verdict -EQ -Value Missed)
$unread = $missing -or -not $checks -or $missed.Check -contains 'UnreadFiles'
if (-not $missed -and -not $unread) {
    exit 0
}

$text = (@($missed.Text) + @(@($missing) + @($problems) | ForEach-Object -Process { "$_" })) -join [Environment]::NewLine
$text
if ($SmtpServer) {
    $mail = @{
        Server    = $SmtpServer
        Port      = $SmtpPort
        Encrypt   = $UseSsl
        Account   = $Credential
        Origin    = $From
        Recipient = $To
        Subject   = "SMS audit: $($missed.Count) of $($checks.Count) checks missed"
        Body      = $text
    }
    try {
        Send-Mail @mail
    } catch {
        Write-Error -Message "The mail could not be sent: $($_.Exception.GetBaseException().Message)" -ErrorId MailNotSent -ErrorAction Continue
        exit 4
    }
}
exit $(if ($unread) { 3 } else { 1 })
