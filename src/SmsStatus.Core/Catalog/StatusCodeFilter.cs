using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>
/// Selects entries of the catalog. An entry must satisfy every property that is set, and of each property at least one value.
/// Nothing set selects everything.
/// </summary>
public sealed class StatusCodeFilter
{
    /// <summary>
    /// Codes, reason labels or status words. <c>*</c>, <c>?</c> and <c>[a-c]</c> are wildcards; without them, spelling
    /// variants are understood, so that <c>4000.0</c> finds 4000.
    /// </summary>
    public IReadOnlyList<string> Codes { get; set; } = Array.Empty<string>();

    /// <summary>Names or aliases of providers.</summary>
    public IReadOnlyList<string> Providers { get; set; } = Array.Empty<string>();

    /// <summary>Names of entries; wildcards are understood.</summary>
    public IReadOnlyList<string> Names { get; set; } = Array.Empty<string>();

    /// <summary>Unified statuses.</summary>
    public IReadOnlyList<DeliveryStatus> Statuses { get; set; } = Array.Empty<DeliveryStatus>();

    /// <summary>Outcome groups.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; set; } = Array.Empty<Outcome>();

    /// <summary>Causes of failure.</summary>
    public IReadOnlyList<Cause> Causes { get; set; } = Array.Empty<Cause>();

    /// <summary>Next actions.</summary>
    public IReadOnlyList<NextAction> Actions { get; set; } = Array.Empty<NextAction>();

    /// <summary>A text to look for, in any case, in codes, names, meanings, advice, notes and causes; null to look for none.</summary>
    public string? Search { get; set; }

    /// <summary>The entries that are selected, in the order of the catalog.</summary>
    /// <param name="catalog">The catalog to select from.</param>
    /// <exception cref="UnknownProviderException">The catalog does not know one of the providers.</exception>
    public IEnumerable<StatusCode> Apply(StatusCatalog catalog)
    {
        if (catalog is null)
            throw new ArgumentNullException(nameof(catalog));
        HashSet<string> providers = new(Providers.Select(name => catalog.GetProvider(name).Name), StringComparer.Ordinal);
        Wildcard[] codes = Codes.Select(code => new Wildcard(code.Trim())).ToArray();
        Wildcard[] names = Names.Select(name => new Wildcard(name)).ToArray();
        return catalog.Codes.Where(entry =>
            Allows(providers, entry.Provider)
            && Allows(Statuses, entry.Status)
            && Allows(Outcomes, entry.Outcome)
            && Allows(Causes, entry.Cause)
            && Allows(Actions, entry.Action)
            && (codes.Length == 0 || codes.Any(code => HasCode(entry, code)))
            && (names.Length == 0 || names.Any(name => name.IsMatch(entry.Name)))
            && (string.IsNullOrWhiteSpace(Search) || Mentions(entry, Search!.Trim())));
    }

    private static bool Allows<T>(IEnumerable<T> selected, T value) => !selected.Any() || selected.Contains(value);

    private static bool HasCode(StatusCode entry, Wildcard pattern)
    {
        string code = entry.Code ?? entry.ProviderStatus!;
        return pattern.Literal is { } literal
            ? entry.Labels.Append(code).Any(label => Label.NormalizeCode(label) == Label.NormalizeCode(literal))
            : pattern.IsMatch(code);
    }

    private static bool Mentions(StatusCode entry, string text) =>
        Contains(entry.Name, text)
        || Contains(entry.Meaning, text)
        || Contains(entry.Advice, text)
        || Contains(entry.Note, text)
        || Contains(entry.Code, text)
        || Contains(entry.ProviderStatus, text)
        || Contains(entry.Cause.ToString(), text);

    private static bool Contains(string? text, string part) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, CompareOptions.OrdinalIgnoreCase) >= 0;
}
