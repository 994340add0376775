using System.Collections;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Abstractions;

namespace SmsStatus.Completion;

/// <summary>Suggests the catalog files of the session by their paths.</summary>
public sealed class CatalogFilePathCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) => ModuleCatalog.Session.Files
        .Select(file => new Suggestion(file.Path, "Providers: " + file.Providers + "; changes: " + file.Extends));
}
