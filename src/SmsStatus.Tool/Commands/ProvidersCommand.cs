using System.CommandLine;
using System.Globalization;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus providers</c>: who is known, and by which names.</summary>
internal sealed class ProvidersCommand : Command
{
    private static readonly Column<Provider>[] s_columns =
    [
        new("Name", provider => provider.Name),
        new("Aliases", provider => provider.Aliases) { IsLong = true },
        new("Codes", provider => provider.Codes.ToString(CultureInfo.CurrentCulture)) { IsNumber = true },
        new("Code tables", provider => provider.Tables) { IsLong = true },
        new("Layouts", provider => provider.Layouts) { IsLong = true },
    ];

    private readonly Option<bool> _json = SharedOptions.Json();

    public ProvidersCommand()
        : base("providers", "List the providers, with the layouts of their reports.")
    {
        Add(_json);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        if (line.GetValue(_json))
            JsonArray.Write(line.InvocationConfiguration.Output, ToolCatalog.Current.Providers, Contract.Provider);
        else
            TextTable.Write(Terminal.Open(line), ToolCatalog.Current.Providers, s_columns);
        return ExitCode.Success;
    }
}
