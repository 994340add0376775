using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>One table of codes, or the status words, of one provider, found by code or label.</summary>
internal sealed class CodeTable
{
    private readonly Lazy<Dictionary<string, StatusCode>> _byKey;
    private readonly Lazy<StatusCode[]> _ranges;

    public CodeTable(string name, string title, string? alternativeTo, IReadOnlyList<StatusCode> entries)
    {
        Name = name;
        Title = title;
        AlternativeTo = alternativeTo;
        Entries = entries;
        _byKey = new Lazy<Dictionary<string, StatusCode>>(Index);
        _ranges = new Lazy<StatusCode[]>(() => Entries.Where(entry => entry.Range is not null).ToArray());
    }

    public string Name { get; }

    public string Title { get; }

    /// <summary>The table that this one replaces when a user selects it.</summary>
    public string? AlternativeTo { get; }

    public IReadOnlyList<StatusCode> Entries { get; }

    /// <summary>The entry of a code or label; one that names it goes before one whose range holds it.</summary>
    public StatusCode? Find(string code)
    {
        if (_byKey.Value.TryGetValue(Label.NormalizeCode(code), out StatusCode? entry))
            return entry;
        if (_ranges.Value.Length == 0 || CodeRange.Read(code) is not { } number)
            return null;
        return _byKey.Value.TryGetValue(number.ToString(CultureInfo.InvariantCulture), out entry)
            ? entry
            : Array.Find(_ranges.Value, each => number >= each.Range!.From && number <= each.Range.To);
    }

    private Dictionary<string, StatusCode> Index()
    {
        Dictionary<string, StatusCode> index = new(StringComparer.Ordinal);
        foreach (StatusCode entry in Entries)
        {
            Add(index, entry.Code ?? entry.ProviderStatus!, entry);
            foreach (string label in entry.Labels)
                Add(index, label, entry);
        }

        return index;
    }

    private void Add(Dictionary<string, StatusCode> index, string label, StatusCode entry)
    {
        string key = Label.NormalizeCode(label);
        if (index.TryGetValue(key, out StatusCode? other) && !ReferenceEquals(other, entry))
            throw new CatalogException(string.Format(
                CultureInfo.InvariantCulture, "Table {0} of {1} has two entries for '{2}'.", Name, entry.Provider, label));
        index[key] = entry;
    }
}
