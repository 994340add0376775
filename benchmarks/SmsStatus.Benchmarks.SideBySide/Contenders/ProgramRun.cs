using System;
using System.Diagnostics;
using SmsStatus.Benchmarks.Comparing;

namespace SmsStatus.Benchmarks.Contenders;

/// <summary>Another program as a contender, with its output thrown away.</summary>
internal static class ProgramRun
{
    public static Contender Running(string program, string option, string file) => new(program + " " + option, () =>
    {
        // The shell is what can throw output away without a copy of it; exec keeps it from being a second process.
        ProcessStartInfo start = new("/bin/sh") { ArgumentList = { "-c", "exec " + program + " " + option + " \"$0\" > /dev/null", file } };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? null : throw new InvalidOperationException($"{program} failed on {file}.");
    });
}
