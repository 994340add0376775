BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function New-Traffic {
        <#
        .SYNOPSIS
        Writes a report with some delivered and some failed messages of Azure, and returns its path.
        #>
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
        param([string] $Name, [int] $Delivered, [int] $Failed, [string[]] $Line)
        $rows = @('provider,message id,code,status,updated at')
        for ($index = 0; $index -lt $Delivered; $index++) {
            $rows += "Azure,d$index,2000,,2024-03-01T09:00:00Z"
        }
        for ($index = 0; $index -lt $Failed; $index++) {
            $rows += "Azure,f$index,4006,,2024-03-01T09:00:00Z"
        }
        New-Report $Name ($rows + $Line)
    }
}

Describe 'Test-SmsDeliveryReport' {
    It 'says <Expected> of 95 of 100 messages for <Parameter>' -ForEach @(
        @{ Parameter = @{ MinimumDeliveryRate = 0.95 }; Expected = $true }
        @{ Parameter = @{ MinimumDeliveryRate = '95%' }; Expected = $true }
        @{ Parameter = @{ MinimumDeliveryRate = '95.1 %' }; Expected = $false }
        @{ Parameter = @{ MinimumDeliveredOfFinal = 0.96 }; Expected = $false }
        @{ Parameter = @{ MinimumDeliveredOfSent = 0.95 }; Expected = $true }
        @{ Parameter = @{ MinimumReceiptCoverage = 1 }; Expected = $true }
        @{ Parameter = @{ MaximumUnrecognized = 0 }; Expected = $true }
        @{ Parameter = @{ MinimumDeliveryRate = 0.5; MaximumConflicts = 0; MaximumRejected = '0%' }; Expected = $true }
    ) {
        $path = New-Traffic 'ninety-five.csv' -Delivered 95 -Failed 5
        $answer = Test-SmsDeliveryReport $path @Parameter
        $answer | Should -BeOfType ([bool])
        $answer | Should -Be $Expected
    }

    It 'takes a count or a share (<Limit>: <Expected>)' -ForEach @(
        @{ Limit = 2; Expected = $true }
        @{ Limit = 1; Expected = $false }
        @{ Limit = '2'; Expected = $true }
        @{ Limit = [byte]2; Expected = $true }
        @{ Limit = [uint64]1; Expected = $false }
        @{ Limit = '20%'; Expected = $true }
        @{ Limit = 0.2; Expected = $true }
        @{ Limit = 0.19; Expected = $false }
    ) {
        $path = New-Traffic 'unknown.csv' -Delivered 8 -Line 'Azure,u1,4999,', 'Azure,u2,4999,'
        Test-SmsDeliveryReport $path -MaximumUnrecognized $Limit | Should -Be $Expected
    }

    It 'refuses <Value> for <Name>, in any culture' -ForEach @(
        @{ Name = 'MinimumDeliveryRate'; Value = 95 }
        @{ Name = 'MinimumDeliveryRate'; Value = '95' }
        @{ Name = 'MinimumDeliveryRate'; Value = '0,95' }
        @{ Name = 'MinimumDeliveryRate'; Value = -1 }
        @{ Name = 'MinimumDeliveryRate'; Value = [byte]95 }
        @{ Name = 'MinimumDeliveryRate'; Value = [sbyte]-1 }
        @{ Name = 'MinimumDeliveryRate'; Value = [uint16]95 }
        @{ Name = 'MinimumDeliveryRate'; Value = [uint64]95 }
        @{ Name = 'MinimumDeliveryRate'; Value = [bigint]95 }
        @{ Name = 'MinimumDeliveryRate'; Value = [double]::NaN }
        @{ Name = 'MaximumUnrecognized'; Value = [int16]-1 }
        @{ Name = 'MaximumUnrecognized'; Value = 1.0 }
        @{ Name = 'MaximumUnrecognized'; Value = 1.5 }
        @{ Name = 'MaximumUnrecognized'; Value = 'few' }
        @{ Name = 'MaximumUnrecognized'; Value = -1 }
    ) {
        $parameter = @{ $Name = $Value }
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            { Test-SmsDeliveryReport "$Samples/azure-event-grid.json" @parameter } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
    }

    It 'names its thresholds where none is given' {
        $problem = { Test-SmsDeliveryReport "$Samples/*" -MinimumMessages 5 } | Should -Throw -ErrorId 'NoThreshold,*' -PassThru
        foreach ($name in (Get-Command -Name Test-SmsDeliveryReport).Parameters.Keys -like 'Maximum*') {
            "$problem" | Should -BeLike "*-$name*"
        }
        "$problem" | Should -Not -BeLike '*-MinimumMessages*'
    }

    It 'needs -StaleAfter for -MaximumStale' {
        { Test-SmsDeliveryReport "$Samples/*" -MaximumStale 0 } | Should -Throw -ErrorId 'StaleAfterRequired,*'
        $path = New-Report 'stale.csv' 'provider,message id,status,updated at', 'Crexendo,a,submitted,2024-03-01T00:00:00Z', 'Crexendo,b,submitted,2024-03-03T00:00:00Z'
        Test-SmsDeliveryReport $path -MaximumStale 0 -StaleAfter 1.00:00:00 | Should -BeFalse
        Test-SmsDeliveryReport $path -MaximumStale 0 -StaleAfter 3.00:00:00 | Should -BeTrue
        Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00 | Test-SmsDeliveryReport -MaximumStale 0 | Should -BeFalse
    }

    It 'needs measures that were taken with -StaleAfter for -MaximumStale' {
        $path = New-Report 'pending.csv' 'provider,message id,status,updated at', 'Crexendo,a,submitted,2024-03-01T00:00:00Z', 'Crexendo,b,submitted,2024-03-03T00:00:00Z'
        $measure = Measure-SmsDeliveryReport $path
        { $measure | Test-SmsDeliveryReport -MaximumStale 0 } | Should -Throw -ErrorId 'StaleAfterRequired,*'
        $measure | Test-SmsDeliveryReport -MaximumConflicts 0 | Should -BeTrue
        $measure.PSObject.Properties.Name | Should -Not -Contain 'StaleAfter'
        (Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00).GetStaleAfter() | Should -Be ([timespan]'1.00:00:00')
    }

    It 'takes no -<Name> with measures, which are taken already' -ForEach @(
        @{ Name = 'StaleAfter'; Value = '1.00:00:00' }
        @{ Name = 'AsOf'; Value = '2024-03-09T00:00:00Z' }
        @{ Name = 'GroupBy'; Value = 'Status' }
        @{ Name = 'Event'; Value = $true }
        @{ Name = 'TimeZone'; Value = 'UTC' }
        @{ Name = 'Provider'; Value = 'Azure' }
        @{ Name = 'CodeProperty'; Value = 'code' }
        @{ Name = 'SharedCode'; Value = $true }
    ) {
        $parameter = @{ $Name = $Value }
        $measure = Measure-SmsDeliveryReport (New-Traffic 'taken.csv' -Delivered 3) -StaleAfter 1.00:00:00
        $problem = { $measure | Test-SmsDeliveryReport -MaximumStale 0 @parameter } | Should -Throw -ErrorId 'MeasuredAlready,*' -PassThru
        "$problem" | Should -BeLike "*-$Name*"
    }

    It 'emits every check with -Detailed, flat, with the group keys first' {
        $checks = Test-SmsDeliveryReport "$Samples/azure-event-grid.json" -GroupBy Provider, Status -MinimumDeliveryRate 0.5 -MaximumUnrecognized 0 -Detailed
        $checks[0].PSObject.Properties.Name -join ',' | Should -Be 'Provider,Status,Check,Figure,Limit,Verdict,Messages,MostCommonCause,Bound,Unit,Text'
        $checks[0].PSObject.TypeNames | Should -Contain 'SmsStatus.DeliveryCheck'
        $checks[0, 1].Check | Should -Be 'Messages', 'UnreadFiles'
        $checks[0].Provider | Should -BeNullOrEmpty
        $groups = Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" -GroupBy Provider, Status
        ($checks | Where-Object -Property Check -EQ -Value DeliveredOfFinal).Figure | Should -Be $groups.DeliveredOfFinal
        ($checks | Where-Object -Property Check -EQ -Value DeliveredOfFinal).Status | Should -Be $groups.Status
        @($checks | ConvertTo-Csv | ConvertFrom-Csv).Count | Should -Be $checks.Count
    }

    It 'checks each group by itself, and all together with an empty list' {
        $path = New-Traffic 'two.csv' -Delivered 90 -Line (1..10 | ForEach-Object -Process { "Crexendo,c$_,,failed" })
        Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 | Should -BeFalse
        Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -GroupBy @() | Should -BeTrue
        $checks = Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -Detailed
        ($checks | Where-Object -Property Verdict -EQ -Value Missed).Provider | Should -Be 'Crexendo'
    }

    It 'spares small groups their rates, and says so' {
        $path = New-Traffic 'small.csv' -Delivered 90 -Line 'Crexendo,c,,failed'
        Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -MinimumMessages 10 | Should -BeTrue
        $checks = Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -MinimumMessages 10 -Detailed
        ($checks | Where-Object -Property Provider -EQ -Value Crexendo).Verdict | Should -Be 'NotApplicable'
        Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -MinimumMessages 91 | Should -BeFalse
        Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -MinimumMessages 91 -MaximumUnrecognized 0 | Should -BeFalse
        Test-SmsDeliveryReport $path -MinimumMessages 91 -MaximumUnrecognized 0 | Should -BeTrue
    }

    It 'is not satisfied by <Name>' -ForEach @(
        @{ Name = 'a pattern that fits no file'; Path = 'none*.csv'; ErrorId = $null }
        @{ Name = 'a missing file'; Path = 'none.csv'; ErrorId = 'FileNotFound' }
        @{ Name = 'a report without messages'; Path = 'empty.csv'; ErrorId = $null }
    ) {
        $null = New-Report 'empty.csv' 'provider,code'
        $answer = Test-SmsDeliveryReport (Join-Path -Path $TestDrive -ChildPath $Path) -MaximumUnrecognized 0 -ErrorVariable problems -ErrorAction SilentlyContinue
        $answer | Should -BeFalse
        Get-ErrorId $problems | Should -Be $ErrorId
    }

    It 'is not satisfied while a file cannot be read' {
        $good = New-Traffic 'good.csv' -Delivered 5
        $checks = Test-SmsDeliveryReport $good, "$TestDrive/none.csv" -MinimumDeliveryRate 0.5 -Detailed -ErrorAction SilentlyContinue
        ($checks | Where-Object -Property Verdict -EQ -Value Missed).Check | Should -Be 'UnreadFiles'
        Test-SmsDeliveryReport $good -MinimumDeliveryRate 0.5 | Should -BeTrue
    }

    It 'claims nothing of files where <Name> are piped in' -ForEach @(
        @{ Name = 'measures'; Command = 'Measure-SmsDeliveryReport' }
        @{ Name = 'records'; Command = 'Import-SmsDeliveryReport' }
    ) {
        $good = New-Traffic 'seen.csv' -Delivered 5
        $checks = & $Command $good, "$TestDrive/none.csv" -ErrorAction Ignore | Test-SmsDeliveryReport -MaximumUnrecognized 0 -Detailed
        $checks.Check | Should -Be 'Messages', 'Unrecognized'
        (Get-Item -LiteralPath $good | Test-SmsDeliveryReport -MaximumUnrecognized 0 -Detailed).Check | Should -Be 'Messages', 'UnreadFiles', 'Unrecognized'
    }

    It 'counts a measure once' {
        $measure = Measure-SmsDeliveryReport (New-Traffic 'twice.csv' -Delivered 5)
        $checks = $measure, $measure | Test-SmsDeliveryReport -MaximumUnrecognized 0 -Detailed -ErrorVariable problems -ErrorAction SilentlyContinue
        $checks.Check | Should -Be 'Messages', 'Unrecognized'
        $checks[0].Messages | Should -Be 5
        Get-ErrorId $problems | Should -Be 'MeasureRepeated'
    }

    It 'names the cause that most messages failed for' {
        $path = New-Traffic 'causes.csv' -Delivered 5 -Failed 3 -Line 'Azure,b1,4005,', 'Azure,b2,4005,'
        $cause = (Get-SmsStatusCode 4006 -Provider Azure).Cause
        $check = Test-SmsDeliveryReport $path -MaximumForOneCause 2 -Detailed | Select-Object -Last 1
        $check.Check | Should -Be 'MostCommonCause'
        $check.MostCommonCause | Should -Be $cause
        $check.Figure | Should -Be 3
        $check.Verdict | Should -Be 'Missed'
        Test-SmsDeliveryReport $path -MaximumForOneCause '30%' | Should -BeTrue
        Test-SmsDeliveryReport $path -MaximumForOneCause 0.29 | Should -BeFalse
    }

    It 'counts rejected rows' {
        $path = New-Traffic 'bad.csv' -Delivered 9 -Line 'Azure,x,,'
        Test-SmsDeliveryReport $path -MaximumRejected 0 -ErrorAction SilentlyContinue | Should -BeFalse
        Test-SmsDeliveryReport $path -MaximumRejected '10%' -ErrorAction SilentlyContinue | Should -BeTrue
    }

    It 'takes files, records and measures from the pipeline' {
        $path = New-Traffic 'piped.csv' -Delivered 3 -Failed 1
        foreach ($limit in 0.75, 0.76) {
            $expected = $limit -eq 0.75
            Get-Item -LiteralPath $path | Test-SmsDeliveryReport -MinimumDeliveryRate $limit | Should -Be $expected
            Import-SmsDeliveryReport $path | Test-SmsDeliveryReport -MinimumDeliveryRate $limit | Should -Be $expected
            Measure-SmsDeliveryReport $path | Test-SmsDeliveryReport -MinimumDeliveryRate $limit | Should -Be $expected
            Test-SmsDeliveryReport -LiteralPath $path -MinimumDeliveryRate $limit | Should -Be $expected
        }
        @() | Test-SmsDeliveryReport -MinimumDeliveryRate 0 | Should -BeFalse
    }

    It 'keeps the groups of the measures that it is given' {
        $path = New-Traffic 'grouped.csv' -Delivered 3 -Failed 1
        $checks = Measure-SmsDeliveryReport $path -GroupBy Status, Provider | Test-SmsDeliveryReport -MinimumDeliveredOfSent 1 -Detailed
        $checks[-1].PSObject.Properties.Name[0, 1] | Should -Be 'Status', 'Provider'
        $checks[1].Verdict | Should -Be 'Met'
        $checks[2].Verdict | Should -Be 'Missed'
    }

    It 'explains its answer with -Verbose' {
        $path = New-Traffic 'verbose.csv' -Delivered 3 -Failed 1
        $lines = Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.9 -Verbose 4>&1 | Where-Object -FilterScript { $_ -is [System.Management.Automation.VerboseRecord] }
        "$lines" | Should -BeLike '*75 %*'
    }

    It 'prints a table that shows what is missed (<Culture>)' -ForEach @(@{ Culture = 'en-US' }, @{ Culture = 'de-DE' }) {
        $path = New-Traffic 'table.csv' -Delivered 3 -Failed 1
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            $text = Test-SmsDeliveryReport $path -MinimumDeliveryRate 0.999 -MaximumConflicts 7 -Detailed | Out-String -Width 100
            $rate = (99.9).ToString()
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
        $text | Should -Match "Missed\W+DeliveredOfFinal\W+75.0 %\W+>= $([regex]::Escape($rate)) %\W+4\W+Azure"
        $text | Should -Match 'Met\W+Conflicts\W+0\W+<= 7\W+4\W+Azure'
    }
}
