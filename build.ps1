<#
.SYNOPSIS
Builds, tests, shows or packs SmsStatus.
.DESCRIPTION
Thin over the .NET SDK. Test installs Pester for the current user where it is missing and a gallery can be reached. Docs writes
what the examples of the help print now, and the page of all status codes.
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
    [ValidateSet('Build', 'Test', 'Demo', 'Docs', 'Package')]
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
    'Docs' {
        Invoke-DotNet build src/SmsStatus.PowerShell -c $Configuration -v quiet
        . "$PSScriptRoot/docs/HelpExamples.ps1"
        # Examples may write files, so they run in a folder of their own.
        $folder = New-Item -ItemType Directory -Path "$PSScriptRoot/output/docs-examples" -Force
        Copy-Item -LiteralPath "$PSScriptRoot/samples" -Destination $folder -Recurse -Force
        Push-Location -LiteralPath $folder
        try {
            foreach ($page in Get-ChildItem -Path "$PSScriptRoot/docs/en-US/*-*.md") {
                Update-HelpExample -Path $page.FullName -Manifest "$PSScriptRoot/output/SmsStatus/SmsStatus.psd1"
            }
        } finally {
            Pop-Location
            Remove-Item -LiteralPath $folder -Recurse
        }
        Copy-Item -Path "$PSScriptRoot/src/SmsStatus.HelpWriter/bin/$Configuration/net10.0/status-codes.md" -Destination "$PSScriptRoot/docs"
        # The pages are the source of the help.
        Invoke-DotNet build src/SmsStatus.PowerShell -c $Configuration -v quiet
    }
    'Package' {
        Invoke-DotNet pack src/SmsStatus.PowerShell -c $Configuration
        Invoke-DotNet pack src/SmsStatus.Tool -c $Configuration
        Get-Item -Path "$PSScriptRoot/output/*.nupkg"
    }
}
