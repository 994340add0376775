<#
.SYNOPSIS
Measures the cmdlets of SmsStatus side by side with those that come with PowerShell, and prints a Markdown table.
.DESCRIPTION
Every run has a fresh shell of its own, and both sides of a comparison work by turns. Build the module first: dotnet build -c Release.
Ends with an error where the two sides count differently.
.EXAMPLE
./benchmarks/PowerShell.ps1
Everything, over 500,000 rows; it takes about a quarter of an hour.
.EXAMPLE
./benchmarks/PowerShell.ps1 -Rows 50000 -Runs 1 -StartRuns 3
A quick look.
#>
[CmdletBinding()]
param(
    # The rows of the CSV file.
    [ValidateRange(1000, [int]::MaxValue)]
    [int] $Rows = 500000,

    # How often each comparison is measured.
    [ValidateRange(1, 1000)]
    [int] $Runs = 5,

    # How often the start of a shell is measured: it is short, so its spread is wide.
    [ValidateRange(1, 1000)]
    [int] $StartRuns = 20,

    # The folder of the generated file; the system's folder for temporary files unless given.
    [string] $Data,

    # A CSV file to use instead of a generated one; it needs the columns provider, status and code.
    [string] $Path,

    # The module to measure.
    [string] $Module = "$PSScriptRoot/../output/SmsStatus/SmsStatus.psd1"
)

$ErrorActionPreference = 'Stop'
$shell = (Get-Process -Id $PID).Path
# This file is ASCII, which every edition reads alike.
$times = [string] [char] 0x00D7
$dash = [string] [char] 0x2013

function Get-Table {
    <#
    .SYNOPSIS
    Makes the CSV file, unless it is there, and returns its path.
    #>
    param([int] $Rows, [string] $Data)
    $arguments = @('run', '-c', 'Release', '--project', "$PSScriptRoot/SmsStatus.Benchmarks.SideBySide", '--', 'make-table', '--rows', $Rows)
    if ($Data) {
        $arguments += @('--data', $Data)
    }
    $made = & dotnet @arguments
    if ($LASTEXITCODE -ne 0) {
        throw 'The CSV file could not be made.'
    }
    @($made)[-1]
}

function Invoke-Shell {
    <#
    .SYNOPSIS
    Runs a script block in a fresh shell and returns its output.
    #>
    param([scriptblock] $Script)
    $output = & $shell -NoProfile -NonInteractive -Command $Script -args $modulePath, $table
    if ($LASTEXITCODE -ne 0) {
        throw "A shell ended with $LASTEXITCODE."
    }
    $output
}

function Get-StartTime {
    <#
    .SYNOPSIS
    The seconds from starting a shell that runs a command to its end.
    #>
    param([string] $Command)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    & $shell -NoProfile -NonInteractive -Command $Command
    $watch.Elapsed.TotalSeconds
}

function Get-Median {
    <#
    .SYNOPSIS
    The median of some numbers.
    #>
    param([double[]] $Values)
    $sorted = @($Values | Sort-Object)
    ($sorted[[math]::Floor(($sorted.Count - 1) / 2)] + $sorted[[math]::Floor($sorted.Count / 2)]) / 2
}

function Get-Row {
    <#
    .SYNOPSIS
    One row of the table: medians of both sides, and the median and the ends of what is asked.
    #>
    param([string] $Work, [double[]] $Ours, [string] $Against, [double[]] $Theirs, [double[]] $Results, [string] $Unit, [string] $Asked)
    $ends = $Results | Measure-Object -Minimum -Maximum
    $culture = [cultureinfo]::InvariantCulture
    [string]::Format(
        $culture, '| {0} | {1:F3} s | {2} | {3:F3} s | {4:F2} {7} ({5:F2} {9} {6:F2}) | {8} |',
        $Work, (Get-Median -Values $Ours), $Against, (Get-Median -Values $Theirs),
        (Get-Median -Values $Results), $ends.Minimum, $ends.Maximum, $Unit, $Asked, $dash)
}

function Get-Ratio {
    <#
    .SYNOPSIS
    Divides two lists of numbers, pair by pair.
    #>
    param([double[]] $Numerators, [double[]] $Denominators)
    for ($index = 0; $index -lt $Numerators.Count; $index++) {
        $Numerators[$index] / $Denominators[$index]
    }
}

function Get-Difference {
    <#
    .SYNOPSIS
    Subtracts two lists of numbers, pair by pair.
    #>
    param([double[]] $Minuends, [double[]] $Subtrahends)
    for ($index = 0; $index -lt $Minuends.Count; $index++) {
        $Minuends[$index] - $Subtrahends[$index]
    }
}

function Compare-Count {
    <#
    .SYNOPSIS
    Ends with an error where two sides did not count the same groups.
    #>
    param([string[]] $Ours, [string[]] $Theirs)
    $difference = Compare-Object -ReferenceObject @($Ours) -DifferenceObject @($Theirs) | Select-Object -First 1
    if ($difference) {
        throw "The counts differ: '$($difference.InputObject)' is on one side only."
    }
}

# Each block runs in a shell of its own, with the module's and the table's path.

$measure = {
    param($module, $table)
    Import-Module -Name $module
    # The runtime compiles code in three stages and takes some thirty calls for all of them.
    $seconds = foreach ($call in 1..40) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $measures = Measure-SmsDeliveryReport -LiteralPath $table -Event -GroupBy Provider, ProviderStatus, Code
        $watch.Elapsed.TotalSeconds
    }
    [pscustomobject]@{
        First  = $seconds[0]
        Warm   = $seconds[30..39]
        Counts = @($measures | ForEach-Object -Process { "$($_.Provider), $($_.ProviderStatus), $($_.Code): $($_.Messages)" })
    }
}

$group = {
    param($module, $table)
    $null = $module
    $seconds = foreach ($call in 1..2) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $groups = Import-Csv -LiteralPath $table | Group-Object -Property provider, status, code
        $watch.Elapsed.TotalSeconds
    }
    [pscustomobject]@{
        First  = $seconds[0]
        Warm   = $seconds[-1]
        Counts = @($groups | ForEach-Object -Process { "$($_.Name): $($_.Count)" })
    }
}

$read = {
    param($module, $table)
    Import-Module -Name $module
    function Get-Duration {
        param([scriptblock] $Script)
        [System.GC]::Collect()
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        # Not kept: hundreds of thousands of objects at a time would measure the garbage collector.
        & $Script | Out-Null
        $watch.Elapsed.TotalSeconds
    }
    # A first time over a few rows, so that no side pays for compiling what the others use too.
    $few = [System.IO.Path]::GetTempFileName()
    Get-Content -LiteralPath $table -TotalCount 200 | Set-Content -LiteralPath $few
    foreach ($file in $few, $table) {
        $csv = Get-Duration -Script { Import-Csv -LiteralPath $file }
        $report = Get-Duration -Script { Import-SmsDeliveryReport -LiteralPath $file }
        $convert = Get-Duration -Script { Import-Csv -LiteralPath $file | ConvertTo-SmsUnifiedStatus -Append }
        $select = Get-Duration -Script { Import-Csv -LiteralPath $file | Select-Object -Property provider, status, code }
    }
    [pscustomobject]@{
        Csv           = $csv
        Report        = $report
        Convert       = $convert
        Select        = $select
        CsvColumns    = @((Import-Csv -LiteralPath $few)[0].psobject.Properties).Count
        ReportColumns = @((Import-SmsDeliveryReport -LiteralPath $few)[0].psobject.Properties).Count
        # The unified columns of some rows, counted on both ways that lead to them.
        Counts        = @(Import-SmsDeliveryReport -LiteralPath $few | Group-Object -Property Provider, Status | ForEach-Object -Process { "$($_.Name): $($_.Count)" })
        Converted     = @(Import-Csv -LiteralPath $few | ConvertTo-SmsUnifiedStatus -Append | Group-Object -Property provider, UnifiedStatus | ForEach-Object -Process { "$($_.Name): $($_.Count)" })
    }
    Remove-Item -LiteralPath $few
}

$modulePath = (Resolve-Path -LiteralPath $Module).ProviderPath
$table = if ($Path) { (Resolve-Path -LiteralPath $Path).ProviderPath } else { Get-Table -Rows $Rows -Data $Data }
$counted = @()
$grouped = @()
$readings = @()
for ($run = 1; $run -le $Runs; $run++) {
    Write-Progress -Activity 'Measuring the cmdlets' -Status "Run $run of $Runs" -PercentComplete (100 * ($run - 1) / $Runs)
    $counted += Invoke-Shell -Script $measure
    $grouped += Invoke-Shell -Script $group
    $readings += Invoke-Shell -Script $read
    Compare-Count -Ours $counted[-1].Counts -Theirs $grouped[-1].Counts
    Compare-Count -Ours $readings[-1].Counts -Theirs $readings[-1].Converted
}

$importing = "Import-Module -Name '" + $modulePath.Replace("'", "''") + "'"
$bare = @()
$imported = @()
$asked = @()
# The first round fills the system's caches and is left out.
for ($run = 0; $run -le $StartRuns; $run++) {
    Write-Progress -Activity 'Measuring the start' -Status "Run $run of $StartRuns" -PercentComplete (100 * $run / ($StartRuns + 1))
    $starts = @((Get-StartTime -Command '$null = 1'), (Get-StartTime -Command $importing), (Get-StartTime -Command "$importing; `$null = Get-SmsStatusCode 4000"))
    if ($run -gt 0) {
        $bare += $starts[0]
        $imported += $starts[1]
        $asked += $starts[2]
    }
}
Write-Progress -Activity 'Measuring the start' -Completed

$warm = @($counted | ForEach-Object -Process { Get-Median -Values $_.Warm })
$converting = Get-Difference -Minuends $readings.Convert -Subtrahends $readings.Csv
$selecting = Get-Difference -Minuends $readings.Select -Subtrahends $readings.Csv
"PowerShell $($PSVersionTable.PSVersion), $([System.Runtime.InteropServices.RuntimeInformation]::OSDescription), $([Environment]::ProcessorCount) processors, $(@($counted[0].Counts).Count) groups in $([System.IO.Path]::GetFileName($table))"
''
"| work | SmsStatus | against | its time | result (least $dash most) | asked |"
'| --- | --- | --- | --- | --- | --- |'
Get-Row -Work '`Measure-SmsDeliveryReport`, first call' -Ours $counted.First -Against '`Import-Csv \| Group-Object`, first call' -Theirs $grouped.First `
    -Results (Get-Ratio -Numerators $grouped.First -Denominators $counted.First) -Unit $times -Asked "at least 100 $times"
Get-Row -Work '`Measure-SmsDeliveryReport`, warm shell' -Ours $warm -Against '`Import-Csv \| Group-Object`, warm shell' -Theirs $grouped.Warm `
    -Results (Get-Ratio -Numerators $grouped.Warm -Denominators $warm) -Unit $times -Asked "at least 300 $times"
Get-Row -Work '`ConvertTo-SmsUnifiedStatus -Append`, beyond `Import-Csv`' -Ours $converting -Against '`Select-Object` of three columns, beyond `Import-Csv`' -Theirs $selecting `
    -Results (Get-Ratio -Numerators $converting -Denominators $selecting) -Unit $times -Asked "at most 0.5 $times"
Get-Row -Work "``Import-SmsDeliveryReport``, $($readings[0].ReportColumns) columns" -Ours $readings.Report -Against "``Import-Csv``, $($readings[0].CsvColumns) columns" -Theirs $readings.Csv `
    -Results (Get-Ratio -Numerators $readings.Csv -Denominators $readings.Report) -Unit $times -Asked 'faster'
Get-Row -Work 'import of the module' -Ours $imported -Against 'bare shell' -Theirs $bare `
    -Results (Get-Difference -Minuends $imported -Subtrahends $bare | ForEach-Object -Process { 1000 * $_ }) -Unit 'ms' -Asked 'at most 60 ms'
Get-Row -Work 'import and first `Get-SmsStatusCode`' -Ours $asked -Against 'import of the module' -Theirs $imported `
    -Results (Get-Difference -Minuends $asked -Subtrahends $imported | ForEach-Object -Process { 1000 * $_ }) -Unit 'ms' -Asked 'at most 40 ms'
