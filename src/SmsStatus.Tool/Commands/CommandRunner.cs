using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary>Runs the work of a command so that Ctrl+C reaches it and mistakes become exit codes.</summary>
internal static class CommandRunner
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Does it and returns the exit code.</param>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((line, cancel) => Task.Run(() => Run(line, work, cancel), CancellationToken.None));

    private static int Run(ParseResult line, Func<ParseResult, CancellationToken, int> work, CancellationToken cancel)
    {
        try
        {
            int code = work(line, cancel);
            // Where a catalog file is missing, neither figures nor thresholds are what was asked for.
            return code is ExitCode.Success or ExitCode.ThresholdMissed && ToolCatalog.IsIncomplete ? ExitCode.FileNotRead : code;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ProviderRequiredException exception)
        {
            new Problems(line).Write(exception.Message);
            return ExitCode.BadUsage;
        }
    }
}
