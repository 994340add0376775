using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests providers and their aliases.</summary>
public sealed class ProviderCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        StatusCatalog.Default.Providers.Select(provider => new Suggestion(provider.Name, provider.Title)).Concat(
            StatusCatalog.Default.Providers.SelectMany(provider => provider.AliasNames.Select(
                alias => new Suggestion(alias, provider.Title))));
}
