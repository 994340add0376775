BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Import-SmsDeliveryReport' {
    It 'reads every sample without a problem' {
        $records = Import-SmsDeliveryReport "$Samples/*" -ErrorVariable problems -WarningAction SilentlyContinue
        $problems | Should -BeNullOrEmpty
        $records.Provider | Sort-Object -Unique | Should -Be @(
            'Aws', 'Azure', 'Bandwidth', 'Clickatell', 'ClickSend', 'Crexendo', 'Gsm', 'Infobip', 'MessageBird',
            'MobileConnect', 'OnceHub', 'OneApi', 'Plivo', 'Sinch', 'Smpp', 'Telnyx', 'Twilio', 'Vonage')
    }

    It 'gives a CSV that holds texts only' {
        $target = Join-Path -Path $TestDrive -ChildPath 'records.csv'
        Import-SmsDeliveryReport "$Samples/*" -WarningAction SilentlyContinue | Export-Csv -LiteralPath $target
        Get-Content -LiteralPath $target | Should -Not -Match 'System\.Object'
        (Import-Csv -LiteralPath $target).Count | Should -BeGreaterThan 100
    }

    It 'has the properties of the contract, in order' {
        $record = Import-SmsDeliveryReport "$Samples/azure-event-grid.json" | Select-Object -First 1
        $record.PSObject.TypeNames[0] | Should -Be 'SmsStatus.DeliveryRecord'
        $record.PSObject.Properties.Name -join ',' | Should -BeLike 'File,Line,MessageId,Recipient,Sender,SubmittedAt,UpdatedAt,Provider,Code,ProviderStatus,Status,Outcome,Finality,Cause,Action,Retry,Persistence,Evidence,Origin,Billable,Suppression,Name,Meaning,Advice,Conflict,Source*'
        $record.Recipient | Should -Be '+15555550130'
        $record.UpdatedAt | Should -BeOfType ([DateTimeOffset])
        $record.UpdatedAt.UtcDateTime.ToString('s') | Should -Be '2024-03-01T09:00:19'
    }

    It 'gives the rows that name their providers a type of their own, and the properties of any other record' {
        $records = @(Import-SmsDeliveryReport "$Samples/general-table.csv")
        $records[0].PSObject.TypeNames[0..1] | Should -Be @('SmsStatus.MultiProviderRecord', 'SmsStatus.DeliveryRecord')
        $records[0].PSObject.Properties.Name | Should -Be (Import-SmsDeliveryReport "$Samples/azure-event-grid.json")[0].PSObject.Properties.Name
    }

    It 'emits records without entries in the table of objects with type names of their own' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
        # Each entry is looked at by every garbage collection; an object without one has the names of its type.
        $table = [psobject].GetField('s_typeNamesResurrectionTable', [System.Reflection.BindingFlags] 'Static, NonPublic').GetValue($null)
        foreach ($report in 'general-table.csv', 'azure-event-grid.json') {
            $record = @(Import-SmsDeliveryReport "$Samples/$report")[0]
            $table.TryGetValue($record, [ref] $null) | Should -BeFalse
            $record.PSObject.TypeNames.Insert(0, 'Its own')
            $table.TryGetValue($record, [ref] $null) | Should -BeTrue
        }
    }

    It 'leaves excluded rows out unless asked' {
        $path = "$Samples/crexendo-detail-report.csv"
        $plain = Import-SmsDeliveryReport $path -TimeZone UTC
        $all = Import-SmsDeliveryReport $path -TimeZone UTC -IncludeExcluded
        $all.Count - $plain.Count | Should -Be 2
        ($all | Where-Object -Property Excluded).Count | Should -Be 2
    }

    It 'puts times of unnamed zones into the zone that is given' {
        $path = "$Samples/crexendo-detail-report.csv"
        (Import-SmsDeliveryReport $path -WarningVariable warnings -WarningAction SilentlyContinue)[0].UpdatedAt | Should -BeNullOrEmpty
        $warnings.Count | Should -Be 1
        (Import-SmsDeliveryReport $path -TimeZone '+02:00')[0].UpdatedAt.UtcDateTime.ToString('s') | Should -Be '2024-03-04T14:31:05'
        (Import-SmsDeliveryReport $path -TimeZone 'Europe/Berlin')[0].UpdatedAt.Offset.TotalHours | Should -Be 1
    }

    It 'takes files from Get-ChildItem, brackets in names included' {
        $odd = Join-Path -Path $TestDrive -ChildPath 'report[1].json'
        Copy-Item -LiteralPath "$Samples/azure-event-grid.json" -Destination $odd
        @(Get-Item -LiteralPath $odd | Import-SmsDeliveryReport).Count | Should -Be 8
        @(Import-SmsDeliveryReport -LiteralPath $odd).Count | Should -Be 8
    }

    It 'names files as seen from the current location' {
        Push-Location -LiteralPath $Samples
        try {
            (Import-SmsDeliveryReport azure-event-grid.json)[0].File | Should -Be 'azure-event-grid.json'
        } finally {
            Pop-Location
        }
    }

    Context 'bad input' {
        It 'reports <Case> as <Id> and reads the rest' -ForEach @(
            @{ Case = 'a missing file'; Name = 'missing.csv'; Content = $null; Id = 'FileNotFound' }
            @{ Case = 'an empty file'; Name = 'empty.csv'; Content = ''; Id = 'FileEmpty' }
            @{ Case = 'an unknown layout'; Name = 'odd.csv'; Content = "colour,size`nred,1"; Id = 'LayoutNotRecognized' }
            @{ Case = 'a table without provider'; Name = 'bare.csv'; Content = "code,to`n4000,1"; Id = 'ProviderRequired' }
        ) {
            $path = Join-Path -Path $TestDrive -ChildPath $Name
            if ($null -ne $Content) {
                Set-Content -LiteralPath $path -Value $Content -NoNewline
            }
            $records = Import-SmsDeliveryReport $path, "$Samples/azure-event-grid.json" -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be $Id
            $records.Count | Should -Be 8
        }

        It 'reports a folder' {
            Import-SmsDeliveryReport -LiteralPath $TestDrive -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'FileNotReadable'
        }

        It 'names a bad row by file and line, masks numbers, and goes on' {
            $path = New-Report 'rows.csv' 'provider,to,code', 'Azure,+15555550100,4007', '+15555550101,+15555550101,4007', 'Azure,+15555550102,,', 'Azure,+15555550103,2000'
            $records = Import-SmsDeliveryReport $path -ErrorVariable problems -ErrorAction SilentlyContinue
            $records.Count | Should -Be 2
            Get-ErrorId $problems | Should -Be @('RowRejected', 'RowRejected')
            "$($problems[0])" | Should -BeLike '*rows.csv, line 3*'
            "$problems" | Should -Not -Match '1555555'
            $problems[0].TargetObject.Line | Should -Be 3
        }

        It 'names ten bad rows and sums up the rest' {
            $path = New-Report 'many.csv' (@('provider,code') + @('Nobody,1') * 25 + 'Azure,2000')
            $records = Import-SmsDeliveryReport $path -ErrorVariable problems -ErrorAction SilentlyContinue
            @($records).Count | Should -Be 1
            (Get-ErrorId $problems) -eq 'RowRejected' | Should -HaveCount 10
            (Get-ErrorId $problems)[-1] | Should -Be 'MoreRowsRejected'
        }

        It 'stops at an unknown <What>' -ForEach @(
            @{ What = 'provider'; Parameter = @{ Provider = 'Nobody' }; Id = 'UnknownProvider' }
            @{ What = 'code table'; Parameter = @{ CodeTable = 'Nothing' }; Id = 'UnknownCodeTable' }
        ) {
            { Import-SmsDeliveryReport "$Samples/*" @Parameter } |
                Should -Throw -ErrorId "$Id,SmsStatus.Commands.ImportSmsDeliveryReportCommand"
        }

        It 'stops at an unknown time zone' {
            { Import-SmsDeliveryReport "$Samples/*" -TimeZone 'Nowhere' } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        }

        It 'warns, and reports no error, when a wildcard matches nothing' {
            Import-SmsDeliveryReport "$TestDrive/*.nothing" -ErrorVariable problems -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            @($warnings).Count | Should -Be 1
            $problems | Should -BeNullOrEmpty
        }
    }

    Context 'named columns' {
        BeforeAll {
            $path = Join-Path -Path $TestDrive -ChildPath 'custom.csv'
            Set-Content -LiteralPath $path -Value 'Ref,Who,Result,Word,When', 'r-1,+15555550100,411,Failed,3/1/2024 9:00:00 AM'
        }

        It 'are read where they are' {
            $record = Import-SmsDeliveryReport $path -Provider MessageMedia -CodeProperty Result -StatusProperty Word -MessageIdProperty Ref -RecipientProperty Who
            $record.MessageId | Should -Be 'r-1'
            $record.Recipient | Should -Be '+15555550100'
            $record.Cause | Should -Be InvalidDestination
            $record.ProviderStatus | Should -Be 'Failed'
        }

        It 'are reported where they are not' {
            Import-SmsDeliveryReport $path -Provider MessageMedia -CodeProperty Nothing -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            Get-ErrorId $problems | Should -Be 'PropertyNotFound'
        }
    }

    Context '-RejectedPath' {
        It 'holds the rejected rows as they stood, ready to be repaired and read again' {
            $path = New-Report 'bad.csv' 'provider,to,code', 'Azure,+15555550100,4007', 'Nobody,+15555550101,"40""07"', 'Azure,+15555550102,'
            $rejected = Join-Path -Path $TestDrive -ChildPath 'rejected.csv'
            $null = Import-SmsDeliveryReport $path -RejectedPath $rejected -ErrorAction SilentlyContinue
            Get-Content -LiteralPath $rejected | Should -Be @('provider,to,code', 'Nobody,+15555550101,"40""07"', 'Azure,+15555550102,')
        }

        It 'is empty where nothing is rejected' {
            $rejected = New-Report 'old.csv' 'left over'
            $null = Import-SmsDeliveryReport "$Samples/azure-event-grid.json" -RejectedPath $rejected
            (Get-Item -LiteralPath $rejected).Length | Should -Be 0
        }

        It 'is never read and never destroys a report' {
            $path = New-Report 'self.csv' 'provider,code', 'Azure,4007'
            $records = Import-SmsDeliveryReport $path, "$Samples/azure-event-grid.json" -RejectedPath $path -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'RejectedPathIsReport'
            $records.Count | Should -Be 8
            (Get-Item -LiteralPath $path).Length | Should -BeGreaterThan 20
        }

        It 'must be a file' {
            { Import-SmsDeliveryReport "$Samples/*" -RejectedPath env:nothing } | Should -Throw -ErrorId 'PathNotFileSystem,*'
        }
    }

    It 'does not take other objects for paths, nor repeat what they hold' {
        [pscustomobject]@{ Recipient = '+15555550100' } | Import-SmsDeliveryReport -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'InputNotReport'
        "$problems" | Should -Not -Match '1555'
    }

    It 'does not take what other cmdlets of the module emit for paths' -ForEach @(
        @{ Emit = { Get-SmsStatusCode 4000 -Provider Azure } }
        @{ Emit = { ConvertTo-SmsUnifiedStatus 4000 -Provider Azure } }
        @{ Emit = { Get-SmsProvider Azure } }
    ) {
        & $Emit | Import-SmsDeliveryReport -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'InputNotReport'
        & $Emit | Measure-SmsDeliveryReport -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'InputNotReport'
    }

    It 'says what looks like another provider than the one that is named' {
        $null = Import-SmsDeliveryReport "$Samples/crexendo-detail-report.csv" -Provider Sinch -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*Crexendo DetailReport*'
    }

    It 'obeys -Provider and -Layout' {
        $path = New-Report 'plain.csv' 'code,to', '4000,15555550100'
        (Import-SmsDeliveryReport $path -Provider Azure).Status | Should -Be Rejected
        (Import-SmsDeliveryReport $path -Provider SFMC -Layout General).Status | Should -Be Delivered
    }

    It 'completes layouts and time zones' {
        (Get-Completion 'Import-SmsDeliveryReport x -Layout EventG').CompletionText | Should -Be 'EventGrid'
        (Get-Completion 'Import-SmsDeliveryReport x -TimeZone Europe/Ber').CompletionText | Should -Be 'Europe/Berlin'
    }

    It 'keeps spreadsheets from running a text of the report on request' {
        $path = New-Report 'formula.csv' 'provider,message id,to,from,code,status', 'Azure,=1+1,+15555550100,@SUM(1),2000,-x', 'Azure,=1+1,+1 (555) 555-0100,me,2000,Delivered'
        $records = Import-SmsDeliveryReport $path -SpreadsheetSafe
        $records.MessageId | Should -Be @("'=1+1", "'=1+1")
        $records.Recipient | Should -Be @('+15555550100', "'+1 (555) 555-0100")
        $records.Sender | Should -Be @("'@SUM(1)", 'me')
        $records.ProviderStatus | Should -Be @("'-x", 'Delivered')
        (Import-SmsDeliveryReport $path).MessageId | Should -Be @('=1+1', '=1+1')
        $plain = Import-SmsDeliveryReport $path | Measure-SmsDeliveryReport -GroupBy Sender, Recipient
        $records | Measure-SmsDeliveryReport -GroupBy Sender, Recipient | ConvertTo-Csv | Should -Be ($plain | ConvertTo-Csv)
    }

    It 'emits one record for each message with -Fold' {
        $early = New-Report 'early.csv' 'provider,message id,to,status', 'Crexendo,m-1,+15555550101,submitted', 'Crexendo,m-2,+15555550102,failed'
        $late = New-Report 'late.csv' 'provider,message id,to,status', 'Crexendo,m-1,+15555550101,delivered', 'Crexendo,,+15555550103,failed'
        $records = Import-SmsDeliveryReport $late, $early -Fold
        $records.MessageId | Should -Be @('m-1', $null, 'm-2')
        $records[0].Status | Should -Be 'Delivered'
        @(Import-SmsDeliveryReport $late, $early).Count | Should -Be 4
    }

    It 'folds as many records as there are messages, and still emits excluded ones' {
        $records = Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -Fold -IncludeExcluded
        $measure = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -GroupBy @()
        @($records | Where-Object -Property Excluded).Count | Should -Be $measure.Excluded
        $measure.Excluded | Should -BeGreaterThan 0
        foreach ($outcome in 'Delivered', 'NotDelivered', 'Pending', 'Indeterminate') {
            @($records | Where-Object -FilterScript { -not $_.Excluded -and $_.Outcome -eq $outcome }).Count | Should -Be $measure.$outcome
        }
    }
}
