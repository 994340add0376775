BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Get-SmsProvider' {
    It 'lists the providers by name' {
        (Get-SmsProvider).Name | Should -Be @(
            'Aws', 'Azure', 'Bandwidth', 'ClickSend', 'Clickatell', 'Crexendo', 'Gsm', 'Infobip', 'MessageBird',
            'MobileConnect', 'OnceHub', 'OneApi', 'Plivo', 'Sinch', 'Smpp', 'Telnyx', 'Twilio', 'Vonage')
    }

    It 'finds <Name> as <Expected>' -ForEach @(
        @{ Name = 'sinch'; Expected = 'Sinch' }
        @{ Name = 'SFMC'; Expected = 'MobileConnect' }
        @{ Name = 'Salesforce'; Expected = 'MobileConnect' }
        @{ Name = 'MarketingCloud'; Expected = 'MobileConnect' }
        @{ Name = 'acs'; Expected = 'Azure' }
        @{ Name = 'AzureCommunicationServices'; Expected = 'Azure' }
        @{ Name = 'MessageMedia'; Expected = 'Crexendo' }
        @{ Name = 'SinchEngage'; Expected = 'Crexendo' }
        @{ Name = 'Once*'; Expected = 'OnceHub' }
        @{ Name = 'Nexmo'; Expected = 'Vonage' }
        @{ Name = 'twilio'; Expected = 'Twilio' }
        @{ Name = 'bird'; Expected = 'MessageBird' }
        @{ Name = 'pinpoint'; Expected = 'Aws' }
        @{ Name = '3gpp'; Expected = 'Gsm' }
    ) {
        (Get-SmsProvider $Name).Name | Should -Be $Expected
    }

    It 'shows layouts, tables and sources as flat texts' {
        $sinch = Get-SmsProvider Sinch
        $sinch.Layouts | Should -BeLike '*BatchReport*'
        $sinch.Tables | Should -BeLike '*CloudSmpp*'
        $sinch.Source | Should -BeLike '*https://*'
        $sinch | ConvertTo-Csv | Should -Not -Match 'System\.'
    }

    It 'reports an unknown name and goes on' {
        $found = Get-SmsProvider Nobody, Azure -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorId $problems | Should -Be 'UnknownProvider'
        $found.Name | Should -Be 'Azure'
    }
}
