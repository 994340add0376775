BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'ConvertTo-SmsUnifiedStatus' {
    Context 'codes' {
        It 'translates <Code> of <Provider> to <Status>' -ForEach @(
            @{ Provider = 'MobileConnect'; Code = '4000'; Status = 'Delivered' }
            @{ Provider = 'Azure'; Code = '4000'; Status = 'Rejected' }
            @{ Provider = 'Azure'; Code = 'ErrorCode: 5002. ErrorMessage: Message Delivery Timeout'; Status = 'Unknown' }
            @{ Provider = 'Azure'; Code = 'No error.'; Status = 'Delivered' }
            @{ Provider = 'Sinch'; Code = '400'; Status = 'Queued' }
            @{ Provider = 'Sinch'; Code = '0x402'; Status = 'Rejected' }
            @{ Provider = 'Sinch'; Code = '1026'; Status = 'Unrecognized' }
            @{ Provider = 'Crexendo'; Code = '400'; Status = 'Undeliverable' }
            @{ Provider = 'OnceHub'; Code = 'destination un-reachable'; Status = 'Undeliverable' }
            @{ Provider = 'OnceHub'; Code = 'Nonsense'; Status = 'Unrecognized' }
        ) {
            (ConvertTo-SmsUnifiedStatus -Provider $Provider -Code $Code).Status | Should -Be $Status
        }

        It 'takes numbers from the pipeline' {
            (4007, 5002 | ConvertTo-SmsUnifiedStatus -Provider Azure).Cause | Should -Be @('OptedOut', 'NoReceipt')
        }

        It 'keeps a contradicting status word and says so' {
            $verdict = ConvertTo-SmsUnifiedStatus -Provider Crexendo -Code 401 -Status Delivered
            $verdict.Status | Should -Be Expired
            $verdict.ProviderStatus | Should -Be 'Delivered'
            $verdict.Conflict | Should -Not -BeNullOrEmpty
        }

        It 'translates a status word alone' {
            $verdict = ConvertTo-SmsUnifiedStatus -Provider Crexendo -Status stopped
            $verdict.Status | Should -Be Cancelled
            $verdict.Code | Should -BeNullOrEmpty
        }

        It 'knows that shared codes end at 2000' {
            (ConvertTo-SmsUnifiedStatus 2000 -Provider SFMC).Finality | Should -Be Conditional
            $shared = ConvertTo-SmsUnifiedStatus 2000 -Provider SFMC -SharedCode
            $shared.Finality | Should -Be Final
            $shared.Action | Should -Be None
        }

        It 'looks numbers up in the selected table' {
            $standard = ConvertTo-SmsUnifiedStatus 13 -Provider Sinch
            $other = ConvertTo-SmsUnifiedStatus 13 -Provider Sinch -CodeTable CloudSmpp
            $standard.Cause | Should -Be NoRoute
            $other.Cause | Should -Be Blocked
            $standard.Source | Should -BeLike '*Table Smpp:*'
            $other.Source | Should -BeLike '*Table CloudSmpp:*'
        }

        It 'has the properties of the contract, in order' {
            $names = (ConvertTo-SmsUnifiedStatus 4007 -Provider Azure).PSObject.Properties.Name
            $names -join ',' | Should -Be 'Provider,Code,ProviderStatus,Status,Outcome,Finality,Cause,Action,Retry,Persistence,Evidence,Origin,Billable,Suppression,Name,Meaning,Advice,Conflict,Source'
        }
    }

    Context 'objects' {
        It 'finds provider, code and status by their usual names' {
            $verdict = [pscustomobject]@{ Provider = 'ACS'; 'Error Code' = 4007; Status = 'Failed' } | ConvertTo-SmsUnifiedStatus
            $verdict.Provider | Should -Be Azure
            $verdict.Cause | Should -Be OptedOut
        }

        It 'takes hashtables' {
            (@{ gateway = 'Sinch'; code = 402 } | ConvertTo-SmsUnifiedStatus).Status | Should -Be Rejected
        }

        It 'takes the properties that are named' {
            $verdict = [pscustomobject]@{ vendor_x = 'OnceHub'; why = 'Handset Busy'; word = 'Failed' } |
                ConvertTo-SmsUnifiedStatus -ProviderProperty vendor_x -CodeProperty why -StatusProperty word
            $verdict.Cause | Should -Be HandsetUnavailable
            $verdict.ProviderStatus | Should -Be Failed
        }

        It 'recognizes nested objects of <File>' -ForEach @(
            @{ File = 'azure-event-grid.json'; Provider = 'Azure'; Count = 8 }
            @{ File = 'mobileconnect-deliveries-api.json'; Provider = 'MobileConnect'; Count = 18 }
            @{ File = 'sinch-batch-report-full.json'; Provider = 'Sinch'; Count = 5 }
        ) {
            $objects = Get-Content -LiteralPath "$Samples/$File" -Raw | ConvertFrom-Json
            $verdicts = @($objects | ConvertTo-SmsUnifiedStatus)
            $verdicts.Count | Should -Be $Count
            $verdicts.Provider | Sort-Object -Unique | Should -Be $Provider
        }

        It 'reports an object without code or status and goes on' {
            $rows = [pscustomobject]@{ Code = '' }, [pscustomobject]@{ Code = 4007 }
            $verdicts = $rows | ConvertTo-SmsUnifiedStatus -Provider Azure -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'NothingToTranslate'
            $verdicts.Code | Should -Be '4007'
        }

        It 'reports a blank text and a property that is not there' {
            $null = '' | ConvertTo-SmsUnifiedStatus -Provider Azure -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'NothingToTranslate'
            $null = [pscustomobject]@{ Code = 1 } | ConvertTo-SmsUnifiedStatus -Provider Azure -CodeProperty Kode -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'PropertyNotFound'
        }

        It 'reports an object that names no known provider' {
            $null = [pscustomobject]@{ Provider = 'Nobody'; Code = 1 } |
                ConvertTo-SmsUnifiedStatus -ErrorVariable problems -ErrorAction SilentlyContinue
            Get-ErrorId $problems | Should -Be 'UnknownProvider'
        }
    }

    Context '-Append' {
        It 'adds the unified columns to rows of a table, and stays flat' {
            $target = Join-Path -Path $TestDrive -ChildPath 'out.csv'
            Import-Csv -LiteralPath "$Samples/crexendo-detail-report.csv" |
                ConvertTo-SmsUnifiedStatus -Append | Export-Csv -LiteralPath $target
            $rows = Import-Csv -LiteralPath $target
            $rows.Count | Should -Be 12
            $rows[0].status_code | Should -Be '221'
            $rows[0].status | Should -Be 'DELIVERED'
            $rows[0].UnifiedStatus | Should -Be 'Delivered'
            $rows[0].Evidence | Should -Be 'Handset'
            Get-Content -LiteralPath $target | Should -Not -Match 'System\.Object'
        }

        It 'leaves the columns of excluded rows empty' {
            $rows = Import-Csv -LiteralPath "$Samples/crexendo-detail-report.csv" | ConvertTo-SmsUnifiedStatus -Append
            ($rows | Where-Object -Property direction -EQ -Value INBOUND).Outcome | Should -BeNullOrEmpty
        }

        It 'does not change the input objects' {
            $row = [pscustomobject]@{ Provider = 'Azure'; Code = 4007 }
            $null = $row | ConvertTo-SmsUnifiedStatus -Append
            $row.PSObject.Properties.Name | Should -Be @('Provider', 'Code')
        }

        It 'emits objects that share nothing, though their verdict is the same' {
            $rows = 1..3 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = 4007; Id = $_ } }
            $result = @($rows | ConvertTo-SmsUnifiedStatus -Append)
            $result[0].Cause = 'mine'
            $result[0].Id = 'mine'
            $result[0].PSObject.Properties.Remove('Advice')
            Add-Member -InputObject $result[0] -NotePropertyName Mine -NotePropertyValue 1
            $result[1..2].Cause | Should -Be @('OptedOut', 'OptedOut')
            $result[1..2].Id | Should -Be @(2, 3)
            $result[1].Advice | Should -Not -BeNullOrEmpty
            $result[1].PSObject.Properties.Name | Should -Not -Contain 'Mine'
            $rows.Id | Should -Be @(1, 2, 3)
            ($rows | ConvertTo-SmsUnifiedStatus -Append).Cause | Should -Be @('OptedOut', 'OptedOut', 'OptedOut')
        }

        It 'emits what any other custom object is, be it the <_> of its kind: properties come, go and take any value' -ForEach 'first', 'last' {
            $rows = 1..3 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = 4007; Id = 1 } } | ConvertTo-SmsUnifiedStatus -Append
            $row = if ($_ -eq 'first') { $rows[0] } else { $rows[-1] }
            $row -is [System.Management.Automation.PSCustomObject] | Should -BeTrue
            $row.PSObject.TypeNames | Should -Be ([pscustomobject]@{}).PSObject.TypeNames
            ($row | Get-Member -MemberType NoteProperty).Name | Should -Be ($row.PSObject.Properties.Name | Sort-Object)
            $row.Status | Should -BeOfType SmsStatus.DeliveryStatus
            $row.Code | Should -BeOfType int
            $row.Status = 'no status'
            $row.Outcome = $null
            $row.Id = @{ Any = 'thing' }
            $row.Status | Should -Be 'no status'
            $row.Outcome | Should -BeNullOrEmpty
            $row.Id.Any | Should -Be 'thing'
            $row.PSObject.Properties.Remove('Advice')
            $row.PSObject.Properties.Remove('Id')
            $row | Add-Member -NotePropertyName Mine -NotePropertyValue 1
            $row.PSObject.Properties.Name -join ',' | Should -Be 'Provider,Code,UnifiedProvider,UnifiedCode,ProviderStatus,Status,Outcome,Finality,Cause,Action,Retry,Persistence,Evidence,Origin,Billable,Suppression,Name,Meaning,Conflict,Source,Mine'
        }

        It 'leaves its input without entries in the table of objects with type names of their own' {
            # Each entry is looked at by every garbage collection; an object without one shares the list of its type.
            $property = [psobject].GetProperty('InternalTypeNames', [System.Reflection.BindingFlags] 'Instance, NonPublic')
            $rows = 1..2 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = "400$_" } }
            $null = $rows | ConvertTo-SmsUnifiedStatus -Append
            [object]::ReferenceEquals($property.GetValue($rows[0]), $property.GetValue($rows[1])) | Should -BeTrue
        }

        It 'emits objects that can be changed in constrained language too' {
            $row = @(1..2 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = 4007 } } | ConvertTo-SmsUnifiedStatus -Append)[-1]
            $shell = [powershell]::Create()
            try {
                $shell.Runspace.SessionStateProxy.SetVariable('row', $row)
                $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
                $shell.AddScript('$row.Status = 1; $row.Code = 2; "$($row.Status) $($row.Code) $($row.Action)"').Invoke() | Should -Be '1 2 SuppressNumber'
            } finally {
                $shell.Dispose()
            }
        }

        It 'is written by <_> as objects made by hand are' -ForEach @(
            'ConvertTo-Csv -NoTypeInformation', 'ConvertTo-Csv', 'ConvertTo-Json -Depth 5', 'Format-Table', 'Format-List', 'Select-Object -Property * | Format-List', 'ConvertTo-Html'
        ) {
            $results = @(
                [pscustomobject]@{ Provider = 'Azure'; Code = 4007; 'any "name"' = 1; Deep = [pscustomobject]@{ Some = 1, 2 } }
                [pscustomobject]@{ Provider = 'Azure'; Code = ''; 'any "name"' = $null; Deep = @{ One = 1 } }
            ) | ConvertTo-SmsUnifiedStatus -Append -CodeProperty Code -ErrorAction SilentlyContinue
            $byHand = foreach ($result in $results) {
                $columns = [ordered]@{}
                foreach ($property in $result.PSObject.Properties) {
                    $columns[$property.Name] = $property.Value
                }
                [pscustomobject] $columns
            }
            $write = [scriptblock]::Create("`$input | $_ | Out-String -Width 500")
            @($results).Count | Should -Be 2
            $results | & $write | Should -BeExactly ($byHand | & $write)
        }

        It 'survives a file of Export-Clixml' {
            $row = @(1..2 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = 4007 } } | ConvertTo-SmsUnifiedStatus -Append)[-1]
            $target = Join-Path -Path $TestDrive -ChildPath 'row.xml'
            $row | Export-Clixml -LiteralPath $target
            $read = Import-Clixml -LiteralPath $target
            $read.PSObject.Properties.Name | Should -Be $row.PSObject.Properties.Name
            $read.Status.Value | Should -Be Rejected
            $read | ConvertTo-Csv -NoTypeInformation | Should -Be ($row | ConvertTo-Csv -NoTypeInformation)
        }

        It 'copies objects that come out of such a file' {
            $target = Join-Path -Path $TestDrive -ChildPath 'records.xml'
            Import-SmsDeliveryReport -LiteralPath "$Samples/general-table.csv" | Select-Object -First 2 | Export-Clixml -LiteralPath $target
            $records = Import-Clixml -LiteralPath $target
            $copies = @($records | ConvertTo-SmsUnifiedStatus -Append -ProviderProperty Provider -CodeProperty Code -StatusProperty ProviderStatus)
            $own = @($records[0].PSObject.Properties.Name)
            $copies[1].PSObject.Properties.Name | Select-Object -First $own.Count | Should -Be $own
            $copies.UnifiedMeaning | Should -Be $records.Meaning
        }

        It 'is grouped, sorted and compared by any column' {
            $rows = 4007, 4006, 2000, 4007 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = $_ } } | ConvertTo-SmsUnifiedStatus -Append
            ($rows | Group-Object -Property Status -NoElement | ForEach-Object -Process { "$($_.Name) $($_.Count)" }) | Sort-Object | Should -Be @('Delivered 1', 'Rejected 2', 'Undeliverable 1')
            ($rows | Sort-Object -Property Code -Unique).Code | Should -Be @(2000, 4006, 4007)
            ($rows | Where-Object -Property Outcome -EQ -Value Delivered).Code | Should -Be 2000
            Compare-Object -ReferenceObject $rows[0] -DifferenceObject $rows[3] -Property Code, Status | Should -BeNullOrEmpty
            (Compare-Object -ReferenceObject $rows[0] -DifferenceObject $rows[1] -Property Status).SideIndicator | Should -Be @('=>', '<=')
        }

        It 'does not follow later changes of the input objects' {
            $row = [pscustomobject]@{ Provider = 'Azure'; Code = 4007; Id = 1 }
            $result = $row | ConvertTo-SmsUnifiedStatus -Append
            $row.Id = 2
            $row | Add-Member -NotePropertyName Late -NotePropertyValue 1
            $row.PSObject.Properties.Remove('Code')
            $result.Id | Should -Be 1
            $result.Code | Should -Be 4007
            $result.PSObject.Properties.Name | Should -Not -Contain 'Late'
        }

        It 'copies objects of any type' {
            $record = Import-SmsDeliveryReport -LiteralPath "$Samples/general-table.csv" | Select-Object -First 1
            $copy = $record | ConvertTo-SmsUnifiedStatus -Append -ProviderProperty Provider -CodeProperty Code
            $own = @($record.PSObject.Properties.Name)
            $copy.PSObject.Properties.Name | Select-Object -First $own.Count | Should -Be $own
            $copy.PSObject.Properties.Name[-1] | Should -Be 'UnifiedSource'
            $copy.UnifiedStatus | Should -Be $record.Status
            $hashtable = @{ Provider = 'Azure'; Code = 4007; Id = 7 } | ConvertTo-SmsUnifiedStatus -Append
            $hashtable.Id | Should -Be 7
            $hashtable.Cause | Should -Be OptedOut
        }

        It 'keeps the properties of each object, whatever came before it' {
            $rows = @(
                [pscustomobject]@{ Provider = 'Azure'; Code = 4007 }
                [pscustomobject]@{ Provider = 'Azure'; Code = 4007; Extra = 1 }
                [pscustomobject]@{ Code = 4007; Provider = 'Azure' }
                [pscustomobject]@{ gateway = 'Azure'; Code = 4007; Status = 'Failed' }
                @{ Provider = 'Azure'; Code = 4007 }
            )
            $rows[0] | Add-Member -MemberType ScriptProperty -Name Twice -Value { $this.Code * 2 }
            $result = @($rows | ConvertTo-SmsUnifiedStatus -Append)
            $result.Cause | Should -Be @(, 'OptedOut' * 5)
            $result[0].PSObject.Properties.Name | Select-Object -First 5 | Should -Be @('Provider', 'Code', 'Twice', 'UnifiedProvider', 'UnifiedCode')
            $result[0].Twice | Should -Be 8014
            $result[1].PSObject.Properties.Name | Select-Object -First 4 | Should -Be @('Provider', 'Code', 'Extra', 'UnifiedProvider')
            $result[2].PSObject.Properties.Name | Select-Object -First 3 | Should -Be @('Code', 'Provider', 'UnifiedProvider')
            $result[3].PSObject.Properties.Name | Select-Object -First 4 | Should -Be @('gateway', 'Code', 'Status', 'Provider')
            $result[3].UnifiedStatus | Should -Be Rejected
            $result | ForEach-Object -Process { $_.PSObject.Properties.Name[-1] } | Should -Be @(, 'Source' * 5)
        }

        It 'keeps the properties that the types of an object add' {
            Update-TypeData -TypeName Test.Row -MemberType ScriptProperty -MemberName Code -Value { $this.Raw + 7 } -Force
            try {
                $rows = @(
                    [pscustomobject]@{ Provider = 'Azure'; Code = 4007 }
                    [pscustomobject]@{ Provider = 'Azure'; Code = 4007 }
                    [pscustomobject]@{ PSTypeName = 'Test.Row'; Provider = 'Azure'; Raw = 4000 }
                    [pscustomobject]@{ PSTypeName = 'Test.Row'; Provider = 'Azure'; Raw = 4000 }
                    [pscustomobject]@{ PSTypeName = 'Test.Other'; Provider = 'Azure'; Code = 4007 }
                    [pscustomobject]@{ Provider = 'Azure'; Code = 4007 }
                    # An object's own property hides the one that its type adds.
                    [pscustomobject]@{ Provider = 'Azure'; Code = 4007 } | Add-Member -TypeName Test.Row -PassThru
                    [pscustomobject]@{ Provider = 'Azure'; Raw = 4000 } | Add-Member -TypeName Test.Row -PassThru
                )
                # PowerShell puts a property of its own into an object whose types were asked for.
                $null = $rows[1].PSTypeNames
                $result = @($rows | ConvertTo-SmsUnifiedStatus -Append)
                $result.Code | Should -Be @(, 4007 * 8)
                $result.Cause | Should -Be @(, 'OptedOut' * 8)
                ($rows | ConvertTo-SmsUnifiedStatus).Cause | Should -Be @(, 'OptedOut' * 8)
                $result[2, 3, 7] | ForEach-Object -Process { $_.PSObject.Properties.Name[0..2] -join ',' } | Should -Be @(, 'Provider,Raw,Code' * 3)
                $result[0, 1, 4, 5] | ForEach-Object -Process { $_.PSObject.Properties.Name[0..2] -join ',' } | Should -Be @(, 'Provider,Code,UnifiedProvider' * 4)
            } finally {
                Remove-TypeData -TypeName Test.Row
            }
        }

        It 'lets properties that a type gave all its objects be set in each copy' {
            Update-TypeData -TypeName Test.Row -MemberType NoteProperty -MemberName Region -Value 'everywhere' -Force
            try {
                $rows = 1..2 | ForEach-Object -Process { [pscustomobject]@{ PSTypeName = 'Test.Row'; Provider = 'Azure'; Code = 4007 } }
                $copies = @($rows | ConvertTo-SmsUnifiedStatus -Append)
                $copies.Region | Should -Be @('everywhere', 'everywhere')
                $copies[0].Region = 'here'
                $copies[1].Region = 'there'
                $copies.Region | Should -Be @('here', 'there')
                $rows.Region | Should -Be @('everywhere', 'everywhere')
            } finally {
                Remove-TypeData -TypeName Test.Row
            }
        }

        It 'replaces the columns of an earlier run' {
            $once = [pscustomobject]@{ Provider = 'Azure'; Code = 4007 } | ConvertTo-SmsUnifiedStatus -Append
            $once.UnifiedCode = 'old'
            $twice = $once | ConvertTo-SmsUnifiedStatus -Append -ProviderProperty Provider -CodeProperty Code
            @($twice.PSObject.Properties.Name -eq 'UnifiedCode').Count | Should -Be 1
            $twice.UnifiedCode | Should -Be '4007'
        }

        It 'keeps rows that cannot be translated' {
            $rows = [pscustomobject]@{ Id = 1; Code = '' }, [pscustomobject]@{ Id = 2; Code = 4007 }
            $result = $rows | ConvertTo-SmsUnifiedStatus -Provider Azure -Append -ErrorAction SilentlyContinue
            $result.Id | Should -Be @(1, 2)
            $result[0].PSObject.Properties.Name | Should -Be $result[1].PSObject.Properties.Name
        }

        It 'streams' {
            $first = 1..5 | ForEach-Object -Process { [pscustomobject]@{ Provider = 'Azure'; Code = 4007; Number = $_ } } |
                ConvertTo-SmsUnifiedStatus -Append | Select-Object -First 1
            $first.Number | Should -Be 1
        }
    }

    Context 'errors' {
        It 'never translates a code without a provider' {
            ConvertTo-SmsUnifiedStatus 4000 -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            Get-ErrorId $problems | Should -Be 'ProviderRequired'
            "$problems" | Should -BeLike '*Azure, MobileConnect*'
        }

        It 'stops at an unknown <What>' -ForEach @(
            @{ What = 'provider'; Parameter = @{ Provider = 'Nobody' }; Id = 'UnknownProvider' }
            @{ What = 'code table'; Parameter = @{ Provider = 'Sinch'; CodeTable = 'Nothing' }; Id = 'UnknownCodeTable' }
        ) {
            { ConvertTo-SmsUnifiedStatus 1 @Parameter } |
                Should -Throw -ErrorId "$Id,SmsStatus.Commands.ConvertToSmsUnifiedStatusCommand"
        }
    }

    It 'completes status words and code tables' {
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -Provider Sinch -Status Dis').CompletionText | Should -Be 'Dispatched'
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -Provider Sinch -CodeTable ').CompletionText | Should -Be 'CloudSmpp'
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -Provider clx -CodeTable ').CompletionText | Should -Be 'CloudSmpp'
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -Provider Azure -CodeTable ').CompletionText | Should -Not -Contain 'CloudSmpp'
        (Get-Completion 'ConvertTo-SmsUnifiedStatus -CodeTable ').CompletionText | Should -Be @('ClickatellOne', 'CloudSmpp')
    }
}
