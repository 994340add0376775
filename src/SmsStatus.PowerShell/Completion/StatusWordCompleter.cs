using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests the status words of the given provider, or of all.</summary>
public sealed class StatusWordCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound)
    {
        Provider? provider = GivenProvider(bound);
        return StatusCatalog.Default.Codes
            .Where(code => code.Code is null && (provider is null || code.Provider == provider.Name))
            .GroupBy(code => code.ProviderStatus!)
            .Select(words => new Suggestion(words.Key, string.Join("; ", words.Select(word => word.Provider + ": " + word.Status))));
    }
}
