<#
.SYNOPSIS
Compares a month with the one before it, provider by provider.
.DESCRIPTION
Reads delivery reports of any known layout and emits one object for each provider that has messages in either month. A message is in
the month of its last event, in the zone of -TimeZone. Rates are numbers from 0 to 1 and empty where there is nothing to divide by;
their changes are differences, so 0.01 is one percentage point.

Messages whose reports tell no time are in no month; a warning counts them.
.EXAMPLE
./examples/Compare-Months.ps1 -Path reports/* -TimeZone Europe/Berlin | Format-Table
Compares the latest month in the reports with the one before it.
.EXAMPLE
./examples/Compare-Months.ps1 -Path reports/* -Month 2024-03 | Export-Csv march.csv -NoTypeInformation
Compares March 2024 with February 2024.
#>
[CmdletBinding()]
param(
    # The report files; wildcards are allowed.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Path,

    # The month, as year and month: 2024-03; the latest one in the reports where it is not given.
    [ValidatePattern('^\d{4}-(0[1-9]|1[0-2])$')]
    [string] $Month,

    # The zone in which months begin, and of times without an offset: an id, or an offset such as +02:00.
    [string] $TimeZone = 'UTC'
)

function Get-Sum {
    <#
    .SYNOPSIS
    The figures of a month, added up over its days.
    #>
    param([object[]] $Day)
    $sum = @{}
    foreach ($name in 'Messages', 'Delivered', 'NotDelivered', 'Unrecognized') {
        $sum[$name] = [long]($Day | Measure-Object -Property $name -Sum).Sum
    }
    $final = $sum.Delivered + $sum.NotDelivered
    $sum.OfFinal = if ($final) { $sum.Delivered / $final }
    $sum.OfSent = if ($sum.Messages) { $sum.Delivered / $sum.Messages }
    $sum
}

function Get-Change {
    <#
    .SYNOPSIS
    How much a rate rose; nothing where one of the two is missing.
    #>
    param($Now, $Before)
    if ($null -ne $Now -and $null -ne $Before) {
        $Now - $Before
    }
}

$days = @(Measure-SmsDeliveryReport -Path $Path -TimeZone $TimeZone -GroupBy Provider, Day | Where-Object -Property Messages)
$timeless = ($days | Where-Object -FilterScript { -not $_.Day } | Measure-Object -Property Messages -Sum).Sum
if ($timeless) {
    Write-Warning -Message "$timeless messages are in no month, since their reports tell no time."
}
$days = @($days | Where-Object -Property Day)
if (-not $Month) {
    if (-not $days) {
        Write-Error -Message 'The reports hold no message with a time, so there is no month to compare.' -ErrorId NoMonth
        return
    }
    $Month = ($days.Day | Sort-Object | Select-Object -Last 1).ToString('yyyy-MM', [cultureinfo]::InvariantCulture)
}
$first = [datetime]::ParseExact($Month, 'yyyy-MM', [cultureinfo]::InvariantCulture)
$before = $first.AddMonths(-1)

$days | Group-Object -Property Provider | ForEach-Object -Process {
    $thisMonth = @($_.Group | Where-Object -FilterScript { $_.Day.Year -eq $first.Year -and $_.Day.Month -eq $first.Month })
    $lastMonth = @($_.Group | Where-Object -FilterScript { $_.Day.Year -eq $before.Year -and $_.Day.Month -eq $before.Month })
    if ($thisMonth -or $lastMonth) {
        $now = Get-Sum -Day $thisMonth
        $then = Get-Sum -Day $lastMonth
        [pscustomobject]@{
            Provider               = $_.Name
            Month                  = $Month
            Messages               = $now.Messages
            MessagesBefore         = $then.Messages
            DeliveredOfFinal       = $now.OfFinal
            DeliveredOfFinalBefore = $then.OfFinal
            DeliveredOfFinalChange = Get-Change -Now $now.OfFinal -Before $then.OfFinal
            DeliveredOfSent        = $now.OfSent
            DeliveredOfSentBefore  = $then.OfSent
            DeliveredOfSentChange  = Get-Change -Now $now.OfSent -Before $then.OfSent
            Unrecognized           = $now.Unrecognized
            UnrecognizedBefore     = $then.Unrecognized
        }
    }
}
