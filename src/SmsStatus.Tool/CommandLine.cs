using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using System.Threading.Tasks;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Commands;

namespace SmsStatus.Tool;

/// <summary>The command line as a whole: its commands, and what every run of one has in common.</summary>
internal static class CommandLine
{
    private const string About = """
        Translates SMS status codes of every provider to one unified status, and measures delivery reports.

        Examples:
          smsstatus codes 4000                       what 4000 means, provider by provider
          smsstatus convert 4006 --provider Azure    one code, translated
          smsstatus measure reports --by Status      figures over all files of a folder
          smsstatus report reports --out page.html   the same as one page with charts
          smsstatus test reports --minimum-delivery-rate 95%    exit code 1 where a provider misses it
        """;

    /// <summary>How long a command that was interrupted may take to stop by itself.</summary>
    private static readonly TimeSpan s_stopWithin = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!ToolCatalog.Load(args, Console.Error))
            return ExitCode.FileNotRead;
        ParseResult line = Create().Parse(args);
        ParseErrorAction? mistake = line.Action as ParseErrorAction;
        if (mistake is not null)
        {
            // Both go to the standard output, where programs expect JSON.
            mistake.ShowTypoCorrections = false;
            mistake.ShowHelp = args.Length == 0;
        }

        int code = await line.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_stopWithin,
        });
        return mistake is not null ? ExitCode.BadUsage : code;
    }

    private static RootCommand Create() => new(About)
    {
        SharedOptions.Catalog(),
        new CatalogCommand(),
        new CodesCommand(),
        new ConvertCommand(),
        new MeasureCommand(),
        new ProvidersCommand(),
        new ReportCommand(),
        new TestCommand(),
    };
}
