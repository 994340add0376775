using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace SmsStatus.Catalog;

/// <summary>Reads a provider's JSON file; <c>provider.schema.json</c> describes the format.</summary>
internal static class ProviderFileReader
{
    /// <summary>Reads one provider.</summary>
    /// <exception cref="CatalogException">The file is not valid JSON or not in the format.</exception>
    public static Provider Read(TextReader text, string file)
    {
        CatalogNode root = Load(text, file);
        string name = root.Text("name");
        Dictionary<string, string> sources = ReadSources(root.Object("sources"));
        List<CodeTable> tables = new();
        foreach (CatalogNode table in root.Objects("tables"))
            tables.Add(ReadTable(table, name, sources));
        FlagDifferences(tables);
        CodeTable statuses = new(
            "Statuses",
            "Provider statuses",
            null,
            root.Objects("statuses").Select(entry => new StatusCode(ReadEntry(entry, name, null, sources))).ToArray());
        return new Provider(
            name,
            root.Text("title"),
            root.Texts("aliases"),
            root.Choice<FoldRule>("fold"),
            root.Choices<ReportField>("key") is { Length: > 0 } key ? key : throw root.Wrong("needs 'key' with at least one field"),
            root.OptionalValue("codePattern", pattern => new Regex(pattern, RegexOptions.CultureInvariant)),
            root.OptionalObject("hexadecimal") is { } hexadecimal ? ReadHexadecimal(hexadecimal) : null,
            tables,
            statuses,
            root.Objects("layouts").Select(layout => LayoutReader.Read(layout, name)).ToArray(),
            string.Join("; ", sources.Values));
    }

    public static CatalogNode Load(TextReader text, string file)
    {
        // Dates stay texts: the catalog holds none, and reading them would depend on the reader's settings.
        using JsonTextReader reader = new(text) { DateParseHandling = DateParseHandling.None };
        return CatalogNode.Load(reader, file);
    }

    private static Dictionary<string, string> ReadSources(CatalogNode sources) =>
        sources.Names.ToDictionary(
            key => key,
            key => sources.Object(key).Text("title") + ", " + sources.Object(key).Text("url"),
            StringComparer.Ordinal);

    private static CodeTable ReadTable(CatalogNode table, string provider, Dictionary<string, string> sources)
    {
        string name = table.Text("name");
        return new CodeTable(
            name,
            table.Text("title"),
            table.OptionalText("alternativeTo"),
            table.Objects("codes").Select(entry => new StatusCode(ReadEntry(entry, provider, name, sources))).ToArray());
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
            Finality = entry.OptionalChoice<Finality>("finality"),
            FinalOnSharedCode = entry.Flag("finalOnSharedCode"),
            Cause = entry.Choice<Cause>("cause"),
            Action = entry.Choice<NextAction>("action"),
            Retry = entry.Choice<Retry>("retry"),
            Persistence = entry.Choice<Persistence>("persistence"),
            Evidence = entry.OptionalChoice<Evidence>("evidence") ?? Evidence.None,
            Origin = entry.Choice<Origin>("origin"),
            Billable = entry.Choice<Billable>("billable"),
            Suppression = entry.Choice<Suppression>("suppression"),
            Standing = entry.OptionalChoice<Standing>("standing") ?? Standing.Documented,
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
    private static void FlagDifferences(List<CodeTable> tables)
    {
        foreach (CodeTable alternative in tables)
        {
            CodeTable? standard = tables.Find(table => table.Name == alternative.AlternativeTo);
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
