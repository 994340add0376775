using System.Collections;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Abstractions;

namespace SmsStatus.Completion;

/// <summary>Suggests providers and their aliases.</summary>
public sealed class ProviderCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        ModuleCatalog.Current.Providers.Select(provider => new Suggestion(provider.Name, provider.Title)).Concat(
            ModuleCatalog.Current.Providers.SelectMany(provider => provider.AliasNames.Select(
                alias => new Suggestion(alias, provider.Title))));
}
