BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:one = New-Report 'one.json' '{ "extends": "Azure", "codes": [{ "code": "4006", "retry": "AfterFix" }] }'
    $script:two = New-Report 'two.json' '{ "extends": "Sinch", "aliases": ["Ours"] }'
}

Describe 'Remove-SmsStatusCatalog' {
    BeforeEach {
        Import-SmsStatusCatalog $one, $two
    }

    AfterEach {
        Remove-SmsStatusCatalog
    }

    It 'takes back what <Name> gave' -ForEach @(
        @{ Name = 'a path'; Arguments = { @{ Path = $one } } }
        @{ Name = 'a path with wildcards'; Arguments = { @{ Path = "$TestDrive/on*" } } }
        @{ Name = 'a file name'; Arguments = { @{ Name = 'one.json' } } }
        @{ Name = 'a name with wildcards'; Arguments = { @{ Name = 'o*' } } }
    ) {
        $parameters = & $Arguments
        Remove-SmsStatusCatalog @parameters
        $entry = Get-SmsStatusCode 4006 -Provider Azure
        $entry.Retry | Should -Be 'Later'
        $entry.Source | Should -Not -BeLike '*overridden*'
        (Get-SmsProvider Ours).Name | Should -Be 'Sinch'
    }

    It 'takes everything back without a path or a name' {
        Remove-SmsStatusCatalog
        (Get-SmsStatusCode 4006 -Provider Azure).Retry | Should -Be 'Later'
        Get-SmsProvider Ours -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'takes the files of Import-SmsStatusCatalog -PassThru, and nothing of an empty pipeline' {
        @() | Remove-SmsStatusCatalog
        (Get-SmsProvider Ours).Name | Should -Be 'Sinch'
        Import-SmsStatusCatalog $two -PassThru | Remove-SmsStatusCatalog
        Get-SmsProvider Ours -ErrorAction Ignore | Should -BeNullOrEmpty
        (Get-SmsStatusCode 4006 -Provider Azure).Retry | Should -Be 'AfterFix'
    }

    It 'takes only the file that has exactly the <Parameter> given, where the text would be a pattern as well' -ForEach @(
        @{ Parameter = 'Path' }
        @{ Parameter = 'Name' }
    ) {
        $bracket = New-Report '[p].json' '{ "extends": "Azure", "aliases": ["Bracket"] }'
        $plain = New-Report 'p.json' '{ "extends": "Azure", "aliases": ["Plain"] }'
        Import-SmsStatusCatalog -LiteralPath $plain
        $file = Import-SmsStatusCatalog -LiteralPath $bracket -PassThru
        if ($Parameter -eq 'Path') {
            $file | Remove-SmsStatusCatalog
        } else {
            Remove-SmsStatusCatalog -Name $file.Name
        }
        Get-SmsProvider Bracket -ErrorAction Ignore | Should -BeNullOrEmpty
        (Get-SmsProvider Plain).Name | Should -Be 'Azure'
        Remove-SmsStatusCatalog -Name $file.Name
        Get-SmsProvider Plain -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        Remove-SmsStatusCatalog -WhatIf
        (Get-SmsStatusCode 4006 -Provider Azure).Retry | Should -Be 'AfterFix'
    }

    It 'needs no file to be there any more' {
        $gone = New-Report 'gone.json' '{ "extends": "Azure", "aliases": ["Gone"] }'
        Import-SmsStatusCatalog $gone
        Remove-Item -LiteralPath $gone
        Remove-SmsStatusCatalog $gone
        Get-SmsProvider Gone -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'reports a file that is not in force' {
        Remove-SmsStatusCatalog "$TestDrive/none.json" -ErrorAction SilentlyContinue -ErrorVariable problems
        Remove-SmsStatusCatalog -Name none.json -ErrorAction SilentlyContinue -ErrorVariable more
        Get-ErrorId ($problems + $more) | Should -Be 'CatalogNotLoaded', 'CatalogNotLoaded'
        Remove-SmsStatusCatalog -Name none*
    }

    It 'keeps a file that another one needs, unless both go' {
        $base = New-Report 'base.json' (Get-Content -LiteralPath "$RepositoryRoot/src/SmsStatus.Core/Catalog/Providers/OneApi.json" -Raw).Replace('"OneApi"', '"Mine"').Replace('"GSMAOneAPI", "ParlayX"', '')
        $more = New-Report 'more.json' '{ "extends": "Mine", "aliases": ["MineToo"] }'
        Import-SmsStatusCatalog $base, $more
        Remove-SmsStatusCatalog $base -ErrorAction SilentlyContinue -ErrorVariable problems
        Get-ErrorId $problems | Should -Be 'CatalogNeeded'
        (Get-SmsProvider MineToo).Name | Should -Be 'Mine'
        Remove-SmsStatusCatalog $base, $more
        Get-SmsProvider Mine -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'completes the files that are in force' {
        (Get-Completion 'Remove-SmsStatusCatalog -Name ').CompletionText | Should -Be 'one.json', 'two.json'
        (Get-Completion 'Remove-SmsStatusCatalog -Path ').CompletionText | Should -HaveCount 2
    }
}
