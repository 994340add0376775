BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot)
    . "$root/docs/HelpExamples.ps1"
    $pages = Get-ChildItem -Path "$root/docs/en-US/*-*.md"
    $script:names = @{ Name = 'names'; Page = $pages.BaseName }
    $script:cmdlets = $pages | ForEach-Object -Process { @{ Name = $_.BaseName; Path = $_.FullName } }
    $script:examples = $pages | ForEach-Object -Process { Get-HelpExample -Path $_.FullName }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$RepositoryRoot/docs/HelpExamples.ps1"

    function Get-OwnParameter {
        <#
        .SYNOPSIS
        The parameters of a cmdlet that are its own.
        #>
        param([string] $Name)
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        (Get-Command -Name $Name).Parameters.Values | Where-Object -Property Name -NotIn -Value $common
    }

    function Get-Sorted {
        <#
        .SYNOPSIS
        Names in one line, in order.
        #>
        param([string[]] $Name)
        ($Name | Sort-Object) -join ' '
    }
}

Describe 'The help' {
    It 'has a page for every cmdlet' -ForEach $names {
        Get-Sorted $Page | Should -Be (Get-Sorted (Get-Module -Name SmsStatus).ExportedCmdlets.Keys)
    }

    It 'has no topic that is empty' {
        foreach ($topic in Get-ChildItem -Path "$RepositoryRoot/docs/en-US/about_*.md") {
            $text = Get-Content -LiteralPath "$(Split-Path -Path $Manifest)/en-US/$($topic.BaseName).help.txt"
            $text[1] | Should -Be "    $($topic.BaseName)"
            ($text | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 90
        }
    }
}

Describe 'The help for <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help -Name $Name -Full
        $described = @{}
        $help.parameters.parameter | ForEach-Object -Process { $described[$_.name] = $_ }
        $script:page = [System.IO.File]::ReadAllText($Path) -replace "`r"
    }

    It 'describes exactly its parameters' {
        Get-Sorted $described.Keys | Should -Be (Get-Sorted (Get-OwnParameter $Name).Name)
        $described.Values | ForEach-Object -Process { $_.description.Text | Should -Not -BeNullOrEmpty -Because $_.name }
    }

    It 'tells their types, aliases, wildcards and defaults as they are' {
        $command = (Get-Command -Name $Name).ImplementingType
        $instance = [Activator]::CreateInstance($command)
        foreach ($parameter in Get-OwnParameter $Name) {
            $text = $described[$parameter.Name]
            $text.type.name | Should -BeExactly $parameter.ParameterType.Name.Replace('Nullable`1', [string]([Nullable]::GetUnderlyingType($parameter.ParameterType)).Name) -Because $parameter.Name
            $aliases = @($text.aliases -split ', ' | Where-Object -FilterScript { $_ -ne 'none' })
            Get-Sorted $aliases | Should -BeExactly (Get-Sorted $parameter.Aliases) -Because $parameter.Name
            $wildcards = [bool]($parameter.Attributes | Where-Object -FilterScript { $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })
            $text.globbing | Should -Be "$wildcards" -Because $parameter.Name
            $value = $command.GetProperty($parameter.Name).GetValue($instance)
            $default = if ($value -is [System.Management.Automation.SwitchParameter] -or $value -is [bool]) { "$([bool]$value)" } else { @($value) -join ', ' }
            $text.defaultValue | Should -Be $(if ($default) { $default } else { 'None' }) -Because $parameter.Name
        }
    }

    It 'tells how they stand in each parameter set' {
        foreach ($set in (Get-Command -Name $Name).ParameterSets) {
            $own = @($set.Parameters | Where-Object -Property Name -In -Value (Get-OwnParameter $Name).Name)
            $shown = @($help.syntax.syntaxItem | Where-Object -FilterScript { (Get-Sorted $_.parameter.name) -eq (Get-Sorted $own.Name) })
            $shown.Count | Should -BeGreaterOrEqual 1 -Because $set.Name
            $matching = $shown | Where-Object -FilterScript {
                $item = $_
                -not ($own | Where-Object -FilterScript {
                        $text = $item.parameter | Where-Object -Property name -EQ -Value $_.Name
                        $position = if ($_.Position -lt 0) { 'named' } else { "$($_.Position)" }
                        $pipeline = switch ("$($_.ValueFromPipeline) $($_.ValueFromPipelineByPropertyName)") {
                            'True True' { 'True (ByValue, ByPropertyName)' }
                            'True False' { 'True (ByValue)' }
                            'False True' { 'True (ByPropertyName)' }
                            default { 'False' }
                        }
                        $text.required -ne "$($_.IsMandatory)" -or $text.position -ne $position -or $text.pipelineInput -ne $pipeline
                    })
            }
            $matching | Should -Not -BeNullOrEmpty -Because $set.Name
        }
    }

    It 'shows the syntax as it is' {
        $blocks = [regex]::Match($page, '(?ms)^## SYNTAX$(.*?)^## ').Groups[1].Value
        $shown = [regex]::Matches($blocks, '(?ms)^```\n(.*?)^```') | ForEach-Object -Process { $_.Groups[1].Value -replace '\s+', ' ' }
        $real = (Get-Command -Name $Name -Syntax).Trim() -split '\r?\n\r?\n' | ForEach-Object -Process { $_ -replace '\s+', ' ' }
        ($shown.Trim() | Sort-Object) -join "`n" | Should -BeExactly (($real.Trim() | Sort-Object) -join "`n")
    }

    It 'leads on to other pages that are there' {
        $help.relatedLinks.navigationLink.linkText | Should -Contain 'about_SmsStatus'
        foreach ($link in [regex]::Matches($page, '\]\((?!https:)([^)#]+)')) {
            Join-Path -Path (Split-Path -Path $Path) -ChildPath $link.Groups[1].Value | Should -Exist
        }
    }

    It 'has at least three examples' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
    }
}

Describe 'The examples of <_.Page>' -ForEach ($examples | Group-Object -Property Page | ForEach-Object -Process { @{ Page = $_.Name; Examples = $_.Group } }) {
    BeforeAll {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())"
        Copy-Item -LiteralPath $Samples -Destination $folder -Recurse
        Push-Location -LiteralPath $folder
    }

    AfterAll {
        Pop-Location
    }

    It '<_.Title>' -ForEach $Examples {
        $printed = @(Invoke-HelpExample -Code $_.Code -Manifest $Manifest -ErrorAction Stop)
        if ($_.IsCut) {
            $printed.Count | Should -BeGreaterThan $_.Output.Count
            $printed = @($printed | Select-Object -First $_.Output.Count)
        }
        $printed -join "`n" | Should -BeExactly ($_.Output -join "`n")
    }
}
