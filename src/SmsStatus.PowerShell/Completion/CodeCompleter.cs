using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests the codes of the given providers, or of all, with what they mean.</summary>
public sealed class CodeCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound)
    {
        IReadOnlyCollection<Provider> providers = GivenProviders(bound);
        string? table = Texts(bound["CodeTable"]).FirstOrDefault();
        return providers
            .SelectMany(provider => table is null ? provider.Entries : provider.TablesFor(table).SelectMany(asked => asked.Entries))
            .Where(entry => entry.Code is not null)
            .GroupBy(entry => entry.Code!)
            .Select(entries => new Suggestion(entries.Key, Describe(entries.ToArray(), providers.Count > 1)));
    }

    private static string Describe(StatusCode[] entries, bool ofSeveral) => entries.Length == 1 && !ofSeveral
        ? entries[0].Name + " (" + entries[0].Status + "): " + entries[0].Meaning
        : string.Join("; ", entries.Select(entry => (ofSeveral ? entry.Provider : entry.Table) + ": " + entry.Name + " (" + entry.Status + ")"));
}
