<#
.SYNOPSIS
The examples of the help: finds them in the Markdown, runs them, and compares or writes what they print.
.DESCRIPTION
Dot-source this file. An example is a block of PowerShell; what it prints stands below it as comments, which end with "# ..." where
not all of it is shown.
#>

function Get-HelpExample {
    <#
    .SYNOPSIS
    The examples of a page: title, code, and the lines that it is said to print.
    #>
    param(
        # The Markdown file of a cmdlet.
        [string] $Path
    )
    $text = [System.IO.File]::ReadAllText($Path) -replace "`r"
    foreach ($match in [regex]::Matches($text, '(?ms)^### (Example [^\n]*)\n(?:(?!^###).)*?^```powershell\n(.*?)^```')) {
        $lines = $match.Groups[2].Value.TrimEnd() -split "`n"
        $end = $lines.Count
        while ($end -gt 0 -and $lines[$end - 1] -match '^#( |$)') {
            $end--
        }
        $output = @($lines | Select-Object -Skip $end | ForEach-Object -Process { $_ -replace '^# ?' })
        $isCut = $output.Count -gt 0 -and $output[-1] -eq '...'
        [pscustomobject]@{
            Page = Split-Path -Path $Path -Leaf
            Title = $match.Groups[1].Value
            Block = $match.Groups[2].Value
            Code = ($lines | Select-Object -First $end) -join "`n"
            Output = @(if ($isCut) { $output | Select-Object -SkipLast 1 } else { $output })
            IsCut = $isCut
        }
    }
}

function Invoke-HelpExample {
    <#
    .SYNOPSIS
    Runs an example in the current folder and returns the lines that it prints on a console of 110 columns.
    #>
    param(
        # The code to run.
        [string] $Code,

        # The manifest of the module to run it with.
        [string] $Manifest
    )
    $session = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $session.ImportPSModule($Manifest)
    $shell = [powershell]::Create($session)
    $encoding = [Console]::OutputEncoding
    try {
        # Bars are drawn with what the console can show; the pages have them as a console of UTF-8 shows them.
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $null = $shell.AddScript("[cultureinfo]::CurrentCulture = 'en-US'; Set-Location -LiteralPath '$($PWD.ProviderPath)'").Invoke()
        $shell.Commands.Clear()
        $printed = $shell.AddScript($Code).AddCommand('Out-String').AddParameter('Width', 110).Invoke() -join ''
        foreach ($problem in $shell.Streams.Error) {
            Write-Error -ErrorRecord $problem
        }
    } finally {
        # The catalog is the process's; what one example imports, the next must not see.
        $shell.Commands.Clear()
        $null = $shell.AddScript('if (Get-Command -Name Remove-SmsStatusCatalog -ErrorAction Ignore) { Remove-SmsStatusCatalog }').Invoke()
        [Console]::OutputEncoding = $encoding
        $shell.Dispose()
    }
    $printed = $printed -replace "`r" -replace '\x1b\[[0-9;]*m'
    $lines = @($printed -split "`n" | ForEach-Object -Process { $_.TrimEnd() })
    $text = ($lines -join "`n").Trim("`n")
    if ($text) {
        $text -split "`n"
    }
}

function Update-HelpExample {
    <#
    .SYNOPSIS
    Writes what the examples of a page print now below them; shortened output stays as short as it was.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param(
        # The Markdown file of a cmdlet.
        [string] $Path,

        # The manifest of the module to run them with.
        [string] $Manifest
    )
    $text = [System.IO.File]::ReadAllText($Path)
    foreach ($example in Get-HelpExample -Path $Path) {
        $printed = @(Invoke-HelpExample -Code $example.Code -Manifest $Manifest)
        if ($example.IsCut -and $printed.Count -gt $example.Output.Count) {
            $printed = @($printed | Select-Object -First $example.Output.Count) + '...'
        }
        $block = $example.Code.TrimEnd() + "`n"
        if ($printed.Count -gt 0) {
            $block += "`n" + (($printed | ForEach-Object -Process { "# $_".TrimEnd() }) -join "`n") + "`n"
        }
        $text = $text.Replace($example.Block, $block)
    }
    if ($PSCmdlet.ShouldProcess($Path)) {
        [System.IO.File]::WriteAllText($Path, $text)
    }
}
