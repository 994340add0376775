using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>Runs the Pester suite in an installed PowerShell 7, against each of the two builds.</summary>
public sealed class PesterSuite
{
    private const int PesterMissing = 3;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task The_cmdlets_do_what_they_say(string build)
    {
        string counts = Path.Combine(Repository.Root, "output", "test-results", "pester-" + build + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(counts)!);
        File.Delete(counts);
        (int exitCode, string output) = await RunAsync(build, counts);
        Assert.SkipWhen(exitCode == PesterMissing, output.Trim());
        Assert.True(exitCode == 0, output);
        int passed = int.Parse(File.ReadAllText(counts).Split(' ').First(), CultureInfo.InvariantCulture);
        Assert.True(passed > 50, "only " + passed + " tests were found");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string build, string counts)
    {
        ProcessStartInfo start = new("pwsh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            ArgumentList =
            {
                "-NoProfile", "-NonInteractive", "-File", Path.Combine(Repository.Root, "tests", "Pester", "Invoke-Suite.ps1"),
                "-Build", build, "-CountPath", counts,
            },
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip("PowerShell 7 (pwsh) is not installed.");
            throw;
        }
    }
}
