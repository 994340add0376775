<#
.SYNOPSIS
Installs the module's package from a folder and measures a report with it.
.DESCRIPTION
Uses PSResourceGet where it is installed, with the folder as a repository for the time of the call. Elsewhere the package is expanded
as the clients of the Gallery do: all files but those that belong to the package itself go to <name>/<version>.

The first line of the output says which way it went, the second how many messages were measured, the third where the cmdlet came from.
#>
[CmdletBinding()]
param(
    # The folder that holds the package.
    [Parameter(Mandatory = $true)]
    [string] $Source,

    # The folder to install to.
    [Parameter(Mandatory = $true)]
    [string] $Destination,

    # The version to install.
    [Parameter(Mandatory = $true)]
    [string] $Version,

    # The report to measure.
    [Parameter(Mandatory = $true)]
    [string] $Report
)

$ErrorActionPreference = 'Stop'
if (Get-Command -Name Save-PSResource -ErrorAction Ignore) {
    $repository = "SmsStatusTest$PID"
    Register-PSResourceRepository -Name $repository -Uri $Source -Trusted
    try {
        Save-PSResource -Name SmsStatus -Version $Version -Repository $repository -Path $Destination -TrustRepository
    } finally {
        Unregister-PSResourceRepository -Name $repository
    }
    'PSResourceGet'
} else {
    $target = Join-Path -Path $Destination -ChildPath "SmsStatus/$Version"
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [System.IO.Compression.ZipFile]::ExtractToDirectory((Join-Path -Path $Source -ChildPath "SmsStatus.$Version.nupkg"), $target)
    foreach ($part in '[Content_Types].xml', '_rels', 'package', 'SmsStatus.nuspec') {
        Remove-Item -LiteralPath (Join-Path -Path $target -ChildPath $part) -Recurse -Force
    }
    'expanded'
}
$env:PSModulePath = $Destination
Import-Module -Name SmsStatus -RequiredVersion $Version
(Measure-SmsDeliveryReport -LiteralPath $Report).Messages
(Get-Command -Name Measure-SmsDeliveryReport).Module.ModuleBase
