<#
.SYNOPSIS
Runs the Pester suite against the built module and writes its counts to a file.
.DESCRIPTION
Exits with 0 when nothing failed, 1 when a test failed, 3 when Pester 5 or later is not installed.
#>
param(
    # Which build PowerShell loads: net8.0, or netstandard2.0 as Windows PowerShell does.
    [ValidateSet('net8.0', 'netstandard2.0')]
    [string] $Build = 'net8.0',

    # The file that gets one line: passed, failed and skipped tests.
    [string] $CountPath
)

$ErrorActionPreference = 'Stop'
$pester = Get-Module -Name Pester -ListAvailable | Where-Object -Property Version -GE -Value '5.0' | Select-Object -First 1
if (-not $pester) {
    'Pester 5 or later is not installed.'
    exit 3
}
Import-Module -ModuleInfo $pester
$env:SMSSTATUS_TEST_BUILD = $Build
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration
if ($CountPath) {
    Set-Content -LiteralPath $CountPath -Value "$($run.PassedCount) $($run.FailedCount + $run.FailedContainersCount + $run.FailedBlocksCount) $($run.SkippedCount + $run.NotRunCount)"
}
if ($run.Result -ne 'Passed') {
    exit 1
}
