BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'The module' {
    It 'has a valid manifest' {
        (Test-ModuleManifest -Path $Manifest).ExportedCmdlets.Count | Should -Be 5
    }

    It 'exports cmdlets and nothing else' {
        $module = Get-Module -Name SmsStatus
        $module.ExportedCmdlets.Keys | Sort-Object | Should -Be @(
            'ConvertTo-SmsUnifiedStatus', 'Get-SmsProvider', 'Get-SmsStatusCode', 'Import-SmsDeliveryReport', 'Measure-SmsDeliveryReport')
        $module.ExportedFunctions.Count + $module.ExportedAliases.Count + $module.ExportedVariables.Count | Should -Be 0
    }

    It 'runs the build that is asked for' {
        $assembly = (Get-Command -Name Get-SmsProvider).ImplementingType.Assembly
        $framework = $assembly.GetCustomAttributes([System.Runtime.Versioning.TargetFrameworkAttribute], $false).FrameworkName
        $expected = if ($env:SMSSTATUS_TEST_BUILD -eq 'netstandard2.0') { '.NETStandard,Version=v2.0' } else { '.NETCoreApp,Version=v8.0' }
        $framework | Should -Be $expected
    }

    It 'prints a table for <Name> that fits 100 columns' -ForEach @(
        @{ Name = 'status codes'; Command = { Get-SmsStatusCode 4000 }; Heading = 'Provider' }
        @{ Name = 'providers'; Command = { Get-SmsProvider }; Heading = 'Name' }
        @{ Name = 'verdicts'; Command = { 4007 | ConvertTo-SmsUnifiedStatus -Provider Azure }; Heading = 'Provider' }
        @{ Name = 'records'; Command = { Import-SmsDeliveryReport "$Samples/azure-event-grid.json" }; Heading = 'Line' }
        @{ Name = 'measures'; Command = { Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" }; Heading = 'Group' }
    ) {
        $text = & $Command | Out-String -Width 100
        $text | Should -Match "(?m)^\W*$Heading\b"
        ($text -split "`n" | ForEach-Object -Process { ($_ -replace '\x1b\[[0-9;]*m').TrimEnd().Length } | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 100
    }

    It 'has help for <_>' -ForEach @(
        'ConvertTo-SmsUnifiedStatus', 'Get-SmsProvider', 'Get-SmsStatusCode', 'Import-SmsDeliveryReport', 'Measure-SmsDeliveryReport'
    ) {
        $help = Get-Help -Name $_ -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$_ *"
        $help.Description | Should -Not -BeNullOrEmpty
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 3
    }
}

Describe 'The scripts' {
    It 'are clean in <_>' -Skip:(-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) -ForEach @('build.ps1', 'module', 'examples', 'tests/Pester', 'benchmarks/PowerShell.ps1') {
        $path = Join-Path -Path $RepositoryRoot -ChildPath $_
        $settings = Join-Path -Path $RepositoryRoot -ChildPath 'PSScriptAnalyzerSettings.psd1'
        # The analyzer runs its rules at once, and now and then trips over itself; that says nothing of the scripts.
        foreach ($attempt in 1..10) {
            try {
                $findings = Invoke-ScriptAnalyzer -Path $path -Recurse -Settings $settings -ErrorAction Stop
                break
            } catch {
                if ($attempt -eq 10) {
                    throw
                }
            }
        }
        $findings | Out-String | Should -BeNullOrEmpty
    }
}
