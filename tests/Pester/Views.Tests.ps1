BeforeDiscovery {
    $script:shown = @(
        @{ Name = 'status codes'; Command = { Get-SmsStatusCode 4000 }; Type = 'StatusCode' }
        @{ Name = 'all status codes'; Command = { Get-SmsStatusCode }; Type = 'StatusCode' }
        @{ Name = 'providers'; Command = { Get-SmsProvider }; Type = 'Provider' }
        @{ Name = 'verdicts'; Command = { 4007, 'x' | ConvertTo-SmsUnifiedStatus -Provider Azure }; Type = 'UnifiedStatus' }
        @{ Name = 'records'; Command = { Import-SmsDeliveryReport "$Samples/azure-event-grid.json" -IncludeExcluded }; Type = 'DeliveryRecord' }
        @{ Name = 'records of several providers'; Command = { Import-SmsDeliveryReport "$Samples/general-table.csv" }; Type = 'DeliveryRecord' }
        @{ Name = 'measures'; Command = { Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC }; Type = 'DeliveryMeasure' }
        @{ Name = 'measures by three keys'; Command = { Measure-SmsDeliveryReport "$Samples/azure*" -GroupBy Provider, Day, Status }; Type = 'DeliveryMeasure' }
        @{ Name = 'checks'; Command = { Test-SmsDeliveryReport "$Samples/*" -TimeZone UTC -MinimumDeliveryRate 0.5 -MaximumForOneCause 10% -Detailed }; Type = 'DeliveryCheck' }
    )
    $script:cultures = @(@{ Culture = 'en-US' }, @{ Culture = 'de-DE' }, @{ Culture = 'tr-TR' })
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Get-Line {
        <#
        .SYNOPSIS
        The lines that objects are shown in on a console of some width.
        #>
        param([object[]] $InputObject, [int] $Width = 100)
        ($InputObject | Out-String -Width $Width) -replace "`r" -split "`n" | ForEach-Object -Process { $_.TrimEnd() } | Where-Object -FilterScript { $_ }
    }

    function Invoke-In {
        <#
        .SYNOPSIS
        Runs something in a culture.
        #>
        param([string] $Culture, [scriptblock] $Command)
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            & $Command
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
    }

    function Invoke-Shell {
        <#
        .SYNOPSIS
        What a shell of its own prints into a pipe, as bytes read as UTF-8.
        #>
        param([string] $Command, [hashtable] $Environment = @{})
        $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Process -Id $PID).Path)
        foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', "Import-Module '$Manifest'; $Command") {
            $start.ArgumentList.Add($argument)
        }
        $start.RedirectStandardOutput = $true
        $start.StandardOutputEncoding = [System.Text.Encoding]::UTF8
        $start.Environment['TERM'] = 'xterm-256color'
        $start.Environment.Remove('NO_COLOR') > $null
        foreach ($name in $Environment.Keys) {
            $start.Environment[$name] = $Environment[$name]
        }
        $process = [System.Diagnostics.Process]::Start($start)
        $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
    }

    # What PowerShell itself writes around headings, whatever the views do.
    $script:Heading = ($PSStyle.Formatting.TableHeader, $PSStyle.Formatting.CustomTableHeaderLabel, $PSStyle.Formatting.FormatAccent, $PSStyle.Reset |
            Select-Object -Unique | ForEach-Object -Process { [regex]::Escape($_) }) -join '|'
}

Describe 'The table of <Name>' -ForEach $shown {
    It 'fits <Width> columns in <Culture>, and no heading is broken' -ForEach $(
        foreach ($width in 80, 100, 160) { foreach ($culture in 'en-US', 'de-DE', 'tr-TR') { @{ Width = $width; Culture = $culture } } }
    ) {
        $objects = & $Command
        $objects[0].PSObject.TypeNames | Should -Contain "SmsStatus.$Type"
        $lines = Invoke-In $Culture { Get-Line $objects $Width }
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $Width
        # Each heading stands in one line, above its dashes.
        $dashes = @($lines -match '^\s*-[- ]*$')
        $dashes.Count | Should -BeGreaterOrEqual 1
        $headings = $lines[[array]::IndexOf($lines, $dashes[0]) - 1]
        foreach ($dash in [regex]::Matches($dashes[0], '-+')) {
            $headings.PadRight($Width).Substring($dash.Index, $dash.Length) | Should -Match '^\w+\.?$'
        }
    }

    It 'leaves no escape sequence in a text, and none in a property' {
        $objects = & $Command
        $objects | Out-String | Should -Not -Match '\x1b'
        $objects | Format-List | Out-String | Should -Not -Match '\x1b'
        $objects | ConvertTo-Csv | Should -Not -Match '\x1b'
        $file = Join-Path -Path $TestDrive -ChildPath 'view.txt'
        $objects | Out-File -LiteralPath $file
        $objects > "$file.2"
        Get-Content -LiteralPath $file, "$file.2" | Should -Not -Match '\x1b'
    }

    It 'has a list beside it that tells more' {
        $first = & $Command | Select-Object -First 1
        $columns = [regex]::Matches(@((Get-Line $first 160) -match '^\s*-[- ]*$')[0], '-+').Count
        @((Get-Line ($first | Format-List)) -match '^\w+ +:( |$)').Count | Should -BeGreaterThan $columns
    }
}

Describe 'The view' {
    It 'of measures shows rates, durations and counts in <Culture>' -ForEach @(
        @{ Culture = 'en-US'; Rate = '83.4 %'; Messages = '1,451'; Delivered = '1,210' }
        @{ Culture = 'de-DE'; Rate = '83,4 %'; Messages = '1.451'; Delivered = '1.210' }
        @{ Culture = 'tr-TR'; Rate = '83,4 %'; Messages = '1.451'; Delivered = '1.210' }
    ) {
        $path = New-Report 'figures.csv' (
            @('provider,code,sent,updated at') + @('Azure,2000,2024-03-01T09:00:00Z,2024-03-01T11:10:00Z') * 1210 + @('Azure,4007,2024-03-01T09:00:00Z,2024-03-01T11:10:00Z') * 241)
        $measure = Measure-SmsDeliveryReport $path
        $line = @(Invoke-In $Culture { Get-Line $measure }) -match '^Azure '
        $line | Should -Match "^Azure +$([regex]::Escape($Messages)) +$([regex]::Escape($Delivered)) +$Rate +2 h 10 min \S{20}$"
        (Invoke-In $Culture { Get-Line ($measure | Format-List) }) -match '^Delivered ' | Should -BeLike "*: $Delivered ($Rate)"
    }

    It 'of measures shows every outcome that occurs, and what the characters mean' {
        $path = New-Report 'all.csv' (@('provider,code') + @('Azure,2000') * 500 + @('Azure,4007', 'Azure,5002', 'Azure,4999', 'Sinch,400'))
        $lines = Get-Line (Measure-SmsDeliveryReport $path -GroupBy File)
        $bar = ($lines[-1] -split ' ')[-1]
        $bar.Length | Should -Be 20
        [System.Collections.Generic.HashSet[char]]::new($bar.ToCharArray()).Count | Should -Be 5
        foreach ($glyph in $bar.ToCharArray()) {
            $lines[1] | Should -BeLike "*$([WildcardPattern]::Escape($glyph)) *"
        }
    }

    It 'of codes names the table of a code that a provider has several times' {
        $lines = Get-Line (Get-SmsStatusCode 0 -Provider Sinch)
        foreach ($table in 'Rest', 'Smpp', 'CloudSmpp') {
            @($lines -match "^Sinch +0 \($table\) ").Count | Should -Be 1
        }
        @(Get-Line (Get-SmsStatusCode 4007)) -match '^Azure +4007 +Rejected ' | Should -Not -BeNullOrEmpty
    }

    It 'of records stands below its file, and marks what is excluded and what is in conflict' {
        $records = Import-SmsDeliveryReport "$Samples/azure-event-grid.json", "$Samples/azure-cloud-events.ndjson" -IncludeExcluded
        $lines = Get-Line $records
        @($lines -match '^ +File: .*azure-(event-grid\.json|cloud-events\.ndjson) \(Azure\)$').Count | Should -Be 2
        @($lines -match '\(excluded\)').Count | Should -Be @($records | Where-Object -Property Excluded).Count
        @($lines -match ', conflict$').Count | Should -Be @($records | Where-Object -Property Conflict).Count
    }

    It 'of records names the provider of each where it is not that of the file' {
        $lines = Get-Line (Import-SmsDeliveryReport "$Samples/general-table.csv")
        @($lines -match '^ +\d+ (Azure|Crexendo|MobileConnect|OnceHub|Sinch) ').Count | Should -Be 7
        $mixed = Get-Line (Import-SmsDeliveryReport "$Samples/azure-event-grid.json", "$Samples/general-table.csv")
        @($mixed -match ' 2000 Azure ').Count | Should -Be 1
    }
}

Describe 'Colours' -Skip:($PSVersionTable.PSEdition -ne 'Core' -or $env:SMSSTATUS_TEST_BUILD -eq 'netstandard2.0') {
    It 'are shown where they are asked for, and end with each text' {
        $text = Invoke-Shell "`$PSStyle.OutputRendering = 'Ansi'; Get-SmsStatusCode 4000 | Out-String; Measure-SmsDeliveryReport '$Samples/azure*' | Out-String"
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Red)Rejected$($PSStyle.Reset)"))
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Green)Delivered$($PSStyle.Reset)"))
        [regex]::Matches($text, '\x1b\[3\dm').Count | Should -BeGreaterThan 5
    }

    It 'do not move the columns' {
        $command = "Import-SmsDeliveryReport '$Samples/azure-event-grid.json' -IncludeExcluded | Out-String -Width {0}; Measure-SmsDeliveryReport '$Samples/azure*' | Out-String -Width {0}"
        foreach ($width in 80, 100, 160) {
            $coloured = Invoke-Shell ("`$PSStyle.OutputRendering = 'Ansi'; $command" -f $width)
            $coloured | Should -Match '\x1b\[3\dm'
            $coloured -replace '\x1b\[[0-9;]*m' | Should -Be (Invoke-Shell ($command -f $width) @{ NO_COLOR = '1' })
        }
    }

    It 'do not get into the standard output of another program (<Name>)' -ForEach @(
        @{ Name = 'redirected'; Environment = @{} }
        @{ Name = 'NO_COLOR'; Environment = @{ NO_COLOR = '1' } }
        @{ Name = 'TERM=dumb'; Environment = @{ TERM = 'dumb' } }
    ) {
        $text = Invoke-Shell "Get-SmsStatusCode 4000 | Out-Default; Measure-SmsDeliveryReport '$Samples/azure*' | Out-Default" $Environment
        $text | Should -Match 'Rejected'
        $text -replace $Heading | Should -Not -Match '\x1b'
    }

    It 'yield to NO_COLOR even where they are asked for' {
        Invoke-Shell "`$PSStyle.OutputRendering = 'Ansi'; `$env:NO_COLOR = '1'; Get-SmsStatusCode 4000" | Should -Not -Match '\x1b\[3\dmRejected'
    }
}

Describe 'Bars' {
    It 'are drawn with what the output encoding can show (<Encoding>)' -ForEach @(
        @{ Encoding = 'utf-8'; Bar = [string][char]0x2588 * 20 }
        @{ Encoding = 'us-ascii'; Bar = '#' * 20 }
        @{ Encoding = 'iso-8859-1'; Bar = '#' * 20 }
    ) {
        $path = New-Report 'delivered.csv' 'provider,code', 'Azure,2000'
        $measure = Measure-SmsDeliveryReport $path
        $before = [Console]::OutputEncoding
        try {
            [Console]::OutputEncoding = [System.Text.Encoding]::GetEncoding($Encoding)
            $text = $measure | Out-String -Width 100
        } finally {
            [Console]::OutputEncoding = $before
        }
        $text | Should -BeLike "*$Bar*"
    }

    It 'show what would steer a terminal' {
        $path = New-Report 'steering.csv' 'provider,message id,status,sender,recipient', "Azure,a,x`e[31mred`a$([char]0x202E)y,ACME`e[1m,+15555550100`e[2m", "Twi`e[31mlio,b,sent,,"
        $record = Import-SmsDeliveryReport $path -ErrorVariable problems -ErrorAction SilentlyContinue
        "$problems" | Should -BeLike "*Twi$([char] 0x241B)*"
        $record.Sender | Should -Be "ACME`e[1m"
        $text = @(
            $record | Format-List | Out-String
            Measure-SmsDeliveryReport $path -GroupBy ProviderStatus -ErrorAction SilentlyContinue | Out-String
            Test-SmsDeliveryReport $path -GroupBy ProviderStatus -MinimumDeliveryRate 1 -Detailed -ErrorAction SilentlyContinue | Select-Object -ExpandProperty Text | Out-String
        )
        foreach ($shown in $text) {
            $shown | Should -BeLike "*x$([char] 0x241B)?31mred$([char] 0x2407)*U+202E*y*"
        }
        $text[0] | Should -BeLike "*ACME$([char] 0x241B)*"
    }
}
