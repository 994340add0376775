using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests report layouts.</summary>
public sealed class LayoutCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound)
    {
        StatusCatalog catalog = StatusCatalog.Default;
        return catalog.Providers.SelectMany(provider => provider.ReportLayouts).Append(catalog.GeneralLayout)
            .Select(layout => new Suggestion(layout.Name, layout + ": " + layout.Title));
    }
}
