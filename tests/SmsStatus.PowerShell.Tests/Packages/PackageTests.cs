using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace SmsStatus.Tests;

/// <summary>The packages, made out of what is built, installed from a folder, and run.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Sample = "azure-event-grid.json";
    private readonly string _folder = Directory.CreateTempSubdirectory("SmsStatusPackages").FullName;

    private static string Manifest { get; } = File.ReadAllText(Path.Combine(Repository.Root, "module", "SmsStatus.psd1"));

    private static string Version { get; } = Regex.Match(Manifest, @"ModuleVersion\s*=\s*'([^']+)'").Groups[1].Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_module_installs_from_a_folder_and_measures()
    {
        await PackAsync("SmsStatus.PowerShell");
        using (ZipArchive package = ZipFile.OpenRead(Path.Combine(_folder, "SmsStatus." + Version + ".nupkg")))
        {
            CheckFiles(package);
            CheckMetadata(package);
        }

        string target = Path.Combine(_folder, "modules");
        CommandResult result = await CommandResult.RunAsync(
            "pwsh",
            "-NoProfile",
            "-NonInteractive",
            "-File",
            Path.Combine(Repository.Root, "tests", "SmsStatus.PowerShell.Tests", "Packages", "Use-ModulePackage.ps1"),
            "-Source",
            _folder,
            "-Destination",
            target,
            "-Version",
            Version,
            "-Report",
            Path.Combine(Repository.Root, "samples", Sample));
        Assert.True(result.ExitCode == 0, result.Output);
        string[] lines = result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        TestContext.Current.SendDiagnosticMessage("The module's package was installed: " + lines[0] + ".");
        Assert.Equal(("7", Path.Combine(target, "SmsStatus", Version)), (lines[1], lines[2]));
    }

    [Fact]
    public async Task The_tool_installs_from_a_folder_and_measures()
    {
        await PackAsync("SmsStatus.Tool");
        string target = Path.Combine(_folder, "tool");
        CommandResult install = await CommandResult.RunAsync(
            "dotnet", "tool", "install", "SmsStatus.Tool", "--tool-path", target, "--source", _folder, "--version", Version);
        Assert.True(install.ExitCode == 0, install.Output);
        string sample = Path.Combine(Repository.Root, "samples", Sample);
        CommandResult met = await CommandResult.RunAsync(
            Path.Combine(target, "smsstatus"), "test", sample, "--minimum-delivery-rate", "50%", "--detailed", "--json");
        Assert.True(met.ExitCode == 0, met.Output);
        Assert.Contains("\"figure\": 0.5,", met.Output, StringComparison.Ordinal);
        CommandResult missed = await CommandResult.RunAsync(Path.Combine(target, "smsstatus"), "test", sample, "--minimum-delivery-rate", "50.1%");
        Assert.Equal(1, missed.ExitCode);
    }

    private static void CheckFiles(ZipArchive package)
    {
        IEnumerable<string> packed = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml" && name != "SmsStatus.nuspec");
        IEnumerable<string> staged = Directory.EnumerateFiles(CmdletMetadata.Module, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(CmdletMetadata.Module, file).Replace('\\', '/'));
        Assert.Equal(staged.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
    }

    private static void CheckMetadata(ZipArchive package)
    {
        using Stream stream = package.GetEntry("SmsStatus.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal(("SmsStatus", Version), (Value("id"), Value("version")));
        Assert.Contains("Description            = '" + Value("description") + "'", Manifest, StringComparison.Ordinal);
        Assert.Contains("ReleaseNotes = '" + Value("releaseNotes") + "'", Manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "dependencies");
        string tags = Regex.Match(Manifest, @"Tags\s*=\s*@\(([^)]+)").Groups[1].Value;
        IEnumerable<string> expected = new[] { "PSModule", "PSIncludes_Cmdlet" }
            .Concat(Regex.Matches(tags, "'([^']+)'").Select(match => match.Groups[1].Value))
            .Concat(CmdletMetadata.Commands.Select(CmdletMetadata.NameOf).SelectMany(name => new[] { "PSCmdlet_" + name, "PSCommand_" + name }));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Value("tags").Split(' ').Order(StringComparer.Ordinal));
    }

    private async Task PackAsync(string project)
    {
        CommandResult pack = await CommandResult.RunAsync(
            "dotnet",
            "pack",
            Path.Combine(Repository.Root, "src", project),
            "--no-build",
            "--configuration",
            CommandResult.Configuration,
            "--output",
            _folder);
        Assert.True(pack.ExitCode == 0, pack.Output);
    }
}
