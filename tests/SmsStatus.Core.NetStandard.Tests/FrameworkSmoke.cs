using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>Runs the netstandard2.0 build under .NET Framework or Mono: the runtimes that Windows PowerShell 5.1 is nearest to.</summary>
public sealed class FrameworkSmoke
{
    [Fact]
    public async Task The_netstandard_build_works_outside_of_modern_NET()
    {
        string program = typeof(FrameworkSmoke).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "FrameworkSmoke").Value!;
        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program) { ArgumentList = { Repository.Samples } }
            : new ProcessStartInfo("mono") { ArgumentList = { program, Repository.Samples } };
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output + await errors);
            Assert.Contains("Sinch:", output, StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Mono is not installed.");
        }
    }
}
