BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Measure-SmsDeliveryReport' {
    It 'prints one row for each provider, and the rows add up (<Name>)' -ForEach @(
        @{ Name = 'messages'; Parameter = @{} }
        @{ Name = 'events'; Parameter = @{ Event = $true } }
        @{ Name = 'by status and code'; Parameter = @{ GroupBy = 'Provider', 'Status', 'Code' } }
        @{ Name = 'by file'; Parameter = @{ GroupBy = 'File' } }
    ) {
        $measures = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC @Parameter
        foreach ($measure in $measures) {
            $measure.Rows | Should -Be ($measure.Messages + $measure.Superseded + $measure.Excluded + $measure.Rejected)
            $measure.Messages | Should -Be ($measure.Delivered + $measure.Pending + $measure.NotDelivered + $measure.Indeterminate + $measure.Unrecognized)
        }
        $records = @(Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -IncludeExcluded)
        ($measures | Measure-Object -Property Rows -Sum).Sum | Should -Be $records.Count
        if ($Parameter.Count -eq 0) {
            $measures.Provider | Should -Be @(
                'Aws', 'Azure', 'Bandwidth', 'Clickatell', 'ClickSend', 'Crexendo', 'Gsm', 'Infobip', 'MessageBird',
                'MobileConnect', 'OnceHub', 'OneApi', 'Plivo', 'Sinch', 'Smpp', 'Telnyx', 'Twilio', 'Vonage')
        }
    }

    It 'folds events to messages by the rule of the provider' {
        $measure = Measure-SmsDeliveryReport "$Samples/mobileconnect-deliveries-api.json"
        $measure.Rows | Should -Be 18
        $measure.Messages | Should -Be 9
        $measure.Delivered | Should -Be 3
        $measure.DeliveredOfFinal | Should -Be (3 / 7)
    }

    It 'has the group keys first, then the figures of the contract in order' {
        $measure = Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" -GroupBy Status, Provider | Select-Object -First 1
        $measure.PSObject.Properties.Name -join ',' | Should -Be 'Status,Provider,Rows,Messages,Superseded,Excluded,Rejected,Delivered,Pending,NotDelivered,Indeterminate,Unrecognized,Conflicts,Stale,Retryable,DeliveredOfSent,DeliveredOfFinal,ReceiptCoverage,MedianTimeToFinal,P95TimeToFinal,First,Last'
        $measure.PSObject.TypeNames | Should -Contain 'SmsStatus.DeliveryMeasure'
    }

    It 'measures all messages together with an empty list of keys' {
        $measure = @(Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -GroupBy @())
        $measure.Count | Should -Be 1
        $measure[0].Rows | Should -Be @(Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -IncludeExcluded).Count
        $measure[0].PSObject.Properties.Name[0] | Should -Be 'Rows'
    }

    It 'leaves a rate empty where there is nothing to divide by' {
        $path = New-Report 'pending.csv' 'provider,code', 'Sinch,400'
        $measure = Measure-SmsDeliveryReport $path
        $measure.DeliveredOfFinal | Should -BeNullOrEmpty
        $measure.DeliveredOfSent | Should -Be 0
    }

    It 'counts an unknown code as unrecognized and nothing else' {
        $path = New-Report 'new.csv' 'provider,code', 'Azure,4999', 'Azure,2000'
        $measure = Measure-SmsDeliveryReport $path
        $measure.Unrecognized | Should -Be 1
        $measure.Delivered | Should -Be 1
        $measure.NotDelivered | Should -Be 0
        (Measure-SmsDeliveryReport $path -GroupBy Code).Code | Should -Be @('2000', '4999')
    }

    It 'gives the same figures for records as for files' {
        $files = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC
        $records = Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -IncludeExcluded | Measure-SmsDeliveryReport
        $records | ConvertTo-Csv | Should -Be ($files | ConvertTo-Csv)
    }

    It 'takes files from the pipeline and folds across them' {
        $early = New-Report 'early.csv' 'provider,message id,status', 'Crexendo,m-1,submitted'
        $late = New-Report 'late.csv' 'provider,message id,status', 'Crexendo,m-1,delivered'
        $measure = Get-Item -LiteralPath $late, $early | Measure-SmsDeliveryReport
        $measure.Messages | Should -Be 1
        $measure.Delivered | Should -Be 1
        $measure.Superseded | Should -Be 1
    }

    It 'counts stale messages against the newest time or -AsOf' {
        $path = New-Report 'stale.csv' 'provider,message id,status,updated at', 'Crexendo,a,submitted,2024-03-01T00:00:00Z', 'Crexendo,b,submitted,2024-03-03T00:00:00Z'
        (Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00).Stale | Should -Be 1
        (Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00 -AsOf 2024-03-09T00:00:00Z).Stale | Should -Be 2
        (Measure-SmsDeliveryReport $path).Stale | Should -Be 0
    }

    It 'takes <Time> for -AsOf in <Culture>' -ForEach $(
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR', 'th-TH', 'ar-SA') {
            foreach ($time in '2024-03-09T00:00:00Z', '2024-03-09T01:00+01:00', '2024-03-09 12:30', '2024-03-09', '20240309T000000Z') {
                @{ Culture = $culture; Time = $time }
            }
        }
    ) {
        $path = New-Report 'as-of.csv' 'provider,message id,status,updated at', 'Crexendo,a,submitted,2024-03-01T00:00:00Z', 'Crexendo,b,submitted,2024-03-10T00:00:00Z'
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            (Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00 -AsOf $Time).Stale | Should -Be 1
            (Measure-SmsDeliveryReport $path -StaleAfter 1.00:00:00 -AsOf ([datetime]::new(2024, 3, 9))).Stale | Should -Be 1
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
    }

    It 'refuses <Time> for -AsOf in <Culture>, and names the right form' -ForEach $(
        foreach ($culture in 'en-US', 'de-DE', 'tr-TR', 'th-TH') {
            foreach ($time in '03/04/2026', '03.04.2026', '3/4/26 10:00', '2026-13-01', 'yesterday', '') {
                @{ Culture = $culture; Time = $time }
            }
        }
    ) {
        $here = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            { Measure-SmsDeliveryReport "$Samples/azure*" -AsOf $Time } |
                Should -Throw -ErrorId 'ParameterArgumentTransformationError,*' -ExpectedMessage '*2026-04-03T09:00:00+02:00*'
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
    }

    It 'reads a file once, however often it is named' {
        $path = New-Report 'twice.csv' 'provider,message_id,code', 'Azure,m1,2000', 'Azure,m2,4006'
        (Measure-SmsDeliveryReport $path, "$TestDrive/tw*.csv", "$TestDrive/./twice.csv" -Event).Messages | Should -Be 2
        @(Get-Item $path, $path | Import-SmsDeliveryReport).Count | Should -Be 2
    }

    It 'takes the files of a folder, and leaves the folders in it alone' {
        $null = New-Item -ItemType Directory -Path "$TestDrive/mixed/archive" -Force
        Set-Content -LiteralPath "$TestDrive/mixed/a.csv" -Value 'provider,code', 'Azure,2000'
        (Measure-SmsDeliveryReport "$TestDrive/mixed/*" -ErrorAction Stop).Messages | Should -Be 1
        Measure-SmsDeliveryReport "$TestDrive/mixed" -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'FileNotReadable'
    }

    It 'never puts rejected rows in the place of a report, by whatever name' -Skip:$IsWindows {
        $path = New-Report 'precious.csv' 'provider,code', 'Azure,2000', 'Azure'
        $text = Get-Content -LiteralPath $path
        $other = "$TestDrive-link"
        $null = New-Item -ItemType SymbolicLink -Path $other -Target "$TestDrive"
        try {
            Measure-SmsDeliveryReport $path -RejectedPath "$other/precious.csv" -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Contain 'RejectedPathIsReport'
            Get-Content -LiteralPath $path | Should -Be $text
        } finally {
            Remove-Item -LiteralPath $other
        }
    }

    It 'says at once that there is no folder for rejected rows' {
        { Measure-SmsDeliveryReport "$Samples/general-table.csv" -RejectedPath "$TestDrive/no/such/rejected.csv" } | Should -Throw -ErrorId 'FolderNotFound,*'
    }

    It 'keeps a file that is called like the rejected rows in the making' {
        $mine = New-Report 'bad.csv.partial' 'mine'
        Measure-SmsDeliveryReport "$Samples/general-table.csv" -RejectedPath "$TestDrive/bad.csv" | Out-Null
        Get-Content -LiteralPath $mine | Should -Be 'mine'
    }

    It 'warns where no file fits a wildcard' {
        Measure-SmsDeliveryReport "$TestDrive/*.nothing" -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
        @($warnings).Count | Should -Be 1
        "$warnings" | Should -BeLike '*.nothing*'
    }

    It 'speaks of parameters as the shell has them' {
        $ErrorActionPreference = 'Continue'
        foreach ($attempt in @(
                @{ Id = 'LayoutNotRecognized'; Says = '-CodeProperty'; Command = { Measure-SmsDeliveryReport "$RepositoryRoot/build.ps1" } }
                @{ Id = 'LayoutNotRecognized'; Says = 'Azure EventGrid'; Command = { Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" -Provider Sinch } }
                @{ Id = 'LayoutNotRecognized'; Says = '-Layout'; Command = { Measure-SmsDeliveryReport "$Samples/azure-event-grid.json" -Layout none } }
                @{ Id = 'PropertyNotFound'; Says = 'Message ID'; Command = { Measure-SmsDeliveryReport "$Samples/general-table.csv" -CodeProperty none } }
                @{ Id = 'ProviderRequired'; Says = '-Provider'; Command = { 4007 | ConvertTo-SmsUnifiedStatus } })) {
            $problem = & $attempt.Command 2>&1
            Get-ErrorId $problem | Should -Be $attempt.Id
            "$problem" | Should -BeLike "*$($attempt.Says)*"
            "$problem" | Should -Not -BeLike '*the parameter*'
        }
    }

    It 'counts a message with a failed part as not delivered' {
        $measure = Measure-SmsDeliveryReport "$Samples/mobileconnect-tracking-extract.csv" -GroupBy Status
        ($measure | Where-Object -Property Status -EQ -Value Undeliverable).Messages | Should -Be 1
        ($measure | Where-Object -Property Status -EQ -Value Undeliverable).Superseded | Should -Be 1
    }

    It 'warns where the highest code surprises' {
        $path = New-Report 'surprise.csv' 'provider,message id,to,code', 'SFMC,m,1,4500', 'SFMC,m,1,4000', 'SFMC,n,1,2500', 'SFMC,n,1,2000'
        $measure = Measure-SmsDeliveryReport $path -WarningVariable warnings -WarningAction SilentlyContinue
        $measure.NotDelivered | Should -Be 2
        "$warnings" | Should -BeLike '2 messages*'
    }

    It 'refuses <Value> for -StaleAfter' -ForEach @(
        @{ Value = 2 }
        @{ Value = '-1.00:00:00' }
    ) {
        { Measure-SmsDeliveryReport "$Samples/*" -StaleAfter $Value } | Should -Throw -ErrorId 'InvalidStaleAfter,*'
    }

    It 'reports a missing file and measures the rest' {
        $measure = Measure-SmsDeliveryReport "$TestDrive/none.csv", "$Samples/azure-event-grid.json" -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'FileNotFound'
        $measure.Messages | Should -Be 7
    }

    It 'reads dates and figures alike in <Culture>' -ForEach @(
        @{ Culture = 'de-DE' }
        @{ Culture = 'tr-TR' }
    ) {
        $here = [cultureinfo]::CurrentCulture
        $expected = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -StaleAfter 00:01 -AsOf 2024-03-05T12:00:00Z
        try {
            [cultureinfo]::CurrentCulture = $Culture
            $measures = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -StaleAfter 00:01 -AsOf 2024-03-05T12:00:00Z
        } finally {
            [cultureinfo]::CurrentCulture = $here
        }
        $measures | ConvertTo-Csv | Should -Be ($expected | ConvertTo-Csv)
    }
}
