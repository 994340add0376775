using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests code tables, of the given providers or of all, that can be used instead of a standard one.</summary>
public sealed class CodeTableCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        from provider in GivenProviders(bound)
        from table in provider.CodeTables
        where table.AlternativeTo is not null
        select new Suggestion(table.Name, provider.Name + ": " + table.Title + ", instead of " + table.AlternativeTo);
}
