<#
.SYNOPSIS
Imports the built module and offers what the test files share.
.DESCRIPTION
With SMSSTATUS_TEST_BUILD=netstandard2.0, PowerShell 7 loads the build that Windows PowerShell 5.1 gets.
#>
$script:RepositoryRoot = Split-Path -Path (Split-Path -Path $PSScriptRoot)
$script:Samples = Join-Path -Path $script:RepositoryRoot -ChildPath 'samples'
$staged = Join-Path -Path $script:RepositoryRoot -ChildPath 'output/SmsStatus'

if ($env:SMSSTATUS_TEST_BUILD -eq 'netstandard2.0' -and $PSVersionTable.PSEdition -eq 'Core') {
    # A copy of the module in which the other edition's assemblies take the place of this one's.
    $copy = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "SmsStatusTest$PID/SmsStatus"
    if (-not (Test-Path -LiteralPath $copy)) {
        $null = New-Item -ItemType Directory -Path (Split-Path -Path $copy)
        Copy-Item -LiteralPath $staged -Destination $copy -Recurse
        Copy-Item -Path "$copy/bin/netstandard2.0/SmsStatus.*.dll" -Destination "$copy/bin/net8.0" -Force
        Remove-Item -Path "$copy/bin/net*-*" -Recurse
    }
    $staged = $copy
}

$script:Manifest = Join-Path -Path $staged -ChildPath 'SmsStatus.psd1'
Import-Module -Name $script:Manifest -ErrorAction Stop

function New-Report {
    <#
    .SYNOPSIS
    Writes a report file below TestDrive and returns its path.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param([string] $Name, [string[]] $Line)
    $path = Join-Path -Path $TestDrive -ChildPath $Name
    Set-Content -LiteralPath $path -Value $Line
    $path
}

function Get-ErrorId {
    <#
    .SYNOPSIS
    The ids of error records, without the cmdlet's class name.
    #>
    param([object[]] $ErrorRecord)
    $ErrorRecord | ForEach-Object -Process { ($_.FullyQualifiedErrorId -split ',')[0] }
}

function Get-Completion {
    <#
    .SYNOPSIS
    What tab completion offers at the end of a command line.
    #>
    param([string] $Line)
    [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
}
