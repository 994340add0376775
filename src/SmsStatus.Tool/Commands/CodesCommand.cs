using System.CommandLine;
using System.Linq;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Rendering;
using Spectre.Console;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus codes</c>: looks codes up.</summary>
internal sealed class CodesCommand : Command
{
    private static readonly Column<StatusCode> s_table = new("Table", entry => entry.Table);
    private static readonly Column<StatusCode>[] s_columns =
    [
        new("Provider", entry => entry.Provider),
        new("Code", entry => entry.Code ?? entry.ProviderStatus) { IsLong = true },
        new("Name", entry => entry.Name) { IsLong = true },
        new("Status", entry => entry.Status.ToString()) { Style = entry => Display.Style(entry.Outcome) },
        new("Action", entry => entry.Action.ToString()),
    ];

    private readonly Argument<string[]> _codes = new("CODE")
    {
        Description = "Codes, reason labels or status words; * and ? are wildcards. All if not given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _providers = SharedOptions.Providers("Codes of this provider only.");
    private readonly Option<string[]> _names = new("--name")
    {
        HelpName = "NAME",
        Description = "Codes of this name only; * and ? are wildcards.",
    };

    private readonly Option<DeliveryStatus[]> _statuses = ParsedOption.Many<DeliveryStatus>("--status", "STATUS", "Codes of this unified status only.");
    private readonly Option<Outcome[]> _outcomes = ParsedOption.Many<Outcome>("--outcome", "OUTCOME", "Codes of this outcome only.");
    private readonly Option<Cause[]> _causes = ParsedOption.Many<Cause>("--cause", "CAUSE", "Codes of this cause only.");
    private readonly Option<NextAction[]> _actions = ParsedOption.Many<NextAction>("--action", "ACTION", "Codes with this next action only.");
    private readonly Option<string?> _search = new("--search")
    {
        HelpName = "TEXT",
        Description = "Codes with this text in their code, name, meaning, advice, note or cause only.",
    };

    private readonly Option<bool> _json = SharedOptions.Json();

    public CodesCommand()
        : base("codes", $"Look codes up. Up to {Explanations.Most} are explained below the table.")
    {
        Add(_codes);
        Add(_providers);
        Add(_names);
        Add(_statuses);
        Add(_outcomes);
        Add(_causes);
        Add(_actions);
        Add(_search);
        Add(_json);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        StatusCode[] entries = Filter(line).Apply(ToolCatalog.Current).ToArray();
        if (line.GetValue(_json))
            JsonArray.Write(line.InvocationConfiguration.Output, entries, Contract.StatusCode);
        else if (entries.Length == 0)
            new Problems(line).Write("No code in the catalog fits. Use wildcards, or --search to look for words.");
        else
            Print(Terminal.Open(line), entries);
        return ExitCode.Success;
    }

    private static void Print(IAnsiConsole console, StatusCode[] entries)
    {
        TextTable.Write(console, entries, entries.Any(HasSeveralTables) ? [s_columns[0], s_table, .. s_columns[1..]] : s_columns);
        Explanations.Write(console, entries
            .Select(entry => (About(entry), new[] { entry.Meaning, entry.Advice, entry.Note }))
            .ToArray());
    }

    private static string About(StatusCode entry) =>
        HasSeveralTables(entry) && entry.Table is not null ? $"{entry.Provider} {entry.Table} {entry.Code}" : entry.ToString();

    /// <summary>Whether the code alone does not say which table it stands in.</summary>
    private static bool HasSeveralTables(StatusCode entry) => ToolCatalog.Current.GetProvider(entry.Provider).Tables.Contains(',');

    private StatusCodeFilter Filter(ParseResult line) => new()
    {
        Codes = line.GetValue(_codes) ?? [],
        Providers = line.GetValue(_providers) ?? [],
        Names = line.GetValue(_names) ?? [],
        Statuses = line.GetValue(_statuses) ?? [],
        Outcomes = line.GetValue(_outcomes) ?? [],
        Causes = line.GetValue(_causes) ?? [],
        Actions = line.GetValue(_actions) ?? [],
        Search = line.GetValue(_search),
    };
}
