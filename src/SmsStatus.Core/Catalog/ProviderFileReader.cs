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
    public static Provider Read(TextReader text, string file) => ReadChecked(Load(text, file));

    /// <summary>Reads one provider as a whole, and checks it.</summary>
    /// <exception cref="CatalogException">It is not in the format.</exception>
    public static Provider ReadChecked(CatalogNode root)
    {
        Provider provider = Read(root);
        ProviderCheck.Run(root, provider);
        return provider;
    }

    /// <summary>Reads one provider; its layouts, and what serves to look codes up, are made at their first use.</summary>
    public static Provider Read(CatalogNode root)
    {
        string name = root.Only(CatalogProperties.Provider).Identifier("name");
        Dictionary<string, string> sources = ReadSources(root.Object("sources"));
        CodeTable[] tables = root.Objects("tables", table => ReadTable(table, name, sources));
        if (root.IsOfUser)
            ProviderCheck.CheckTables(root, name);
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
            string.Join("; ", sources.Values))
        {
            Definition = root.Value,
        };
    }

    public static CatalogNode Load(TextReader text, string file) => new(CatalogJson.Read(text, file));

    private static Dictionary<string, string> ReadSources(CatalogNode sources)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string key in sources.Names)
        {
            CatalogNode source = sources.Object(key).Only(CatalogProperties.Source);
            texts.Add(key, source.Text("title") + ", " + source.Text("url"));
        }

        return texts;
    }

    private static CodeTable ReadTable(CatalogNode table, string provider, Dictionary<string, string> sources)
    {
        string name = table.Only(CatalogProperties.Table).Identifier("name");
        return new CodeTable(
            name,
            table.Text("title"),
            table.OptionalText("alternativeTo"),
            table.Objects("codes", entry => new StatusCode(ReadEntry(entry, provider, name, sources))));
    }

    private static StatusCodeBuilder ReadEntry(
        CatalogNode entry, string provider, string? table, Dictionary<string, string> sources)
    {
        string source = entry.Only(CatalogProperties.Entry).Text("source");
        StatusCodeBuilder values = new()
        {
            Provider = provider,
            Table = table,
            Code = table is null ? null : entry.Text("code"),
            ProviderStatus = table is null ? entry.Text("providerStatus") : entry.OptionalText("providerStatus"),
            Range = entry.OptionalObject("range") is { } range ? ReadRange(range) : null,
            Labels = entry.Texts("labels"),
            Name = entry.Text("name"),
            Status = entry.ChoiceBut("status", DeliveryStatus.Unrecognized, isNeeded: true),
            Finality = entry.ChoiceBut("finality", Finality.Unknown, isNeeded: false) is var finality and not Finality.Unknown ? finality : null,
            FinalOnSharedCode = entry.Flag("finalOnSharedCode"),
            Cause = entry.Choice<Cause>("cause"),
            Action = entry.Choice<NextAction>("action"),
            Retry = entry.Choice<Retry>("retry"),
            Persistence = entry.Choice<Persistence>("persistence"),
            Evidence = entry.ChoiceBut("evidence", Evidence.None, isNeeded: false),
            Origin = entry.Choice<Origin>("origin"),
            Billable = entry.Choice<Billable>("billable"),
            Suppression = entry.Choice<Suppression>("suppression"),
            Standing = entry.Choice("standing", Standing.Documented),
            Meaning = entry.Text("meaning"),
            Advice = entry.Text("advice"),
            Note = entry.OptionalText("note"),
            Source = sources.TryGetValue(source, out string? title)
                ? title
                : throw entry.Wrong("source", "the source '" + source + "' is not among the file's sources" + Nearest.Suggest(source, sources.Keys)),
        };
        if (entry.Texts("overriddenBy") is { Length: > 0 } files)
            values.Source += " (overridden by " + string.Join(", ", files) + ")";
        if (entry.IsOfUser && values.Status == DeliveryStatus.Delivered != (values.Evidence != Evidence.None))
            throw EvidenceMisplaced(entry);
        return values;
    }

    private static CatalogException EvidenceMisplaced(CatalogNode entry) => entry.Has("evidence")
        ? entry.Wrong("evidence", "only an entry with status Delivered has evidence")
        : entry.Wrong("needs 'evidence' since its status is Delivered: one of Handset, Network, Unspecified");

    private static CodeRange ReadRange(CatalogNode node)
    {
        node.Only(CatalogProperties.Range);
        int from = ReadNumber(node, "from");
        int to = ReadNumber(node, "to");
        return from <= to ? new CodeRange(from, to) : throw node.Wrong("to", "must not be less than 'from'");
    }

    private static int ReadNumber(CatalogNode node, string name) =>
        CodeRange.Read(node.Text(name)) ?? throw node.Wrong(name, "'" + node.Text(name) + "' is no number, such as '16' or '0x10'");

    private static HexadecimalCodes ReadHexadecimal(CatalogNode node)
    {
        CatalogNode vendor = node.Only(CatalogProperties.Hexadecimal).Object("vendorRange").Only(CatalogProperties.Range);
        CatalogNode misread = node.Object("misread").Only(CatalogProperties.Range);
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
