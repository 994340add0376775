BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Get-SmsStatusCode' {
    It 'shows a code at every provider that uses it' {
        $codes = Get-SmsStatusCode 4000
        ($codes | Where-Object -Property Provider -EQ -Value MobileConnect).Status | Should -Be Delivered
        $azure = $codes | Where-Object -Property Provider -EQ -Value Azure
        $azure.Status | Should -Be Rejected
        $azure.Cause | Should -Be Filtered
    }

    It 'lists the codes and the status words of a provider' {
        $entries = Get-SmsStatusCode -Provider Crexendo
        ($entries | Where-Object -Property Code).Count | Should -Be 30
        ($entries | Where-Object -Property Code -EQ -Value $null).ProviderStatus | Should -Contain 'Stopped'
    }

    It 'finds <Expected> entries of <Provider> for the code <Code>' -ForEach @(
        @{ Code = '45*'; Provider = 'MobileConnect'; Expected = 6 }
        @{ Code = '4000.0'; Provider = 'Azure'; Expected = 1 }
        @{ Code = 'handset busy'; Provider = 'OnceHub'; Expected = 1 }
        @{ Code = '0'; Provider = 'Sinch'; Expected = 3 }
        @{ Code = '?'; Provider = 'Azure'; Expected = 0 }
    ) {
        @(Get-SmsStatusCode -Code $Code -Provider $Provider).Count | Should -Be $Expected
    }

    It 'takes codes from the pipeline' {
        (4006, 4007 | Get-SmsStatusCode -Provider ACS).Action | Should -Be @('RetryLater', 'SuppressNumber')
    }

    It 'searches across providers' {
        (Get-SmsStatusCode -Search spam -Provider Azure, Crexendo, MobileConnect, OnceHub, Sinch).Provider | Sort-Object -Unique |
            Should -Be @('MobileConnect', 'OnceHub', 'Sinch')
        (Get-SmsStatusCode -Search spam).Provider | Should -Contain 'Vonage'
    }

    It 'combines filters' {
        $codes = Get-SmsStatusCode -Provider Azure, Crexendo -Cause Blocked, OptedOut -Outcome NotDelivered
        $codes.Code | Sort-Object | Should -Be @('302', '4007', '412')
        (Get-SmsStatusCode -Status Expired -Name '*expired*').Provider | Should -Contain 'Crexendo'
        (Get-SmsStatusCode -Action SuppressNumber).Suppression | Should -Not -Contain 'Never'
    }

    It 'emits typed, flat objects' {
        $code = Get-SmsStatusCode -Provider Azure -Code 4007
        $code.PSObject.TypeNames[0] | Should -Be 'SmsStatus.StatusCode'
        $code | ConvertTo-Csv | Should -Not -Match 'System\.Object'
    }

    It 'reports a code that nobody uses' {
        $found = Get-SmsStatusCode 99999, 4007 -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'CodeNotFound'
        $found.Code | Should -Be '4007'
        Get-SmsStatusCode '77*99' | Should -BeNullOrEmpty
    }

    It 'reports <_>, in which a bracket is never closed, as a code that is not there' -ForEach '40[0', '[' {
        Get-SmsStatusCode $_ -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        Get-ErrorId $problems | Should -Be 'CodeNotFound'
    }

    It 'does not take nothing for everything, nor a filtered code for an unknown one' {
        $null | Get-SmsStatusCode | Should -BeNullOrEmpty
        Get-SmsStatusCode 2000 -Status Rejected -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
    }

    It 'stops at an unknown provider' {
        { Get-SmsStatusCode -Provider Nobody } | Should -Throw -ErrorId 'UnknownProvider,SmsStatus.Commands.GetSmsStatusCodeCommand'
    }

    It 'completes codes of the given provider, with what they mean' {
        $matching = Get-Completion 'Get-SmsStatusCode -Provider Azure -Code 400'
        $matching.CompletionText | Should -Be @('4000', '4001', '4002', '4003', '4004', '4005', '4006', '4007', '4008', '4009')
        $matching[7].ToolTip | Should -BeLike '*opted out*'
    }

    It 'completes providers and aliases' {
        (Get-Completion 'Get-SmsStatusCode -Provider s').CompletionText | Should -Contain 'Sinch'
        (Get-Completion 'Get-SmsStatusCode -Provider s').CompletionText | Should -Contain 'SFMC'
    }
}
