using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>Runs the Pester suite in an installed PowerShell 7 against one build; a class for each build, so that both run at once.</summary>
public abstract class PesterSuite(string build)
{
    private const int PesterMissing = 3;

    [Fact]
    public async Task The_cmdlets_do_what_they_say()
    {
        string counts = Path.Combine(Repository.Root, "output", "test-results", "pester-" + build + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(counts)!);
        File.Delete(counts);
        CommandResult run = await CommandResult.RunAsync(
            "pwsh",
            "-NoProfile",
            "-NonInteractive",
            "-File",
            Path.Combine(Repository.Root, "tests", "Pester", "Invoke-Suite.ps1"),
            "-Build",
            build,
            "-CountPath",
            counts);
        Assert.SkipWhen(run.ExitCode == PesterMissing, run.Output.Trim());
        Assert.True(run.ExitCode == 0, run.Output);
        int passed = int.Parse(File.ReadAllText(counts).Split(' ').First(), CultureInfo.InvariantCulture);
        Assert.True(passed > 50, "only " + passed + " tests were found");
    }
}

public sealed class PesterSuiteOfPowerShell7() : PesterSuite("net8.0");

public sealed class PesterSuiteOfWindowsPowerShell() : PesterSuite("netstandard2.0");
