using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Publishing.Sql;

/// <summary>
/// The catalog as the resolver uses it, laid out for joins: all verdicts, numbered, and for each spelling the one that it leads to,
/// so that no query has to know in which order a provider's tables are asked.
/// </summary>
internal sealed class VerdictBook
{
    public const string Code = "Code";
    public const string Word = "Status";
    public const string SharedCode = "Code on a shared short code";
    public const int UnrecognizedNumber = 0;
    public const int PartlyDeliveredNumber = 1;
    private const int MostNumbers = 1 << 16;
    private readonly List<VerdictRow> _verdicts = new();
    private readonly List<LookupRow> _lookups = new();

    public VerdictBook(StatusCatalog catalog, string? codeTable)
    {
        // Tells a table that no provider has.
        _ = new StatusResolver(catalog, codeTable);
        if (catalog.Providers.Count == 0)
            throw new ArgumentException("The catalog holds no provider.", nameof(catalog));
        UnifiedStatus unrecognized = StatusResolver.Unrecognized(catalog.Providers[0], null);
        _verdicts.Add(new VerdictRow(UnrecognizedNumber, "Unrecognized", null, unrecognized));
        _verdicts.Add(new VerdictRow(PartlyDeliveredNumber, "Partly delivered", null, StatusResolver.PartlyDelivered(unrecognized)));
        foreach (Provider provider in catalog.Providers)
            Add(provider, codeTable);
    }

    public IReadOnlyList<VerdictRow> Verdicts => _verdicts;

    public IReadOnlyList<LookupRow> Lookups => _lookups;

    /// <summary>Whether a provider's entries explain ranges of numbers.</summary>
    public static bool HasRanges(Provider provider) => provider.Entries.Any(entry => entry.Range is not null);

    private void Add(Provider provider, string? codeTable)
    {
        CodeTable[] asked = provider.TablesFor(codeTable).ToArray();
        Dictionary<string, LookupRow> known = new(StringComparer.Ordinal);
        foreach (CodeTable table in asked.Concat(provider.CodeTables.Except(asked)))
        {
            Dictionary<string, LookupRow> ofTable = new(StringComparer.Ordinal);
            Add(provider, table, ofTable, Code);
            // The first table that knows a code explains it.
            foreach (LookupRow row in asked.Contains(table) ? ofTable.Values : Enumerable.Empty<LookupRow>())
                known[row.Key] = known.TryGetValue(row.Key, out LookupRow? first) ? first : row;
        }

        _lookups.AddRange(known.Values);
        Dictionary<string, LookupRow> words = new(StringComparer.Ordinal);
        Add(provider, provider.StatusWords, words, Word);
        _lookups.AddRange(words.Values);
    }

    private void Add(Provider provider, CodeTable table, Dictionary<string, LookupRow> known, string kind)
    {
        List<(CodeRange Range, VerdictRow Verdict, VerdictRow OnSharedCode)> ranges = new();
        foreach (StatusCode entry in table.Entries)
        {
            VerdictRow verdict = Add(kind, provider, entry, onSharedCode: false);
            VerdictRow onSharedCode = entry.FinalOnSharedCode ? Add(SharedCode, provider, entry, onSharedCode: true) : verdict;
            if (entry.Range is { } range)
                ranges.Add((range, verdict, onSharedCode));
            foreach (string label in entry.Labels.Prepend(entry.Code ?? entry.ProviderStatus!))
            {
                string key = Label.NormalizeCode(label);
                if (!known.ContainsKey(key))
                    known.Add(key, new LookupRow(provider.Name, kind, key, entry.Code, verdict, onSharedCode));
            }
        }

        // What entries name goes before what their ranges hold.
        foreach ((CodeRange range, VerdictRow verdict, VerdictRow onSharedCode) in ranges)
            AddNumbers(provider, range, known, kind, verdict, onSharedCode);
        if (ranges.Count > 0)
            AddHexadecimal(known);
    }

    /// <summary>Numbers that an entry explains together are looked up one by one, unless an entry names them.</summary>
    private static void AddNumbers(
        Provider provider, CodeRange range, Dictionary<string, LookupRow> known, string kind, VerdictRow verdict, VerdictRow onSharedCode)
    {
        if ((long)range.To - range.From >= MostNumbers)
            throw new ArgumentException("An entry of " + provider.Name + " explains more numbers than a table of codes should hold: " + verdict.Entry + ".");
        for (int number = range.From; number <= range.To; number++)
        {
            string key = number.ToString(CultureInfo.InvariantCulture);
            if (!known.ContainsKey(key))
                known.Add(key, new LookupRow(provider.Name, kind, key, key, verdict, onSharedCode));
        }
    }

    /// <summary>Where numbers are looked up at all, they may be written as hexadecimal ones as well.</summary>
    private static void AddHexadecimal(Dictionary<string, LookupRow> known)
    {
        foreach (LookupRow row in known.Values.ToArray())
        {
            if (!int.TryParse(row.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                continue;
            string key = "0x" + number.ToString("x", CultureInfo.InvariantCulture);
            if (!known.ContainsKey(key))
                known.Add(key, new LookupRow(row.Provider, row.Kind, key, row.Code, row.Verdict, row.OnSharedCode));
        }
    }

    private VerdictRow Add(string kind, Provider provider, StatusCode entry, bool onSharedCode)
    {
        VerdictRow row = new(_verdicts.Count, kind, entry, StatusResolver.Translate(provider, entry, entry.Code, null, null, onSharedCode));
        _verdicts.Add(row);
        return row;
    }
}
