using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Rendering;
using Spectre.Console;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus convert</c>: translates codes and status words.</summary>
internal sealed class ConvertCommand : Command
{
    private static readonly Column<UnifiedStatus>[] s_columns =
    [
        new("Reported", Reported) { IsLong = true },
        new("Status", verdict => verdict.Status.ToString()) { Style = verdict => Display.Style(verdict.Outcome) },
        new("Outcome", verdict => verdict.Outcome.ToString()),
        new("Cause", verdict => verdict.Cause.ToString()),
        new("Action", verdict => verdict.Action.ToString()),
        new("Billable", verdict => verdict.Billable.ToString()),
    ];

    private readonly Argument<string[]> _codes = new("CODE")
    {
        Description = "Codes or reason labels, also inside free text.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _provider = SharedOptions.Provider("The provider that reported; needed, since the same code means opposite things elsewhere.");
    private readonly Option<string?> _status = new("--status")
    {
        HelpName = "WORD",
        Description = "The provider's own status word, alone or beside each code.",
    };

    private readonly Option<string?> _codeTable = SharedOptions.CodeTable();
    private readonly Option<bool> _sharedCode = SharedOptions.SharedCode();
    private readonly Option<bool> _json = SharedOptions.Json();

    public ConvertCommand()
        : base("convert", "Translate codes and status words of a provider to the unified status.")
    {
        Add(_codes);
        Add(_provider);
        Add(_status);
        Add(_codeTable);
        Add(_sharedCode);
        Add(_json);
        Validators.Add(CheckCodes);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        StatusResolver resolver = new(ToolCatalog.Current, line.GetValue(_codeTable));
        UnifiedStatus[] verdicts = Codes(line)
            .Select(code => resolver.Resolve(line.GetValue(_provider), code, line.GetValue(_status), line.GetValue(_sharedCode)))
            .ToArray();
        if (line.GetValue(_json))
            JsonArray.Write(line.InvocationConfiguration.Output, verdicts, Contract.UnifiedStatus);
        else
            Print(Terminal.Open(line), verdicts);
        return ExitCode.Success;
    }

    private static void Print(IAnsiConsole console, UnifiedStatus[] verdicts)
    {
        TextTable.Write(console, verdicts, s_columns);
        Explanations.Write(console, verdicts
            .Select(verdict => (verdict.Provider + " " + Reported(verdict), new[] { verdict.Meaning, verdict.Advice, verdict.Conflict }))
            .ToArray());
    }

    private static string Reported(UnifiedStatus verdict) => string.Join(' ', new[] { verdict.ProviderStatus, verdict.Code }.OfType<string>());

    /// <summary>The codes to translate; a single "no code" where only a status word is given.</summary>
    private string?[] Codes(ParseResult line) => line.GetValue(_codes) is { Length: > 0 } codes ? codes : new string?[] { null };

    private void CheckCodes(CommandResult command)
    {
        if (command.GetResult(_codes)?.Tokens.Count is null or 0 && command.GetResult(_status) is null)
            command.AddError("Give a CODE, --status, or both.");
    }
}
