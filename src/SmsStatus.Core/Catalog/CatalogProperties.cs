using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>The properties that the objects of catalog files may have; <c>provider.schema.json</c> says what they mean.</summary>
internal static class CatalogProperties
{
    public static readonly string[] Provider =
    {
        "$schema", "name", "title", "aliases", "fold", "key", "codePattern", "hexadecimal", "sources", "tables", "statuses", "layouts",
    };

    public static readonly string[] Extension = { "$schema", "extends", "aliases", "fold", "sources", "codes", "statuses", "layouts" };

    public static readonly string[] Collection = { "$schema", "providers" };

    public static readonly string[] Source = { "title", "url" };

    public static readonly string[] Table = { "name", "title", "alternativeTo", "codes" };

    public static readonly string[] Entry =
    {
        "code", "range", "providerStatus", "labels", "name", "status", "finality", "finalOnSharedCode", "cause", "action", "retry", "persistence", "evidence",
        "origin", "billable", "suppression", "meaning", "advice", "note", "standing", "source", "overriddenBy",
    };

    /// <summary>An entry of an extension may name its table.</summary>
    public static readonly string[] ExtensionEntry = Entry.Append("table").ToArray();

    /// <summary>What an entry cannot do without; the place that it rests on may be the file itself.</summary>
    public static readonly string[] NeededOfEntry =
    {
        "name", "status", "cause", "action", "retry", "persistence", "origin", "billable", "suppression", "meaning", "advice",
    };

    public static readonly string[] Layout =
    {
        "name", "title", "source", "recognise", "yields", "rows", "count", "fields", "key", "blankStatus", "ignoreCode", "times", "zone", "exclude",
    };

    public static readonly string[] Recognition = { "all", "none", "values" };

    public static readonly string[] ValueCondition = { "path", "in", "startsWith" };

    public static readonly string[] RowCondition = { "path", "in", "notIn", "startsWith" };

    public static readonly string[] Exclusion = { "when", "reason" };

    public static readonly string[] Hexadecimal = { "vendorRange", "misread" };

    public static readonly string[] Range = { "from", "to" };
}
