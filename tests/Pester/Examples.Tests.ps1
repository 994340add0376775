BeforeDiscovery {
    $script:scripts = Get-ChildItem -Path "$PSScriptRoot/../../examples/*.ps1" | ForEach-Object -Process { @{ Name = $_.BaseName; Path = $_.FullName } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:examples = Join-Path -Path $RepositoryRoot -ChildPath 'examples'

    function Start-MailServer {
        <#
        .SYNOPSIS
        Takes one mail on a free port of this machine.
        #>
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
        param()
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $shell = [powershell]::Create().AddScript({
                param($Listener)
                $client = $Listener.AcceptTcpClient()
                $reader = [System.IO.StreamReader]::new($client.GetStream())
                $writer = [System.IO.StreamWriter]::new($client.GetStream())
                $writer.AutoFlush = $true
                $writer.Write("220 test`r`n")
                $isBody = $false
                while ($null -ne ($line = $reader.ReadLine())) {
                    $line
                    if ($isBody) {
                        if ($line -eq '.') {
                            $isBody = $false
                            $writer.Write("250 taken`r`n")
                        }
                    } elseif ($line -eq 'DATA') {
                        $isBody = $true
                        $writer.Write("354 go on`r`n")
                    } elseif ($line -eq 'QUIT') {
                        $writer.Write("221 bye`r`n")
                        break
                    } else {
                        $writer.Write("250 fine`r`n")
                    }
                }
                $client.Dispose()
            }).AddArgument($listener)
        @{ Port = $listener.LocalEndpoint.Port; Listener = $listener; Shell = $shell; Call = $shell.BeginInvoke() }
    }

    function Receive-Mail {
        <#
        .SYNOPSIS
        All lines that a mail server was sent, with the text of the mail decoded.
        #>
        param([hashtable] $Server)
        try {
            # Nothing to wait for where nobody came; a call that is taken ends by itself.
            if (-not $Server.Call.AsyncWaitHandle.WaitOne([timespan]::FromMinutes(1))) {
                throw 'No mail came.'
            }
            $lines = @($Server.Shell.EndInvoke($Server.Call))
        } finally {
            $Server.Listener.Stop()
            $Server.Shell.Dispose()
        }
        $lines
        # The text may be encoded as a whole.
        $blank = [array]::IndexOf($lines, '')
        if ($lines -match '^Content-Transfer-Encoding: base64') {
            $coded = ($lines | Select-Object -Skip ($blank + 1) | Where-Object -FilterScript { $_ -match '^[A-Za-z0-9+/=]+$' }) -join ''
            [System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($coded)) -split '\r?\n'
        }
    }

    function New-Mixed {
        <#
        .SYNOPSIS
        Writes a report of Azure with delivered messages and ones that failed, and returns its path.
        #>
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
        param([string] $Name, [int] $Delivered, [int] $Failed)
        $rows = @('provider,message id,to,code,updated at')
        foreach ($number in 1..($Delivered + $Failed)) {
            $code = if ($number -le $Delivered) { 2000 } else { 4006 }
            $rows += "Azure,m$number,+15555550123,$code,2024-03-01T09:00:00Z"
        }
        New-Report $Name $rows
    }
}

Describe 'The example <Name>' -ForEach $scripts {
    It 'says what it does and shows how' {
        $help = Get-Help -Name $Path -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        foreach ($parameter in $help.Parameters.Parameter) {
            $parameter.Description.Text | Should -Not -BeNullOrEmpty -Because $parameter.Name
        }
    }
}

Describe 'Invoke-NightlyAudit' {
    It 'ends with <Code> for <Delivered> delivered and <Failed> failed messages' -ForEach @(
        @{ Delivered = 190; Failed = 10; Code = 0; Missed = 0 }
        @{ Delivered = 170; Failed = 30; Code = 1; Missed = 1 }
        @{ Delivered = 100; Failed = 100; Code = 1; Missed = 2 }
        @{ Delivered = 9; Failed = 1; Code = 1; Missed = 1 }
    ) {
        $path = New-Mixed 'night.csv' -Delivered $Delivered -Failed $Failed
        $printed = & "$examples/Invoke-NightlyAudit.ps1" -Path $path
        $LASTEXITCODE | Should -Be $Code
        @($printed -split '\r?\n' | Where-Object -FilterScript { $_ }).Count | Should -Be $Missed
    }

    It 'ends with 1 where no provider has messages enough for its rates, whatever counts there are' {
        $path = New-Mixed 'few.csv' -Delivered 1 -Failed 3
        & "$examples/Invoke-NightlyAudit.ps1" -Path $path -MaximumUnrecognized 0 | Should -Not -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 1
    }

    It 'ends with 3 where a file cannot be read (<Name>)' -ForEach @(
        @{ Name = 'all files'; Parameter = @{} }
        @{ Name = 'files of the last day'; Parameter = @{ Days = 1 } }
    ) {
        $path = New-Mixed 'read.csv' -Delivered 200
        & "$examples/Invoke-NightlyAudit.ps1" -Path $path, "$TestDrive/none.csv" @Parameter | Should -BeLike '*none.csv*'
        $LASTEXITCODE | Should -Be 3
    }

    It 'takes only files of the last days' {
        $old = New-Mixed 'old.csv' -Delivered 200
        (Get-Item -LiteralPath $old).LastWriteTime = (Get-Date).AddDays(-5)
        & "$examples/Invoke-NightlyAudit.ps1" -Path "$TestDrive/old*" -Days 10
        $LASTEXITCODE | Should -Be 0
        $null = & "$examples/Invoke-NightlyAudit.ps1" -Path "$TestDrive/old*" -Days 1
        $LASTEXITCODE | Should -Be 1
    }

    It 'adds every check to its log' {
        $log = Join-Path -Path $TestDrive -ChildPath 'log.csv'
        $path = New-Mixed 'logged.csv' -Delivered 200
        & "$examples/Invoke-NightlyAudit.ps1" -Path $path -LogPath $log
        & "$examples/Invoke-NightlyAudit.ps1" -Path $path -LogPath $log
        $rows = @(Import-Csv -LiteralPath $log)
        @($rows.Run | Sort-Object -Unique).Count | Should -Be 2
        @($rows | Where-Object -Property Check -EQ -Value DeliveredOfFinal).Figure | Should -Be '1', '1'
        $rows.Verdict | Sort-Object -Unique | Should -Be 'Met'
    }

    It 'mails what is missed, without phone numbers' {
        $path = New-Mixed 'mailed.csv' -Delivered 100 -Failed 100
        $server = Start-MailServer
        $null = & "$examples/Invoke-NightlyAudit.ps1" -Path $path -SmtpServer 127.0.0.1 -SmtpPort $server.Port -From audit@example.com -To ops@example.com, lead@example.com
        $code = $LASTEXITCODE
        $lines = Receive-Mail $server
        $code | Should -Be 1
        @($lines -like 'RCPT TO:*').Count | Should -Be 2
        $lines -match '^Subject: SMS audit: 2 of 6 checks missed' | Should -Not -BeNullOrEmpty
        "$lines" | Should -BeLike '*AbsentSubscriber*'
        "$lines" | Should -Not -BeLike '*5550123*'
    }

    It 'sends no mail while nothing is missed' {
        $path = New-Mixed 'quiet.csv' -Delivered 200
        & "$examples/Invoke-NightlyAudit.ps1" -Path $path -SmtpServer 127.0.0.1 -SmtpPort 1 -From audit@example.com -To ops@example.com
        $LASTEXITCODE | Should -Be 0
    }

    It 'ends with 4 where the mail cannot be sent' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $listener.Stop()
        $path = New-Mixed 'unsent.csv' -Delivered 100 -Failed 100
        $null = & "$examples/Invoke-NightlyAudit.ps1" -Path $path -SmtpServer 127.0.0.1 -SmtpPort $port -From audit@example.com -To ops@example.com -ErrorAction SilentlyContinue 2>&1
        $LASTEXITCODE | Should -Be 4
    }

    It 'needs addresses for a mail' {
        { & "$examples/Invoke-NightlyAudit.ps1" -Path "$Samples/*" -SmtpServer 127.0.0.1 } | Should -Throw -ErrorId 'MailAddressMissing,*'
    }
}

Describe 'Export-SuppressionList' {
    BeforeAll {
        $script:report = New-Report 'suppress.csv' @(
            'provider,message id,to,code,updated at'
            'Azure,a1,+1 555 555 0101,4007,2024-03-01T09:00:00Z'
            'Azure,a2,+15555550101,2000,2024-03-05T09:00:00Z'
            'Azure,b1,+15555550102,4006,2024-03-01T09:00:00Z'
            'Azure,b1,+15555550102,4006,2024-03-02T09:00:00Z'
            'Azure,b2,+15555550102,4006,2024-03-03T09:00:00Z'
            'Azure,c1,+15555550103,4001,2024-03-01T09:00:00Z'
            'Azure,d1,+15555550104,2000,2024-03-01T09:00:00Z'
        )
        $script:list = Join-Path -Path $TestDrive -ChildPath 'list.csv'
    }

    It 'lists each recipient once, those who opted out first' {
        & "$examples/Export-SuppressionList.ps1" -Path $report -Destination $list
        $rows = @(Import-Csv -LiteralPath $list)
        $rows[0].Recipient | Should -Be '+1 555 555 0101'
        $rows[0].Suppression | Should -Be 'Must'
        $rows[0].Latest | Should -BeLike '2024-03-01T09:00:00*'
        @($rows.Recipient -replace '\D' | Sort-Object -Unique).Count | Should -Be $rows.Count
        $rows.Recipient | Should -Not -Contain '+15555550104'
        $rows.Recipient | Should -Not -Contain '+15555550102'
    }

    It 'lists nobody but those who opted out on demand' {
        & "$examples/Export-SuppressionList.ps1" -Path "$Samples/*" -Destination $list -OptedOutOnly -WarningAction SilentlyContinue
        $rows = @(Import-Csv -LiteralPath $list)
        $optedOut = Import-SmsDeliveryReport "$Samples/*" -WarningAction SilentlyContinue | Where-Object -Property Cause -EQ -Value OptedOut
        $rows.Recipient -replace '\D' | Sort-Object | Should -Be @($optedOut.Recipient -replace '\D' | Sort-Object -Unique)
        $rows.Suppression | Sort-Object -Unique | Should -Be 'Must'
    }

    It 'counts different messages, not events, before it lists a number for repeats (<Repeat>: <Expected>)' -ForEach @(
        @{ Repeat = 2; Expected = $true }
        @{ Repeat = 3; Expected = $false }
    ) {
        (Get-SmsStatusCode 4006 -Provider Azure).Suppression | Should -Be 'AfterRepeats'
        & "$examples/Export-SuppressionList.ps1" -Path $report -Destination $list -Repeat $Repeat
        $row = Import-Csv -LiteralPath $list | Where-Object -Property Recipient -EQ -Value '+15555550102'
        [bool]$row | Should -Be $Expected
        if ($Expected) {
            $row.Messages | Should -Be 2
            $row.Latest | Should -BeLike '2024-03-03*'
        }
    }
}

Describe 'Export-RetryList' {
    BeforeAll {
        $script:report = New-Report 'retry.csv' @(
            'provider,message id,to,code,updated at'
            'Azure,a1,+15555550101,4006,2024-03-01T09:00:00Z'
            'Azure,a1,+15555550101,4006,2024-03-01T08:00:00Z'
            'Azure,b1,+15555550102,4006,2024-03-01T09:00:00Z'
            'Azure,b1,+15555550102,2000,2024-03-01T10:00:00Z'
            'Azure,c1,+15555550103,4006,2024-03-01T11:00:00Z'
            'Azure,c2,+15555550103,4007,2024-03-02T09:00:00Z'
            'Azure,d1,+15555550104,4006,2024-03-03T09:00:00Z'
            'Azure,e1,+15555550105,4006,'
            'Azure,f1,+15555550106,4001,2024-03-01T09:00:00Z'
        )
        $script:list = Join-Path -Path $TestDrive -ChildPath 'retry-list.csv'
    }

    It 'lists each failed message once, and none that arrived or whose recipient opted out' {
        & "$examples/Export-RetryList.ps1" -Path $report -Destination $list -Delay 02:30
        $rows = @(Import-Csv -LiteralPath $list)
        $rows.MessageId | Sort-Object | Should -Be 'a1', 'd1', 'e1'
        $row = $rows | Where-Object -Property MessageId -EQ -Value 'a1'
        $row.FailedAt | Should -BeLike '2024-03-01T09:00:00*'
        $row.RetryAt | Should -BeLike '2024-03-01T11:30:00*+00:00'
        ($rows | Where-Object -Property MessageId -EQ -Value 'e1').RetryAt | Should -BeNullOrEmpty
    }

    It 'leaves failures out that are too old' {
        & "$examples/Export-RetryList.ps1" -Path $report -Destination $list -NotBefore '2024-03-02T00:00:00Z'
        @(Import-Csv -LiteralPath $list).MessageId | Should -Be 'd1'
    }

    It 'lists as many messages of the samples as are retryable, but those to people who opted out' {
        & "$examples/Export-RetryList.ps1" -Path "$Samples/*" -Destination $list -TimeZone UTC -IncludeAfterFix
        $rows = @(Import-Csv -LiteralPath $list)
        $messages = Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -Fold
        $optedOut = @($messages | Where-Object -Property Suppression -EQ -Value Must).Recipient -replace '\D'
        $retryable = (Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -GroupBy @()).Retryable
        $spared = @($messages | Where-Object -FilterScript { $_.Outcome -eq 'NotDelivered' -and $_.Retry -eq 'Later' -and ("$($_.Recipient)" -replace '\D') -in $optedOut }).Count
        @($rows | Where-Object -Property Retry -EQ -Value Later).Count | Should -Be ($retryable - $spared)
        @($rows | Where-Object -Property Retry -EQ -Value AfterFix).Count | Should -BeGreaterThan 0
    }
}

Describe 'Compare-Months' {
    BeforeAll {
        $rows = @('provider,message id,code,updated at')
        foreach ($number in 1..10) {
            $rows += "Azure,a$number,$(if ($number -le 8) { 2000 } else { 4006 }),2024-02-$(10 + $number)T12:00:00Z"
        }
        foreach ($number in 11..30) {
            $rows += "Azure,a$number,$(if ($number -le 28) { 2000 } else { 4006 }),2024-03-10T12:00:00Z"
        }
        $rows += 'Sinch,s1,400,2024-03-11T12:00:00Z', 'Azure,edge,2000,2024-02-29T23:30:00Z', 'Azure,none,2000,'
        $script:report = New-Report 'months.csv' $rows
    }

    It 'compares the latest month with the one before' {
        $rows = @(& "$examples/Compare-Months.ps1" -Path $report -WarningVariable warnings -WarningAction SilentlyContinue)
        $rows.Provider | Should -Be 'Azure', 'Sinch'
        $rows[0].Month | Should -Be '2024-03'
        $rows[0].Messages, $rows[0].MessagesBefore | Should -Be 20, 11
        $rows[0].DeliveredOfFinal | Should -Be 0.9
        $rows[0].DeliveredOfFinalBefore | Should -Be (9 / 11)
        $rows[0].DeliveredOfFinalChange | Should -Be (0.9 - 9 / 11)
        $rows[1].DeliveredOfFinal | Should -BeNullOrEmpty
        $rows[1].DeliveredOfSent | Should -Be 0
        $rows[1].DeliveredOfSentChange | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '1 *'
    }

    It 'lets months begin in the zone that is named' {
        $rows = @(& "$examples/Compare-Months.ps1" -Path $report -TimeZone +01:00 -WarningAction SilentlyContinue)
        $rows[0].Messages, $rows[0].MessagesBefore | Should -Be 21, 10
    }

    It 'compares the month that is named' {
        $row = & "$examples/Compare-Months.ps1" -Path $report -Month 2024-02 -WarningAction SilentlyContinue
        $row.Messages, $row.MessagesBefore | Should -Be 11, 0
    }

    It 'says that there is no month where no report tells a time' {
        $path = New-Report 'timeless.csv' 'provider,code', 'Azure,2000'
        & "$examples/Compare-Months.ps1" -Path $path -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        Get-ErrorId $problems | Should -Be 'NoMonth'
    }
}

Describe 'github-actions.yml' {
    BeforeDiscovery {
        $script:yaml = Get-ChildItem -Path "$PSScriptRoot/../../src/SmsStatus.HelpWriter/bin/*/net10.0/YamlDotNet.dll" -ErrorAction Ignore |
            Sort-Object -Property LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
    }

    BeforeAll {
        $yaml = Get-ChildItem -Path "$RepositoryRoot/src/SmsStatus.HelpWriter/bin/*/net10.0/YamlDotNet.dll" -ErrorAction Ignore |
            Sort-Object -Property LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
        if ($yaml) {
            Add-Type -LiteralPath $yaml
            $text = [System.IO.File]::ReadAllText("$examples/github-actions.yml")
            $script:workflow = ([YamlDotNet.Serialization.DeserializerBuilder]::new().Build()).Deserialize($text, [object])
            $script:steps = @($workflow['jobs']['audit']['steps'])
        }

        function Invoke-Step {
            <#
            .SYNOPSIS
            Runs the script of a step as the runner does, in a folder of its own with reports, and returns what it prints.
            #>
            param([object] $Step, [string] $Report)
            $folder = New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())/reports"
            Copy-Item -LiteralPath $Report -Destination $folder
            $script = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid()).ps1"
            Set-Content -LiteralPath $script -Value "`$ErrorActionPreference = 'stop'", $Step['run'], 'if (Test-Path -LiteralPath variable:\LASTEXITCODE) { exit $LASTEXITCODE }'
            $env:GITHUB_STEP_SUMMARY = Join-Path -Path $TestDrive -ChildPath 'summary.md'
            Set-Content -LiteralPath $env:GITHUB_STEP_SUMMARY -Value $null
            foreach ($name in @($Step['env'].Keys)) {
                Set-Item -LiteralPath "env:$name" -Value $Step['env'][$name]
            }
            Push-Location -LiteralPath (Split-Path -Path $folder)
            try {
                & $script
            } finally {
                Pop-Location
                foreach ($name in @($Step['env'].Keys) + 'GITHUB_STEP_SUMMARY') {
                    Remove-Item -LiteralPath "env:$name"
                }
            }
        }
    }

    It 'installs the module from the Gallery before it uses it' -Skip:(-not $yaml) {
        $script:asked = $null
        function Install-PSResource {
            param([string] $Name, [switch] $TrustRepository)
            $script:asked = "$Name $TrustRepository"
        }
        $install = $steps | Where-Object -FilterScript { $_['run'] -like 'Install-*' }
        $install['shell'] | Should -Be 'pwsh'
        . ([scriptblock]::Create($install['run']))
        $asked | Should -Be 'SmsStatus True'
        $steps.IndexOf($install) | Should -BeLessThan ($steps.Count - 1)
    }

    It 'ends with <Code> for <Delivered> delivered and <Failed> failed messages' -Skip:(-not $yaml) -ForEach @(
        @{ Delivered = 190; Failed = 10; Code = 0 }
        @{ Delivered = 170; Failed = 30; Code = 1 }
    ) {
        $report = New-Mixed "action$Code.csv" -Delivered $Delivered -Failed $Failed
        $printed = @(Invoke-Step -Step $steps[-1] -Report $report)
        $LASTEXITCODE | Should -Be $Code
        @($printed -like '::error*').Count | Should -Be $Code
        $summary = Get-Content -LiteralPath (Join-Path -Path $TestDrive -ChildPath 'summary.md')
        @($summary -like '| Azure | DeliveredOfFinal *').Count | Should -Be 1
    }
}
