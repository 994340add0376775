using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>What a program that was run gave back.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it printed.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The configuration in which these tests, and what they run, are built.</summary>
    public static string Configuration { get; } =
        typeof(CommandResult).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>Runs a program at the repository's root; the test is skipped where it is not installed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, one by one.</param>
    public static async Task<CommandResult> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        // The build that runs these tests must not decide how the SDK behaves in there.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new CommandResult(process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip(program + " is not installed.");
            throw;
        }
    }
}
