using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using SmsStatus.Abstractions;

namespace SmsStatus.Completion;

/// <summary>Suggests values from the catalog.</summary>
public abstract class CatalogCompleter : SuggestionCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound, CommandAst? command) => Suggest(bound);

    /// <summary>The known values, with what each means.</summary>
    /// <param name="bound">The parameters that are already on the command line.</param>
    private protected abstract IEnumerable<Suggestion> Suggest(IDictionary bound);

    /// <summary>The providers that are already on the command line; all where there is none, or none that the catalog knows.</summary>
    private protected static IReadOnlyCollection<Provider> GivenProviders(IDictionary bound)
    {
        Provider[] given = Texts(bound["Provider"])
            .Select(ModuleCatalog.Current.FindProvider)
            .OfType<Provider>()
            .Distinct()
            .ToArray();
        return given.Length > 0 ? given : ModuleCatalog.Current.Providers;
    }

    /// <summary>The texts of a parameter's value, which may be one or several.</summary>
    private protected static IEnumerable<string> Texts(object? value)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (plain is string or null)
            return plain is string text ? new[] { text } : Enumerable.Empty<string>();
        return plain is IEnumerable several ? several.Cast<object?>().SelectMany(Texts) : new[] { plain.ToString()! };
    }
}
