BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Completion' {
    It 'offers <Expected> for <Line>' -ForEach @(
        @{ Line = 'Get-SmsProvider Az'; Expected = 'Azure', 'AzureCommunicationServices' }
        @{ Line = 'Get-SmsStatusCode -Provider Azure, SinchS'; Expected = 'SinchSms' }
        @{ Line = 'Get-SmsStatusCode -Status Und'; Expected = 'Undeliverable' }
        @{ Line = 'Get-SmsStatusCode -Outcome '; Expected = 'Delivered', 'Indeterminate', 'NotDelivered', 'Pending', 'Unrecognized' }
        @{ Line = 'Get-SmsStatusCode -Cause Opt'; Expected = 'OptedOut' }
        @{ Line = 'Get-SmsStatusCode -Action Fix'; Expected = 'FixContent', 'FixSender' }
        @{ Line = 'Measure-SmsDeliveryReport x -GroupBy Provider, C'; Expected = 'Cause', 'Code' }
        @{ Line = 'ConvertTo-SmsUnifiedStatus -Provider Azure -Status '; Expected = 'Delivered', 'Failed' }
        @{ Line = 'ConvertTo-SmsUnifiedStatus -Provider Sinch -CodeTable '; Expected = 'CloudSmpp' }
        @{ Line = 'Import-SmsDeliveryReport x -Provider Crexendo -Layout '; Expected = 'Webhook', 'DetailReport', 'PullReport', 'General' }
        @{ Line = 'Import-SmsDeliveryReport x -Provider SFMC, Azure -Layout Ev'; Expected = 'EventNotification', 'EventGrid' }
    ) {
        @((Get-Completion $Line).CompletionText | Sort-Object) | Should -Be @($Expected | Sort-Object)
    }

    It 'says what a code means, and of which provider it is where several are asked' {
        (Get-Completion 'Get-SmsStatusCode -Provider Azure -Code 4007').ToolTip | Should -Be (
            '{0} ({1}): {2}' -f (Get-SmsStatusCode -Provider Azure -Code 4007 | ForEach-Object -Process { $_.Name, $_.Status, $_.Meaning }))
        (Get-Completion 'Get-SmsStatusCode -Code 4007').ToolTip | Should -BeLike '*Azure: *'
        (Get-Completion 'Get-SmsStatusCode -Provider Sinch -Code 0').ToolTip | Should -BeLike 'Rest: *; Smpp: *; CloudSmpp: *'
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -Provider Sinch -CodeTable CloudSmpp -Code 0').ToolTip | Should -Not -BeLike '*Smpp: *; CloudSmpp: *'
    }

    It 'quotes <Word> as <Expected>' -ForEach @(
        @{ Word = 'Handset'; Expected = "'Handset Busy'" }
        @{ Word = "'Handset"; Expected = "'Handset Busy'" }
        @{ Word = '"Handset'; Expected = '"Handset Busy"' }
    ) {
        (Get-Completion "Get-SmsStatusCode -Provider OnceHub -Code $Word").CompletionText | Should -Be $Expected
    }

    It 'gives the time zones that the machine knows' {
        $zones = (Get-Completion 'Measure-SmsDeliveryReport x -TimeZone ').ListItemText
        $zones.Count | Should -BeGreaterOrEqual ([TimeZoneInfo]::GetSystemTimeZones().Count)
        foreach ($zone in [TimeZoneInfo]::GetSystemTimeZones()) {
            $zones | Should -Contain $zone.Id
        }
        $zones | Should -Contain 'UTC'
    }

    It 'finds a value by its middle where none begins so, and by wildcards' {
        (Get-Completion 'Get-SmsStatusCode -Provider OnceHub -Code busy').CompletionText | Should -Be "'Handset Busy'"
        (Get-Completion 'Get-SmsStatusCode -Provider Azure -Code *07').CompletionText | Should -Be '4007'
    }

    It 'restricts nothing' {
        (ConvertTo-SmsUnifiedStatus -Provider Azure -Code 'no such code').Status | Should -Be Unrecognized
    }

    Context 'of columns' {
        BeforeAll {
            $table = New-Report "it's a report.csv" '"What it''s","He said ""no""",Price in $,To', '4007,x,1,+15555550100'
            $script:path = "'" + ($table -replace "'", "''") + "'"
        }

        It 'looks into the file of <Parameter>' -ForEach @(
            @{ Parameter = '' }
            @{ Parameter = '-Path' }
            @{ Parameter = '-LiteralPath' }
        ) {
            foreach ($command in 'Import-SmsDeliveryReport', 'Measure-SmsDeliveryReport') {
                foreach ($property in 'Code', 'Status', 'Provider', 'MessageId', 'Recipient', 'Sender', 'SubmittedAt', 'UpdatedAt') {
                    (Get-Completion "$command $Parameter $path -$($property)Property ").ListItemText | Should -Be @("What it's", 'He said "no"', 'Price in $', 'To')
                }
            }
        }

        It 'quotes them so that they can be used' {
            $all = (Get-Completion "Import-SmsDeliveryReport $path -CodeProperty ").CompletionText
            $all | Should -Be @("'What it''s'", "'He said `"no`"'", "'Price in $'", 'To')
            (Get-Completion "Import-SmsDeliveryReport $path -CodeProperty `"He").CompletionText | Should -Be '"He said `"no`""'
            (Get-Completion "Import-SmsDeliveryReport $path -CodeProperty `"Pr").CompletionText | Should -Be '"Price in `$"'
            (& ([scriptblock]::Create("Import-SmsDeliveryReport $path -Provider Azure -CodeProperty $($all[0])"))).Code | Should -Be 4007
        }

        It 'looks into the first file of a wildcard, packed and nested ones as well' {
            (Get-Completion "Measure-SmsDeliveryReport '$Samples/general-table.psv.*' -CodeProperty co").CompletionText | Should -Be 'code'
            (Get-Completion "Measure-SmsDeliveryReport '$Samples/azure-event-grid*' -CodeProperty data.messageI").CompletionText |
                Should -Be 'data.messageId'
        }

        It 'knows what comes down the pipeline' {
            (Get-Completion "Import-Csv $path | Where-Object To | ConvertTo-SmsUnifiedStatus -CodeProperty ").ListItemText | Should -Be @("What it's", 'He said "no"', 'Price in $', 'To')
            (Get-Completion "Get-Item $path | Measure-SmsDeliveryReport -RecipientProperty T").CompletionText | Should -Be 'To'
            Set-Variable -Name SmsStatusTestRows -Scope Global -Value (Import-Csv -LiteralPath $table)
            try {
                (Get-Completion '$SmsStatusTestRows | ConvertTo-SmsUnifiedStatus -StatusProperty H').ListItemText | Should -Be 'He said "no"'
            } finally {
                Remove-Variable -Name SmsStatusTestRows -Scope Global
            }
        }

        It 'offers nothing where nothing can be known' {
            foreach ($line in @(
                    "Measure-SmsDeliveryReport '$TestDrive/none.csv' -CodeProperty "
                    "Measure-SmsDeliveryReport '$TestDrive' -CodeProperty "
                    'Measure-SmsDeliveryReport env:PATH -CodeProperty '
                    '$NoSuchVariable | ConvertTo-SmsUnifiedStatus -CodeProperty '
                    'ConvertTo-SmsUnifiedStatus -CodeProperty '
                    'ConvertTo-SmsUnifiedStatus -Provider Azure -CodeTable ')) {
                @((Get-Completion $line) | Where-Object -Property ResultType -EQ -Value ParameterValue) | Should -BeNullOrEmpty
            }
        }
    }
}
