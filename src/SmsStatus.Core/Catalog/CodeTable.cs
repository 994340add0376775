using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Catalog;

/// <summary>One table of codes, or the status words, of one provider, found by code or label.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<string, StatusCode> _byKey = new(StringComparer.Ordinal);

    public CodeTable(string name, string title, string? alternativeTo, IReadOnlyList<StatusCode> entries)
    {
        Name = name;
        Title = title;
        AlternativeTo = alternativeTo;
        Entries = entries;
        foreach (StatusCode entry in entries)
        {
            Add(entry.Code ?? entry.ProviderStatus!, entry);
            foreach (string label in entry.Labels)
                Add(label, entry);
        }
    }

    public string Name { get; }

    public string Title { get; }

    /// <summary>The table that this one replaces when a user selects it.</summary>
    public string? AlternativeTo { get; }

    public IReadOnlyList<StatusCode> Entries { get; }

    public StatusCode? Find(string code)
    {
        _byKey.TryGetValue(Label.NormalizeCode(code), out StatusCode? entry);
        return entry;
    }

    private void Add(string label, StatusCode entry)
    {
        string key = Label.NormalizeCode(label);
        if (_byKey.TryGetValue(key, out StatusCode? other) && !ReferenceEquals(other, entry))
            throw new CatalogException(string.Format(
                CultureInfo.InvariantCulture, "Table {0} of {1} has two entries for '{2}'.", Name, entry.Provider, label));
        _byKey[key] = entry;
    }
}
