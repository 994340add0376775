using System.Collections;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Abstractions;

namespace SmsStatus.Completion;

/// <summary>Suggests the report layouts of the given providers, or of all, and the general one.</summary>
public sealed class LayoutCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) => GivenProviders(bound)
        .SelectMany(provider => provider.ReportLayouts)
        .Append(ModuleCatalog.Current.GeneralLayout)
        .GroupBy(layout => layout.Name)
        .Select(layouts => new Suggestion(layouts.Key, string.Join("; ", layouts.Select(layout => layout + ": " + layout.Title))));
}
