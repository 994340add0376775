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
        List<CodePattern> codes = Codes.Select(code => new CodePattern(code.Trim())).ToList();
        List<Wildcard> names = Names.Select(name => new Wildcard(name)).ToList();
        return catalog.Codes.Where(entry =>
            (providers.Count == 0 || providers.Contains(entry.Provider))
            && Allows(Statuses, entry.Status)
            && Allows(Outcomes, entry.Outcome)
            && Allows(Causes, entry.Cause)
            && Allows(Actions, entry.Action)
            && (codes.Count == 0 || codes.Exists(code => code.Holds(entry)))
            && (names.Count == 0 || names.Exists(name => name.IsMatch(entry.Name)))
            && (string.IsNullOrWhiteSpace(Search) || Mentions(entry, Search!.Trim())));
    }

    /// <summary>Whether a code to look for may stand for several. A bracket that is never closed is itself meant.</summary>
    internal static bool HasWildcards(string code) => new Wildcard(code.Trim()).Literal is null;

    private static bool Allows<T>(IReadOnlyList<T> selected, T value) => selected.Count == 0 || selected.Contains(value);

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

    /// <summary>A code with wildcards, or a literal one that spelling variants and labels match as well.</summary>
    private sealed class CodePattern
    {
        private readonly Wildcard _pattern;
        private readonly string? _literal;

        public CodePattern(string pattern)
        {
            _pattern = new Wildcard(pattern);
            _literal = _pattern.Literal is { } literal ? Label.NormalizeCode(literal) : null;
        }

        public bool Holds(StatusCode entry)
        {
            string code = entry.Code ?? entry.ProviderStatus!;
            if (_literal is null)
                return _pattern.IsMatch(code);
            if (Label.NormalizeCode(code) == _literal)
                return true;
            foreach (string label in entry.Labels)
                if (Label.NormalizeCode(label) == _literal)
                    return true;
            return entry.Range?.Holds(_literal) == true;
        }
    }
}
