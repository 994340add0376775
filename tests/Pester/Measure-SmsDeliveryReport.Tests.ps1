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
        ($measures | Measure-Object -Property Rows -Sum).Sum | Should -Be 484
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
