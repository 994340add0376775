using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests the status words of the given providers, or of all.</summary>
public sealed class StatusWordCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) => GivenProviders(bound)
        .SelectMany(provider => provider.StatusWords.Entries)
        .GroupBy(entry => entry.ProviderStatus!)
        .Select(entries => new Suggestion(
            entries.Key, string.Join("; ", entries.Select(entry => entry.Provider + ": " + entry.Status + ". " + entry.Meaning))));
}
