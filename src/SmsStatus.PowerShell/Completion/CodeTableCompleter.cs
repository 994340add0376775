using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests code tables, of the given provider or of all, that can be used instead of a standard one.</summary>
public sealed class CodeTableCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound)
    {
        Provider? given = GivenProvider(bound);
        return from provider in StatusCatalog.Default.Providers
            where given is null || provider == given
            from table in provider.CodeTables
            where table.AlternativeTo is not null
            select new Suggestion(table.Name, provider.Name + ": " + table.Title + ", instead of " + table.AlternativeTo);
    }
}
