BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Get-Verbose {
        <#
        .SYNOPSIS
        The verbose lines of a command.
        #>
        param([scriptblock] $Command)
        (& $Command 3>$null 4>&1 | Where-Object -FilterScript { $_ -is [System.Management.Automation.VerboseRecord] }).Message
    }
}

Describe 'Verbose output' {
    It 'says of <File> what was recognized, and by what' -ForEach @(
        @{ File = 'azure-event-grid.json'; Pieces = 'Azure EventGrid', 'eventType', 'JSON', 'UTF-8', 'LatestFinal' }
        @{ File = 'mobileconnect-tracking-extract.csv'; Pieces = 'MobileConnect TrackingExtract', 'SMSStandardStatusCodeId', "','", '-06:00', 'HighestCode' }
        @{ File = 'mobileconnect-event-notifications.json'; Pieces = 'MobileConnect EventNotification', '1970', 'UTC' }
        @{ File = 'general-table.psv.gz'; Pieces = 'General', 'provider, code, status', "'|'", 'gzip' }
        @{ File = 'general-records-utf16.json'; Pieces = 'General', 'UTF-16 little-endian' }
        @{ File = 'sinch-smpp-receipts.log'; Pieces = 'Sinch SmppReceipt', 'stat' }
    ) {
        foreach ($command in { Measure-SmsDeliveryReport "$Samples/$File" -Verbose }, { Import-SmsDeliveryReport "$Samples/$File" -Verbose }) {
            $lines = Get-Verbose $command
            $lines.Count | Should -Be 2
            $lines | Should -BeLike "*$File*"
            foreach ($piece in $Pieces) {
                $lines[0] | Should -BeLike "*$([WildcardPattern]::Escape($piece))*"
            }
        }
    }

    It 'says what was given by which parameter' {
        $line = (Get-Verbose { Measure-SmsDeliveryReport "$Samples/general-table.psv.gz" -Provider Azure -Layout General -TimeZone Etc/GMT-5 -Event -Verbose })[0]
        foreach ($piece in '-Provider', '-Layout', 'Etc/GMT-5', '-TimeZone', '-Event') {
            $line | Should -BeLike "*$piece*"
        }
        (Get-Verbose { Import-SmsDeliveryReport "$Samples/general-table.csv" -CodeProperty Code -Verbose })[0] | Should -Match '\bCode\b'
    }

    It 'names the layout of every sample, a line a file' {
        $files = Get-ChildItem -LiteralPath $Samples -File
        $lines = @(Get-Verbose { Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -Verbose } | Where-Object -FilterScript { $_ -like '*layout *' })
        $lines.Count | Should -Be $files.Count
        $layouts = ((Get-SmsProvider).Layouts -split ', ') + 'General'
        foreach ($line in $lines) {
            ($line -replace '^.*?: layout (?:\w+ )?(\w+) \(.*$', '$1') | Should -BeIn $layouts
        }
    }

    It 'accounts for the rows of a file' {
        (Get-Verbose { Import-SmsDeliveryReport "$Samples/azure-event-grid.json" -Verbose })[1] | Should -Match '\b9\b.*\b8\b.*\b1\b.*\b0\b'
    }
}
