using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>An SMS provider: its names, its codes and the layouts in which it hands out delivery reports.</summary>
public sealed class Provider
{
    private readonly Lazy<Regex?> _codePattern;
    private readonly Lazy<IReadOnlyList<Layout>> _layouts;

    internal Provider(
        string name,
        string title,
        string[] aliases,
        FoldRule fold,
        ReportField[] key,
        Lazy<Regex?> codePattern,
        HexadecimalCodes? hexadecimal,
        IReadOnlyList<CodeTable> tables,
        CodeTable statusWords,
        Lazy<IReadOnlyList<Layout>> layouts,
        string sources)
    {
        Name = name;
        Title = title;
        AliasNames = aliases;
        Fold = fold;
        Key = key;
        _codePattern = codePattern;
        Hexadecimal = hexadecimal;
        CodeTables = tables;
        StatusWords = statusWords;
        _layouts = layouts;
        Source = sources;
    }

    /// <summary>The provider's name in this catalog.</summary>
    public string Name { get; }

    /// <summary>The provider's full name.</summary>
    public string Title { get; }

    /// <summary>Other names that are understood, separated by a comma and a blank.</summary>
    public string Aliases => string.Join(", ", AliasNames);

    /// <summary>How many codes or reason labels the catalog holds for it, over all its tables.</summary>
    public int Codes => CodeTables.Sum(table => table.Entries.Count);

    /// <summary>How many of its status words the catalog holds.</summary>
    public int Statuses => StatusWords.Entries.Count;

    /// <summary>The names of its code tables, separated by a comma and a blank.</summary>
    public string Tables => string.Join(", ", CodeTables.Select(table => table.Name));

    /// <summary>The names of the report layouts that are recognized, separated by a comma and a blank.</summary>
    public string Layouts => string.Join(", ", ReportLayouts.Select(layout => layout.Name));

    /// <summary>How the events of one message become its current state.</summary>
    public FoldRule Fold { get; }

    /// <summary>The documents that its entries rest on, separated by a semicolon and a blank.</summary>
    public string Source { get; }

    /// <summary>What the catalog files say of it; what changes it starts from here.</summary>
    internal CatalogValue Definition { get; init; } = CatalogValue.Empty;

    /// <summary>Whether a user's file describes it or changes something in it.</summary>
    internal bool IsOfUser => Definition.Place is not null;

    internal string[] AliasNames { get; }

    /// <summary>The fields that together identify one message.</summary>
    internal ReportField[] Key { get; }

    /// <summary>Finds a code inside free text; null where the provider writes none there.</summary>
    internal Regex? CodePattern => _codePattern.Value;

    internal HexadecimalCodes? Hexadecimal { get; }

    internal IReadOnlyList<CodeTable> CodeTables { get; }

    internal CodeTable StatusWords { get; }

    internal IReadOnlyList<Layout> ReportLayouts => _layouts.Value;

    /// <summary>Every entry: the codes of all tables, then the status words.</summary>
    internal IEnumerable<StatusCode> Entries =>
        CodeTables.SelectMany(table => table.Entries).Concat(StatusWords.Entries);

    /// <summary>The tables to ask for a code, in order, when the user selected <paramref name="selectedTable"/> (or none).</summary>
    internal IEnumerable<CodeTable> TablesFor(string? selectedTable)
    {
        CodeTable? selected = selectedTable is null ? null : FindTable(selectedTable);
        foreach (CodeTable table in CodeTables)
        {
            if (selected?.AlternativeTo is { } replaced && Named(table.Name, replaced))
                yield return selected;
            else if (table.AlternativeTo is null)
                yield return table;
        }
    }

    internal CodeTable? FindTable(string name) => CodeTables.FirstOrDefault(table => Named(table.Name, name));

    internal bool Answers(string name) => Named(Name, name) || AliasNames.Any(alias => Named(alias, name));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static bool Named(string name, string asked) =>
        string.Equals(name, asked.Trim(), StringComparison.OrdinalIgnoreCase);
}
