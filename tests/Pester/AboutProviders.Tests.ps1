BeforeDiscovery {
    # The steps of the topic in their order: files to save, and commands with what they print below them as comments.
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    $text = [System.IO.File]::ReadAllText("$root/docs/en-US/about_SmsStatus_Providers.md") -replace "`r"
    $number = 0
    $script:steps = foreach ($match in [regex]::Matches($text, '(?ms)(?:[Ss]ave (?:this|this report) as `([\w.]+)`:\n\n)?^```(csv|json|powershell)\n(.*?)^```')) {
        $number++
        if ($match.Groups[2].Value -eq 'powershell') {
            $lines = $match.Groups[3].Value.TrimEnd() -split "`n"
            @{
                Title = "$number runs $($lines[0])"
                Code = ($lines -notmatch '^#( |$)') -join "`n"
                Output = ($lines -match '^#( |$)' -replace '^# ?') -join "`n"
            }
        } else {
            @{ Title = "$number saves $($match.Groups[1].Value)"; File = $match.Groups[1].Value; Text = $match.Groups[3].Value }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:culture = [cultureinfo]::CurrentCulture
    [cultureinfo]::CurrentCulture = 'en-US'
    Remove-SmsStatusCatalog
    Push-Location -LiteralPath (New-Item -ItemType Directory -Path "$TestDrive/walk")
}

AfterAll {
    Pop-Location
    Remove-SmsStatusCatalog
    [cultureinfo]::CurrentCulture = $culture
}

Describe 'about_SmsStatus_Providers, step by step' {
    It '<Title>' -ForEach $steps {
        if ($File) {
            [System.IO.File]::WriteAllText("$PWD/$File", $Text)
            return
        }
        $printed = & ([scriptblock]::Create($Code)) | Out-String -Width 80
        $lines = $printed -replace "`r" -replace '\x1b\[[0-9;]*m' -split "`n" | ForEach-Object -Process { $_.TrimEnd() }
        ($lines -join "`n").Trim("`n") | Should -BeExactly $Output
    }

    It 'has steps of every kind' {
        (Get-ChildItem -Path "$TestDrive/walk").Name | Should -Be @('contoso.json', 'opinion.json', 'report.csv', 'wrong.json')
    }
}
