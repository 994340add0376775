using System.CommandLine;
using System.IO;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>Opens the console that tables are printed to.</summary>
internal static class Terminal
{
    /// <summary>Wider than any table: what goes to a file or another program is neither wrapped nor cut.</summary>
    private const int Unlimited = 10_000;

    /// <summary>The output of a run; where it is redirected, without colour, as wide as needed and without padding.</summary>
    /// <param name="line">The command line of the run.</param>
    public static IAnsiConsole Open(ParseResult line)
    {
        TextWriter output = line.InvocationConfiguration.Output;
        AnsiConsoleOutput terminal = new(output);
        if (terminal.IsTerminal)
            return Create(terminal, AnsiSupport.Detect);
        IAnsiConsole console = Create(new AnsiConsoleOutput(new TrimmedWriter(output)), AnsiSupport.No);
        console.Profile.Width = Unlimited;
        return console;
    }

    private static IAnsiConsole Create(AnsiConsoleOutput output, AnsiSupport ansi) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = output,
        Ansi = ansi,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });
}
