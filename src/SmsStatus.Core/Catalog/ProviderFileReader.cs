using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace SmsStatus.Catalog;

/// <summary>Reads a provider's JSON file; <c>provider.schema.json</c> describes the format.</summary>
internal static class ProviderFileReader
{
    /// <summary>The fields that may identify a message.</summary>
    public static readonly ReportField[] KeyFields = { ReportField.MessageId, ReportField.Recipient };

    /// <summary>Reads one provider.</summary>
    /// <exception cref="CatalogException">The file is not valid JSON or not in the format.</exception>
    public static Provider Read(TextReader text, string file)
    {
        CatalogNode root = Load(text, file);
        Provider provider = Read(root);
        // What a packed file need not tell before it is asked for, a user's file is checked for at once.
        _ = provider.CodePattern;
        _ = provider.ReportLayouts;
        CheckTables(root);
        return provider;
    }

    /// <summary>Reads one provider; its layouts, and what serves to look codes up, are made at their first use.</summary>
    public static Provider Read(CatalogNode root)
    {
        string name = root.Text("name");
        Dictionary<string, string> sources = ReadSources(root.Object("sources"));
        CodeTable[] tables = root.Objects("tables", table => ReadTable(table, name, sources));
        FlagDifferences(tables);
        CodeTable statuses = new(
            "Statuses",
            "Provider statuses",
            null,
            root.Objects("statuses", entry => new StatusCode(ReadEntry(entry, name, null, sources))));
        return new Provider(
            name,
            root.Text("title"),
            root.Texts("aliases"),
            root.Choice<FoldRule>("fold"),
            root.Choices("key", KeyFields) is { Length: > 0 } key ? key : throw root.Wrong("needs 'key' with at least one field"),
            new Lazy<Regex?>(() => root.OptionalValue("codePattern", pattern => new Regex(pattern, RegexOptions.CultureInvariant))),
            root.OptionalObject("hexadecimal") is { } hexadecimal ? ReadHexadecimal(hexadecimal) : null,
            tables,
            statuses,
            new Lazy<IReadOnlyList<Layout>>(() => root.Objects("layouts", layout => LayoutReader.Read(layout, name))),
            string.Join("; ", sources.Values));
    }

    public static CatalogNode Load(TextReader text, string file) => new(CatalogJson.Read(text, file), file);

    /// <summary>No two entries of a table may be found by the same code or label, and alternative tables need another one.</summary>
    private static void CheckTables(CatalogNode root)
    {
        CatalogNode[] tables = root.Objects("tables");
        foreach (CatalogNode table in tables)
        {
            string name = table.Text("name");
            if (table.OptionalText("alternativeTo") is { } other && (other == name || !Array.Exists(tables, each => each.Text("name") == other)))
                throw table.Wrong("alternativeTo", "'" + other + "' is no other table of " + root.Text("name"));
            CheckNames(table.Objects("codes"), "code", "table " + name + " of " + root.Text("name"));
        }

        CheckNames(root.Objects("statuses"), "providerStatus", "table Statuses of " + root.Text("name"));
    }

    private static void CheckNames(CatalogNode[] entries, string property, string table)
    {
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        for (int number = 0; number < entries.Length; number++)
        {
            foreach (string name in new[] { property, "labels" })
            {
                string[] labels = entries[number].Texts(name);
                for (int index = 0; index < labels.Length; index++)
                {
                    string key = Label.NormalizeCode(labels[index]);
                    if (known.TryGetValue(key, out int other) && other != number)
                        throw entries[number].Wrong(name, index, table + " has another entry for '" + labels[index] + "'");
                    known[key] = number;
                }
            }
        }
    }

    private static Dictionary<string, string> ReadSources(CatalogNode sources)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string key in sources.Names)
            texts.Add(key, sources.Object(key).Text("title") + ", " + sources.Object(key).Text("url"));
        return texts;
    }

    private static CodeTable ReadTable(CatalogNode table, string provider, Dictionary<string, string> sources)
    {
        string name = table.Text("name");
        return new CodeTable(
            name,
            table.Text("title"),
            table.OptionalText("alternativeTo"),
            table.Objects("codes", entry => new StatusCode(ReadEntry(entry, provider, name, sources))));
    }

    private static StatusCodeBuilder ReadEntry(
        CatalogNode entry, string provider, string? table, Dictionary<string, string> sources)
    {
        string source = entry.Text("source");
        return new StatusCodeBuilder
        {
            Provider = provider,
            Table = table,
            Code = table is null ? null : entry.Text("code"),
            ProviderStatus = table is null ? entry.Text("providerStatus") : entry.OptionalText("providerStatus"),
            Labels = entry.Texts("labels"),
            Name = entry.Text("name"),
            Status = entry.Choice<DeliveryStatus>("status"),
            Finality = entry.Has("finality") ? entry.Choice<Finality>("finality") : null,
            FinalOnSharedCode = entry.Flag("finalOnSharedCode"),
            Cause = entry.Choice<Cause>("cause"),
            Action = entry.Choice<NextAction>("action"),
            Retry = entry.Choice<Retry>("retry"),
            Persistence = entry.Choice<Persistence>("persistence"),
            Evidence = entry.Choice("evidence", Evidence.None),
            Origin = entry.Choice<Origin>("origin"),
            Billable = entry.Choice<Billable>("billable"),
            Suppression = entry.Choice<Suppression>("suppression"),
            Standing = entry.Choice("standing", Standing.Documented),
            Meaning = entry.Text("meaning"),
            Advice = entry.Text("advice"),
            Note = entry.OptionalText("note"),
            Source = sources.TryGetValue(source, out string? title)
                ? title
                : throw entry.Wrong("the source '" + source + "' is not among the file's sources"),
        };
    }

    private static HexadecimalCodes ReadHexadecimal(CatalogNode node)
    {
        CatalogNode vendor = node.Object("vendorRange");
        CatalogNode misread = node.Object("misread");
        try
        {
            return new HexadecimalCodes(vendor.Text("from"), vendor.Text("to"), misread.Text("from"), misread.Text("to"));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw node.Wrong(
                "one of '" + string.Join("', '", vendor.Text("from"), vendor.Text("to"), misread.Text("from"), misread.Text("to")) + "' is no number");
        }
    }

    /// <summary>Tells each code of two alternative tables what the same number means in the other one.</summary>
    private static void FlagDifferences(CodeTable[] tables)
    {
        foreach (CodeTable alternative in tables)
        {
            CodeTable? standard = Array.Find(tables, table => table.Name == alternative.AlternativeTo);
            if (standard is null)
                continue;
            foreach (StatusCode entry in alternative.Entries)
            {
                if (standard.Find(entry.Code!) is { } twin)
                    StatusCode.FlagDifference(entry, twin);
            }
        }
    }
}
