BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Export-SmsDeliveryReport' {
    BeforeAll {
        $script:measures = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC
    }

    It 'writes one page that needs nothing else, and emits nothing' {
        $path = Join-Path -Path $TestDrive -ChildPath 'report.html'
        $script:measures | Export-SmsDeliveryReport -Path $path | Should -BeNullOrEmpty
        $page = [System.IO.File]::ReadAllText($path)
        $page | Should -Match '^<!DOCTYPE html>'
        $page | Should -Match '</html>$'
        $page | Should -Not -Match '<script|<img|<link|<a |\shref=|\ssrc=|\sstyle='
        [System.IO.File]::ReadAllBytes($path)[0] | Should -Be ([byte][char]'<')
        @(Get-ChildItem -LiteralPath $TestDrive -Filter '*.partial').Count | Should -Be 0
    }

    It 'does not replace a file that is no page, such as the report itself' {
        $path = New-Report 'own.csv' 'provider,code', 'Azure,2000'
        $text = Get-Content -LiteralPath $path
        { Measure-SmsDeliveryReport $path | Export-SmsDeliveryReport $path } | Should -Throw -ErrorId 'FileIsNoPage,*'
        Get-Content -LiteralPath $path | Should -Be $text
        Measure-SmsDeliveryReport $path | Export-SmsDeliveryReport $path -Force
        Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" | Export-SmsDeliveryReport $path
        Get-Content -LiteralPath $path -TotalCount 1 | Should -BeLike '<!doctype html*'
    }

    It 'takes its figures from the measures that are left (<Name>)' -ForEach @(
        @{ Name = 'all'; GroupBy = 'Provider'; Filter = { $true } }
        @{ Name = 'one provider'; GroupBy = 'Provider'; Filter = { $_.Provider -eq 'Sinch' } }
        @{ Name = 'some groups'; GroupBy = 'Provider', 'Status', 'Day'; Filter = { $_.Delivered -gt 0 } }
    ) {
        $some = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -GroupBy $GroupBy | Where-Object -FilterScript $Filter
        $path = Join-Path -Path $TestDrive -ChildPath 'some.html'
        $some | Export-SmsDeliveryReport -Path $path
        $messages = ($some | Measure-Object -Property Messages -Sum).Sum
        $rows = ($some | Measure-Object -Property Rows -Sum).Sum
        [System.IO.File]::ReadAllText($path) | Should -Match ('<dd class="value">{0:N0}</dd><dd class="base">of {1:N0} rows' -f $messages, $rows)
    }

    It 'combines measures of several calls' {
        $path = Join-Path -Path $TestDrive -ChildPath 'both.html'
        (Measure-SmsDeliveryReport "$Samples/azure-*"), (Measure-SmsDeliveryReport "$Samples/sinch-batch-report-summary.json") | ForEach-Object -Process { $_ } |
            Export-SmsDeliveryReport -Path $path
        [System.IO.File]::ReadAllText($path) | Should -Match '<bdi>Azure</bdi>[\s\S]*<bdi>Sinch</bdi>|<bdi>Sinch</bdi>[\s\S]*<bdi>Azure</bdi>'
    }

    It 'shows the title as a text' {
        $path = Join-Path -Path $TestDrive -ChildPath 'title.html'
        $script:measures | Export-SmsDeliveryReport -Path $path -Title '<b>Weekly</b> & more'
        [System.IO.File]::ReadAllText($path) | Should -Match ([regex]::Escape('<h1>&lt;b&gt;Weekly&lt;/b&gt; &amp; more</h1>'))
    }

    It 'masks recipients unless they are asked for' {
        $report = New-Report 'numbers.csv' 'provider,message id,to,code', 'Azure,a,+15555550123,2000'
        $path = Join-Path -Path $TestDrive -ChildPath 'masked.html'
        Measure-SmsDeliveryReport $report -GroupBy Recipient | Export-SmsDeliveryReport -Path $path
        [System.IO.File]::ReadAllText($path) | Should -Not -Match '5550123'
        Measure-SmsDeliveryReport $report -GroupBy Recipient | Export-SmsDeliveryReport -Path $path -IncludeRecipient
        [System.IO.File]::ReadAllText($path) | Should -Match '\+15555550123'
    }

    It 'emits the file with -PassThru' {
        $path = Join-Path -Path $TestDrive -ChildPath 'passed.html'
        $file = $script:measures | Export-SmsDeliveryReport -Path $path -PassThru
        $file | Should -BeOfType ([System.IO.FileInfo])
        $file.FullName | Should -Be $path
        $file.Length | Should -BeGreaterThan 10000
    }

    It 'resolves a relative path against the current location, and takes brackets literally with -LiteralPath' {
        Push-Location -LiteralPath $TestDrive
        try {
            $script:measures | Export-SmsDeliveryReport 'relative.html'
            $script:measures | Export-SmsDeliveryReport -LiteralPath 'r[1].html'
        } finally {
            Pop-Location
        }
        Test-Path -LiteralPath (Join-Path -Path $TestDrive -ChildPath 'relative.html') | Should -BeTrue
        Test-Path -LiteralPath (Join-Path -Path $TestDrive -ChildPath 'r[1].html') | Should -BeTrue
    }

    It 'writes nothing with -WhatIf' {
        $path = Join-Path -Path $TestDrive -ChildPath 'whatif.html'
        $script:measures | Export-SmsDeliveryReport -Path $path -WhatIf
        Test-Path -LiteralPath $path | Should -BeFalse
    }

    It 'replaces a file unless -NoClobber is given' {
        $path = New-Report 'old.html' '<!DOCTYPE html>old'
        { $script:measures | Export-SmsDeliveryReport -Path $path -NoClobber } | Should -Throw -ErrorId 'NoClobber,SmsStatus.Commands.ExportSmsDeliveryReportCommand'
        Get-Content -LiteralPath $path | Should -Be '<!DOCTYPE html>old'
        $script:measures | Export-SmsDeliveryReport -Path $path
        Get-Content -LiteralPath $path -TotalCount 1 | Should -Be '<!DOCTYPE html>'
    }

    It 'replaces a read-only file with -Force only' {
        $path = New-Report 'read-only.html' '<!DOCTYPE html>old'
        Set-ItemProperty -LiteralPath $path -Name IsReadOnly -Value $true
        { $script:measures | Export-SmsDeliveryReport -Path $path } | Should -Throw -ErrorId 'FileReadOnly,SmsStatus.Commands.ExportSmsDeliveryReportCommand'
        Get-Content -LiteralPath $path | Should -Be '<!DOCTYPE html>old'
        $script:measures | Export-SmsDeliveryReport -Path $path -Force
        Get-Content -LiteralPath $path -TotalCount 1 | Should -Be '<!DOCTYPE html>'
    }

    It 'ends with an error of its own where the page cannot go (<Id>)' -ForEach @(
        @{ Id = 'PathHasWildcard'; Parameter = @{ Path = 'report*.html' } }
        @{ Id = 'PathNotFileSystem'; Parameter = @{ Path = 'Env:report' } }
        @{ Id = 'FileNotFound'; Parameter = @{ Path = 'nodrive:/report.html' } }
        @{ Id = 'PathIsFolder'; Parameter = @{ LiteralPath = 'TestDrive:/' } }
        @{ Id = 'FolderNotFound'; Parameter = @{ Path = 'TestDrive:/none/report.html' } }
    ) {
        { $script:measures | Export-SmsDeliveryReport @Parameter } | Should -Throw -ErrorId "$Id,SmsStatus.Commands.ExportSmsDeliveryReportCommand"
    }

    It 'says what to pipe where something else is piped in (<Name>)' -ForEach @(
        @{ Name = 'a text'; Value = { 'report.csv' } }
        @{ Name = 'a selected object'; Value = { $script:measures | Select-Object -Property * } }
        @{ Name = 'a measure that was exported and imported'; Value = { $script:measures | ConvertTo-Json | ConvertFrom-Json } }
        @{ Name = 'a record'; Value = { Import-SmsDeliveryReport "$Samples/azure-event-grid.json" } }
    ) {
        $path = Join-Path -Path $TestDrive -ChildPath 'wrong.html'
        $failures = $null
        & $Value | Export-SmsDeliveryReport -Path $path -ErrorVariable failures -ErrorAction SilentlyContinue
        Get-ErrorId $failures | Select-Object -Unique | Should -Be 'InputNotMeasure'
        Test-Path -LiteralPath $path | Should -BeFalse
    }

    It 'leaves wrong input out and writes the page of the rest' {
        $path = Join-Path -Path $TestDrive -ChildPath 'rest.html'
        $failures = $null
        @('text') + $script:measures | Export-SmsDeliveryReport -Path $path -ErrorVariable failures -ErrorAction SilentlyContinue
        Get-ErrorId $failures | Should -Be 'InputNotMeasure'
        Test-Path -LiteralPath $path | Should -BeTrue
    }

    It 'counts a measure that is piped in twice once' {
        $path = Join-Path -Path $TestDrive -ChildPath 'twice.html'
        $failures = $null
        $script:measures + $script:measures[0] | Export-SmsDeliveryReport -Path $path -ErrorVariable failures -ErrorAction SilentlyContinue
        Get-ErrorId $failures | Should -Be 'MeasureRepeated'
        [System.IO.File]::ReadAllText($path) | Should -Match ('<dd class="value">{0:N0}</dd>' -f ($script:measures | Measure-Object -Property Messages -Sum).Sum)
    }

    It 'writes no page of nothing' {
        $path = Join-Path -Path $TestDrive -ChildPath 'nothing.html'
        $failures = $null
        @() | Export-SmsDeliveryReport -Path $path -ErrorVariable failures -ErrorAction SilentlyContinue
        Get-ErrorId $failures | Should -Be 'NothingToExport'
        Test-Path -LiteralPath $path | Should -BeFalse
    }
}
