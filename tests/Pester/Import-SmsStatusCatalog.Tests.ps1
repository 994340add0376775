BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:opinion = '{ "extends": "Azure", "codes": [{ "code": "4006", "retry": "AfterFix", "action": "FixContent", "suppression": "Must", "billable": "Yes" }] }'
    $script:contoso = '{ "name": "Contoso", "title": "Contoso", "aliases": ["Cts"], "fold": "LatestFinal", "key": ["MessageId"], "sources": { "m": { "title": "M", "url": "https://m.example/" } },
      "tables": [{ "name": "Codes", "title": "Codes", "codes": [{ "code": "X7", "name": "Gone", "status": "Failed", "cause": "Unspecified", "action": "Wait",
        "retry": "No", "persistence": "Permanent", "origin": "Platform", "billable": "No", "suppression": "Never", "meaning": "It is gone.", "advice": "None.", "source": "m" }] }],
      "statuses": [], "layouts": [{ "name": "CtsLog", "title": "Log", "source": "m", "recognise": { "all": ["cts_ref"] }, "fields": { "MessageId": "cts_ref", "Code": "res" } }] }'

    function Invoke-Shell {
        <#
        .SYNOPSIS
        Runs a script in a shell of its own, with catalog files of the user's, and returns what it prints.
        #>
        param([string] $Script, [hashtable] $Environment)
        foreach ($name in $Environment.Keys) {
            Set-Item -Path "env:$name" -Value $Environment[$name]
        }
        try {
            & ([Environment]::ProcessPath) -NoProfile -NonInteractive -Command "Import-Module '$Manifest'; $Script"
        } finally {
            foreach ($name in $Environment.Keys) {
                Remove-Item -Path "env:$name"
            }
        }
    }
}

Describe 'Import-SmsStatusCatalog' {
    AfterEach {
        Remove-SmsStatusCatalog
    }

    It 'overrides what a file names, keeps the rest and says so' {
        $before = Get-SmsStatusCode 4006 -Provider Azure
        Import-SmsStatusCatalog (New-Report 'opinion.json' $opinion)
        $after = Get-SmsStatusCode 4006 -Provider Azure
        $after.Retry, $after.Action, $after.Suppression, $after.Billable | Should -Be 'AfterFix', 'FixContent', 'Must', 'Yes'
        $after.Source | Should -BeExactly "$($before.Source) (overridden by opinion.json)"
        $changed = (Compare-Object $before $after -Property $before.psobject.Properties.Name).Count
        $changed | Should -Be 2
        foreach ($property in 'Name', 'Status', 'Cause', 'Persistence', 'Origin', 'Meaning', 'Advice', 'Note') {
            $after.$property | Should -Be $before.$property
        }
    }

    It 'holds for translation, reports and measures' {
        Import-SmsStatusCatalog (New-Report 'opinion.json' $opinion), (New-Report 'contoso.json' $contoso)
        (4006 | ConvertTo-SmsUnifiedStatus -Provider Azure).Action | Should -Be 'FixContent'
        $report = New-Report 'log.csv' 'cts_ref,res', 'a,X7', 'b,X7'
        (Import-SmsDeliveryReport $report).Provider | Should -Be @('Contoso', 'Contoso')
        $measure = Measure-SmsDeliveryReport $report
        "$($measure.Provider) $($measure.Messages) $($measure.NotDelivered)" | Should -Be 'Contoso 2 2'
        [pscustomobject]@{ Provider = 'cts'; Code = 'x7' } | ConvertTo-SmsUnifiedStatus | ForEach-Object -MemberName Name | Should -Be 'Gone'
    }

    It 'is seen by tab completion' {
        Import-SmsStatusCatalog (New-Report 'contoso.json' $contoso)
        (Get-Completion 'Get-SmsStatusCode -Provider Cont').CompletionText | Should -Be 'Contoso'
        (Get-Completion 'Get-SmsStatusCode X -Provider Contoso -Code X7').CompletionText | Should -Contain 'X7'
        (Get-Completion 'Measure-SmsDeliveryReport x -Layout Cts').CompletionText | Should -Be 'CtsLog'
    }

    It 'is shared by the runspaces of the process' {
        Import-SmsStatusCatalog (New-Report 'contoso.json' $contoso)
        $shell = [powershell]::Create()
        try {
            $shell.AddScript("Import-Module '$Manifest'; (Get-SmsStatusCode X7).Provider").Invoke() | Should -Be 'Contoso'
        } finally {
            $shell.Dispose()
        }
    }

    It 'replaces what the same file gave before' {
        $path = New-Report 'opinion.json' $opinion
        Import-SmsStatusCatalog $path
        Set-Content -LiteralPath $path -Value $opinion.Replace('"retry": "AfterFix", ', '')
        Import-SmsStatusCatalog $path
        (Get-SmsStatusCode 4006 -Provider Azure).Retry | Should -Be 'Later'
        (Get-SmsStatusCode 4006 -Provider Azure).Action | Should -Be 'FixContent'
    }

    It 'emits files with -PassThru and nothing without' {
        $path = New-Report 'contoso.json' $contoso
        Import-SmsStatusCatalog $path | Should -BeNullOrEmpty
        $file = Import-SmsStatusCatalog $path -PassThru
        "$($file.Name) $($file.Providers) [$($file.Extends)]" | Should -Be 'contoso.json Contoso []'
        $file.Path | Should -Be (Convert-Path -LiteralPath $path)
    }

    It 'takes files by pipeline, wildcards and names with brackets' {
        $null = New-Report 'w1.json' $opinion
        $null = New-Report 'w2.json' $contoso
        (Import-SmsStatusCatalog "$TestDrive/w?.json" -PassThru).Name | Should -Be 'w1.json', 'w2.json'
        [System.IO.File]::WriteAllText("$TestDrive/b[1].json", $contoso)
        (Import-SmsStatusCatalog -LiteralPath "$TestDrive/b[1].json" -PassThru).Name | Should -Be 'b[1].json'
        (Get-Item -LiteralPath "$TestDrive/b[1].json" | Import-SmsStatusCatalog -PassThru).Name | Should -Be 'b[1].json'
        Import-SmsStatusCatalog "$TestDrive/none*.json" -PassThru | Should -BeNullOrEmpty
    }

    It 'refuses <Name> with its place and goes on with the next file' -ForEach @(
        @{ Name = 'a wrong word'; Text = '{ "extends": "Azure",', '"codes": [{ "code": "4006", "retry": "Laer" }] }'; Line = 2; Path = 'codes[0].retry' }
        @{ Name = 'an unknown property'; Text = '{ "extends": "Azure", "code": [] }'; Line = 1; Path = 'code' }
        @{ Name = 'text that is no JSON'; Text = 'provider,code'; Line = 1; Path = '' }
        @{ Name = 'an unknown provider'; Text = '{ "extends": "Nobody" }'; Line = 1; Path = 'extends' }
        @{ Name = 'an alias of another'; Text = '{', '"extends": "Azure", "aliases": ["CLX"] }'; Line = 2; Path = 'aliases[0]' }
    ) {
        $bad = New-Report 'bad.json' $Text
        $good = New-Report 'good.json' $contoso
        $taken = Import-SmsStatusCatalog $bad, $good -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $taken.Name | Should -Be 'good.json'
        Get-ErrorId $problems | Should -Be 'CatalogNotValid'
        $problems[0].Exception.Line | Should -Be $Line
        $problems[0].Exception.Column | Should -BeGreaterThan 0
        $problems[0].Exception.JsonPath | Should -Be $Path
        $problems[0].TargetObject | Should -Be (Convert-Path -LiteralPath $bad)
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidData'
    }

    It 'loads nothing of a file that is wrong further down' {
        $path = New-Report 'half.json' "{ `"providers`": [ $contoso, { `"extends`": `"Nobody`" } ] }"
        Import-SmsStatusCatalog $path -ErrorAction SilentlyContinue
        Get-SmsProvider Contoso -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'reports <Name> as <Id>' -ForEach @(
        @{ Name = 'a missing file'; Path = 'none.json'; Id = 'FileNotFound' }
        @{ Name = 'a folder'; Path = '.'; Id = 'FileNotReadable' }
        @{ Name = 'another drive'; Path = 'env:PATH'; Id = 'PathNotFileSystem' }
    ) {
        $target = if ($Path -like 'env:*') { $Path } else { "$TestDrive/$Path" }
        Import-SmsStatusCatalog $target -ErrorAction SilentlyContinue -ErrorVariable problems
        Get-ErrorId $problems | Should -Be $Id
    }
}

Describe 'The places of the user' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
    BeforeAll {
        $folder = "$TestDrive/settings/SmsStatus/catalogs"
        $null = New-Item -ItemType Directory -Path $folder
        Set-Content -LiteralPath "$folder/1-contoso.json" -Value $contoso
        $script:variable = if ($IsWindows) { 'APPDATA' } else { 'XDG_CONFIG_HOME' }
    }

    It 'give their files to every session' -Skip:($IsWindows) {
        Invoke-Shell '(Get-SmsStatusCode X7).Provider' @{ $variable = "$TestDrive/settings" } | Should -Be 'Contoso'
    }

    It 'are followed by what SMSSTATUS_CATALOG names' -Skip:($IsWindows) {
        $path = New-Report 'later.json' '{ "extends": "Cts", "codes": [{ "code": "X7", "retry": "Later" }] }'
        Invoke-Shell '(Get-SmsStatusCode X7).Retry' @{ $variable = "$TestDrive/settings"; SMSSTATUS_CATALOG = $path } | Should -Be 'Later'
    }

    It 'are not those of the current folder where <Name>' -Skip:($IsWindows) -ForEach @(
        @{ Name = 'there is no home'; Variables = @{} }
        @{ Name = 'the home is relative'; Variables = @{ HOME = 'home' } }
        @{ Name = 'the settings are relative'; Variables = @{ XDG_CONFIG_HOME = 'settings' } }
    ) {
        foreach ($settings in '.config', 'home/.config', 'settings') {
            $folder = "$TestDrive/here/$settings/SmsStatus/catalogs"
            $null = New-Item -ItemType Directory -Path $folder -Force
            Set-Content -LiteralPath "$folder/trap.json" -Value $contoso
        }
        $set = ($Variables.Keys | ForEach-Object -Process { "`$env:$_ = '$($Variables.$_)'" }) -join "`n"
        Invoke-Shell @"
`$env:HOME = `$env:XDG_CONFIG_HOME = `$null
$set
[Environment]::CurrentDirectory = '$TestDrive/here'
(Get-SmsProvider Contoso -ErrorAction Ignore).Count
"@ @{} | Should -Be '0'
    }

    It 'may be relative in SMSSTATUS_CATALOG' {
        $path = New-Report 'own.json' $contoso
        Invoke-Shell @"
[Environment]::CurrentDirectory = '$TestDrive'
(Get-SmsProvider Contoso).Count
(Import-SmsStatusCatalog '$path' -PassThru).Name
Remove-SmsStatusCatalog '$path'
(Get-SmsProvider Contoso -ErrorAction Ignore).Count
"@ @{ SMSSTATUS_CATALOG = 'own.json' } | Should -Be '1', 'own.json', '0'
    }

    It 'report a file that cannot be used once, and go on with the rest' {
        $bad = New-Report 'worse.json' '{ "extends": "Nobody" }'
        $path = New-Report 'fine.json' $contoso
        $list = $bad, "$TestDrive/none.json", $path -join [System.IO.Path]::PathSeparator
        Invoke-Shell @'
$found = Get-SmsStatusCode X7 -ErrorVariable problems -ErrorAction SilentlyContinue
$found.Provider
$problems.FullyQualifiedErrorId -replace ',.*'
$null = Get-SmsStatusCode X7 -ErrorVariable again
$again.Count
'@ @{ SMSSTATUS_CATALOG = $list } | Should -Be 'Contoso', 'CatalogNotValid', 'FileNotFound', '0'
    }
}
