<#
.SYNOPSIS
Builds, tests, shows or packs SmsStatus.
.DESCRIPTION
Thin over the .NET SDK. Test installs Pester for the current user where it is missing and a gallery can be reached.
.EXAMPLE
./build.ps1 -Task Demo
Builds everything and measures the sample reports with the built module.
.EXAMPLE
./build.ps1 -Task Test
Runs all tests.
#>
[CmdletBinding()]
param(
    # What to do.
    [ValidateSet('Build', 'Test', 'Demo', 'Package')]
    [string] $Task = 'Build',

    # The build configuration.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    <#
    .SYNOPSIS
    Runs the .NET SDK at the repository's root and ends this script where it fails.
    #>
    Push-Location -LiteralPath $PSScriptRoot
    try {
        & dotnet @args
    } finally {
        Pop-Location
    }
    if ($LASTEXITCODE -ne 0) {
        exit $LASTEXITCODE
    }
}

function Install-Pester {
    <#
    .SYNOPSIS
    Makes sure that Pester is there, or says that its tests will be skipped.
    #>
    if (Get-Module -Name Pester -ListAvailable | Where-Object -Property Version -GE -Value '5.0') {
        return
    }
    try {
        Install-Module -Name Pester -MinimumVersion 5.0 -Scope CurrentUser -Force -SkipPublisherCheck
    } catch {
        Write-Warning -Message "Pester is not installed and no gallery can be reached ($_). The Pester suite will be skipped."
    }
}

switch ($Task) {
    'Build' {
        Invoke-DotNet build -c $Configuration
    }
    'Test' {
        Install-Pester
        Invoke-DotNet test -c $Configuration
    }
    'Demo' {
        Invoke-DotNet build src/SmsStatus.PowerShell -c $Configuration -v quiet
        Import-Module -Name "$PSScriptRoot/output/SmsStatus/SmsStatus.psd1"
        Measure-SmsDeliveryReport -Path "$PSScriptRoot/samples/*" -TimeZone UTC
    }
    'Package' {
        Invoke-DotNet build -c $Configuration
        Invoke-DotNet pack src/SmsStatus.Tool -c $Configuration
        $output = Join-Path -Path $PSScriptRoot -ChildPath 'output'
        $version = (Import-PowerShellDataFile -Path "$PSScriptRoot/module/SmsStatus.psd1").ModuleVersion
        Compress-Archive -Path "$output/SmsStatus" -DestinationPath "$output/SmsStatus.$version.zip" -Force
        Get-Item -Path "$output/*.nupkg", "$output/*.zip"
    }
}
