using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests the codes of the given provider, or of all, with what they mean.</summary>
public sealed class CodeCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound)
    {
        Provider? provider = GivenProvider(bound);
        return StatusCatalog.Default.Codes
            .Where(code => code.Code is not null && (provider is null || code.Provider == provider.Name))
            .GroupBy(code => code.Code!)
            .Select(codes => new Suggestion(codes.Key, string.Join("; ", codes.Select(code => code.Provider + ": " + code.Name))));
    }
}
