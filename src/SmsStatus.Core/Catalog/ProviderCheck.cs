using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>Checks what only a provider's description as a whole can show. What is built into the library was checked when that was built.</summary>
internal static class ProviderCheck
{
    /// <summary>Checks a provider, but for its tables.</summary>
    /// <param name="root">The description.</param>
    /// <param name="provider">What was made of it.</param>
    /// <exception cref="CatalogException">Something in it does not fit together.</exception>
    public static void Run(CatalogNode root, Provider provider)
    {
        // What a packed file need not tell before it is asked for, a user's file is checked for at once.
        _ = provider.CodePattern;
        CheckNames(root.Objects("statuses"), "providerStatus", "table Statuses of " + provider.Name);
        CheckLayouts(root, provider);
    }

    /// <summary>No two entries of a table may be found by the same code or label, and alternative tables need another one.</summary>
    public static void CheckTables(CatalogNode root, string provider)
    {
        CatalogNode[] tables = root.Objects("tables");
        CheckDistinct(tables, "table");
        foreach (CatalogNode table in tables)
        {
            string name = table.Text("name");
            if (table.OptionalText("alternativeTo") is { } other && (other == name || !Array.Exists(tables, each => each.Text("name") == other)))
                throw table.Wrong("alternativeTo", "'" + other + "' is no other table of " + provider);
            CheckNames(table.Objects("codes"), "code", "table " + name + " of " + provider);
            CheckRanges(table.Objects("codes"));
        }
    }

    private static void CheckNames(CatalogNode[] entries, string property, string table)
    {
        Dictionary<string, (int Number, string Name, int Index)> known = new(StringComparer.Ordinal);
        for (int number = 0; number < entries.Length; number++)
        {
            foreach (string name in new[] { property, "labels" })
            {
                string[] labels = entries[number].Texts(name);
                for (int index = 0; index < labels.Length; index++)
                {
                    string key = Label.NormalizeCode(labels[index]);
                    if (key.Length == 0)
                        throw entries[number].Wrong(name, index, "must not be empty");
                    if (known.TryGetValue(key, out (int Number, string Name, int Index) other) && other.Number != number)
                    {
                        string what = table + " has another entry for '" + labels[index] + "'";
                        throw entries[number].IsOfUser
                            ? entries[number].Wrong(name, index, what)
                            : entries[other.Number].Wrong(other.Name, other.Index, what);
                    }

                    known[key] = (number, name, index);
                }
            }
        }
    }

    private static void CheckRanges(CatalogNode[] entries)
    {
        List<(int From, int To)> known = new();
        foreach (CatalogNode range in entries.Where(entry => entry.Has("range")).Select(entry => entry.Object("range")))
        {
            int from = CodeRange.Read(range.Text("from"))!.Value;
            int to = CodeRange.Read(range.Text("to"))!.Value;
            if (known.Exists(other => from <= other.To && to >= other.From))
                throw range.Wrong("no two ranges of a table may hold the same number");
            known.Add((from, to));
        }
    }

    private static void CheckLayouts(CatalogNode root, Provider provider)
    {
        CatalogNode[] layouts = root.Objects("layouts");
        CheckDistinct(layouts, "layout");
        for (int index = 0; index < layouts.Length; index++)
        {
            CatalogNode layout = layouts[index];
            if (layout.OptionalText("source") is { } source && !root.Object("sources").Has(source))
                throw layout.Wrong("source", "the source '" + source + "' is not among the file's sources");
            if (provider.ReportLayouts[index].Recognition.All.Count == 0)
                throw layout.Object("recognise").Wrong("needs 'all' with at least one path, or every report would be of this layout");
            if (provider.ReportLayouts[index].BlankStatus is { } word && provider.StatusWords.Find(word) is null)
                throw layout.Wrong("blankStatus", "'" + word + "' is no status word of " + provider.Name);
        }
    }

    private static void CheckDistinct(CatalogNode[] named, string kind)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (CatalogNode node in named.Where(node => !known.Add(Label.Normalize(node.Text("name")))))
            throw node.Wrong("name", "there is another " + kind + " '" + node.Text("name") + "'");
    }
}
