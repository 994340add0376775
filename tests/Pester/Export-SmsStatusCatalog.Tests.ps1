BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Export-SmsStatusCatalog' {
    AfterEach {
        Remove-SmsStatusCatalog
    }

    It 'writes JSON that gives the same catalog when it is imported' {
        $before = Get-SmsStatusCode | ConvertTo-Csv
        Export-SmsStatusCatalog "$TestDrive/all.json" | Should -BeNullOrEmpty
        Import-SmsStatusCatalog "$TestDrive/all.json"
        Get-SmsStatusCode | ConvertTo-Csv | Should -Be $before
        Export-SmsStatusCatalog "$TestDrive/again.json"
        (Get-FileHash "$TestDrive/again.json").Hash | Should -Be (Get-FileHash "$TestDrive/all.json").Hash
    }

    It 'writes a private provider that comes back the same' {
        $path = New-Report 'mine.json' (Get-Content -LiteralPath "$RepositoryRoot/src/SmsStatus.Core/Catalog/Providers/OneApi.json" -Raw).Replace('"OneApi"', '"Mine"').Replace('"GSMAOneAPI", "ParlayX"', '')
        Import-SmsStatusCatalog $path
        $before = Get-SmsStatusCode -Provider Mine | ConvertTo-Csv
        $layouts = (Get-SmsProvider Mine).Layouts
        Export-SmsStatusCatalog "$TestDrive/out.json" -Provider Mine
        Remove-SmsStatusCatalog
        Import-SmsStatusCatalog "$TestDrive/out.json"
        Get-SmsStatusCode -Provider Mine | ConvertTo-Csv | Should -Be $before
        (Get-SmsProvider Mine).Layouts | Should -Be $layouts
    }

    It 'writes CSV with the columns of Get-SmsStatusCode' {
        Export-SmsStatusCatalog "$TestDrive/all.csv"
        $rows = Import-Csv "$TestDrive/all.csv"
        $rows | ConvertTo-Csv | Should -Be (Get-SmsStatusCode | ConvertTo-Csv | ConvertFrom-Csv | ConvertTo-Csv)
    }

    It 'is told the form by -Format or by the name' {
        Export-SmsStatusCatalog "$TestDrive/a.txt" -Provider Azure
        Get-Content "$TestDrive/a.txt" -TotalCount 1 | Should -Be '{'
        Export-SmsStatusCatalog "$TestDrive/a.txt" -Provider Azure -Format Csv
        Get-Content "$TestDrive/a.txt" -TotalCount 1 | Should -BeLike 'Provider,Table,Code,*'
    }

    It 'writes the providers that are named or piped in' {
        Export-SmsStatusCatalog "$TestDrive/p.csv" -Provider ACS, clx
        (Import-Csv "$TestDrive/p.csv").Provider | Select-Object -Unique | Should -Be 'Azure', 'Sinch'
        Get-SmsProvider Te*, Tw* | Export-SmsStatusCatalog "$TestDrive/p.csv"
        (Import-Csv "$TestDrive/p.csv").Provider | Select-Object -Unique | Should -Be 'Telnyx', 'Twilio'
    }

    It 'reports an unknown provider and writes the others, and nothing where there are none' {
        Export-SmsStatusCatalog "$TestDrive/u.csv" -Provider Nobody, Azure -ErrorAction SilentlyContinue -ErrorVariable problems
        Get-ErrorId $problems | Should -Be 'UnknownProvider'
        (Import-Csv "$TestDrive/u.csv").Provider | Select-Object -Unique | Should -Be 'Azure'
        Export-SmsStatusCatalog "$TestDrive/none.csv" -Provider Nobody -ErrorAction SilentlyContinue
        @() | Export-SmsStatusCatalog "$TestDrive/none.csv"
        "$TestDrive/none.csv" | Should -Not -Exist
    }

    It 'overwrites, but not with -NoClobber and not with -WhatIf' {
        $path = New-Report 'kept.csv' 'kept'
        { Export-SmsStatusCatalog $path -NoClobber } | Should -Throw -ErrorId 'NoClobber,*'
        Export-SmsStatusCatalog $path -WhatIf
        Get-Content -LiteralPath $path | Should -Be 'kept'
        Export-SmsStatusCatalog $path
        Get-Content -LiteralPath $path -TotalCount 1 | Should -Not -Be 'kept'
    }

    It 'leaves a file alone that the catalog of the session was made of' {
        $path = New-Report 'own.json' (Get-Content -LiteralPath "$RepositoryRoot/src/SmsStatus.Core/Catalog/Providers/OneApi.json" -Raw).Replace('"OneApi"', '"Own"').Replace('"GSMAOneAPI", "ParlayX"', '')
        $before = (Get-FileHash -LiteralPath $path).Hash
        Import-SmsStatusCatalog $path
        { Export-SmsStatusCatalog $path } | Should -Throw -ErrorId 'PathIsCatalog,*'
        (Get-FileHash -LiteralPath $path).Hash | Should -Be $before
        Remove-SmsStatusCatalog
        Export-SmsStatusCatalog $path
        (Get-FileHash -LiteralPath $path).Hash | Should -Not -Be $before
    }

    It 'leaves a file alone that is read-only, and no half of one' {
        $path = New-Report 'read-only.json' 'kept'
        Set-ItemProperty -LiteralPath $path -Name IsReadOnly -Value $true
        { Export-SmsStatusCatalog $path } | Should -Throw -ErrorId 'CannotWrite,*'
        Set-ItemProperty -LiteralPath $path -Name IsReadOnly -Value $false
        Get-Content -LiteralPath $path | Should -Be 'kept'
        "$TestDrive/*.partial" | Should -Not -Exist
    }

    It 'ends where nothing can be written' {
        { Export-SmsStatusCatalog "$TestDrive/no/such/folder.csv" } | Should -Throw -ErrorId 'CannotWrite,*'
        { Export-SmsStatusCatalog env:CATALOG } | Should -Throw -ErrorId 'PathNotFileSystem,*'
    }

    Context 'as SQL' {
        It 'writes a script for every database' -ForEach 'DuckDb', 'ClickHouse', 'Spark', 'PostgreSql', 'BigQuery', 'Snowflake' {
            Export-SmsStatusCatalog "$TestDrive/$_.sql" -Dialect $_ -Table reports.raw -ProviderColumn p -CodeColumn c | Should -BeNullOrEmpty
            $script = Get-Content "$TestDrive/$_.sql" -Raw
            [regex]::Matches($script, '(?m)^CREATE TABLE ').Count | Should -Be 3
            [regex]::Matches($script, '(?m)^CREATE VIEW ').Count | Should -Be 4
        }

        It 'is told the form by -Dialect, by -Format, and by a column for one provider' {
            Export-SmsStatusCatalog "$TestDrive/one" -Format Sql -Dialect DuckDb -Provider ACS -CodeColumn c
            Get-Content "$TestDrive/one" -Raw | Should -Match "lookup_name = 'azure'"
        }

        It 'quotes names that are meant to end the statement' {
            Export-SmsStatusCatalog "$TestDrive/q.sql" -Dialect PostgreSql -ProviderColumn 'a"; DROP TABLE x; --' -CodeColumn c
            Get-Content "$TestDrive/q.sql" -Raw | Should -Match ([regex]::Escape('t."a""; DROP TABLE x; --"'))
        }

        It 'leaves the file alone and says <Id> for <Name>' -ForEach @(
            @{ Name = 'SQL without a database'; Id = 'DialectMismatch'; Arguments = @{ Format = 'Sql' } }
            @{ Name = 'a database without SQL'; Id = 'DialectMismatch'; Arguments = @{ Format = 'Csv'; Dialect = 'DuckDb'; ProviderColumn = 'p'; CodeColumn = 'c' } }
            @{ Name = 'neither code nor status'; Id = 'InvalidSqlOptions'; Arguments = @{ Dialect = 'DuckDb'; ProviderColumn = 'p' } }
            @{ Name = 'no provider'; Id = 'InvalidSqlOptions'; Arguments = @{ Dialect = 'DuckDb'; CodeColumn = 'c' } }
            @{ Name = 'groups by file'; Id = 'InvalidSqlOptions'; Arguments = @{ Dialect = 'DuckDb'; ProviderColumn = 'p'; CodeColumn = 'c'; GroupBy = 'File' } }
            @{ Name = 'a zone whose clocks are changed'; Id = 'InvalidSqlOptions'; Arguments = @{ Dialect = 'DuckDb'; ProviderColumn = 'p'; CodeColumn = 'c'; TimeZone = 'Europe/Berlin' } }
            @{ Name = 'an unknown code table'; Id = 'InvalidSqlOptions'; Arguments = @{ Dialect = 'DuckDb'; ProviderColumn = 'p'; CodeColumn = 'c'; CodeTable = 'Nothing' } }
        ) {
            Set-Content "$TestDrive/kept.sql" 'kept'
            { Export-SmsStatusCatalog "$TestDrive/kept.sql" @Arguments } | Should -Throw -ErrorId "$Id,*"
            Get-Content "$TestDrive/kept.sql" | Should -Be 'kept'
        }
    }
}
