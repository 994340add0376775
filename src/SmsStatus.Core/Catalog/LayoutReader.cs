using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>Reads one layout of a catalog file.</summary>
internal static class LayoutReader
{
    private static readonly Dictionary<string, RowComparison> s_comparisons = new(StringComparer.Ordinal)
    {
        ["in"] = RowComparison.In,
        ["notIn"] = RowComparison.NotIn,
        ["startsWith"] = RowComparison.StartsWith,
    };

    public static Layout Read(CatalogNode node, string? provider)
    {
        node.Only(CatalogProperties.Layout);
        CatalogNode recognise = node.Object("recognise").Only(CatalogProperties.Recognition);
        Layout layout = new(node.Identifier("name"), node.Text("title"), provider)
        {
            Recognition = new Recognition
            {
                All = recognise.PathLists("all"),
                None = recognise.PathLists("none"),
                Values = recognise.Objects("values", ReadCondition),
            },
            IsOfUser = node.IsOfUser,
            Yields = node.Flag("yields"),
            Rows = node.OptionalText("rows") is null ? null : node.Paths("rows")[0],
            Count = node.Paths("count"),
            Key = node.Has("key") ? node.Choices("key", ProviderFileReader.KeyFields) : null,
            BlankStatus = node.OptionalText("blankStatus"),
            IgnoreCode = node.OptionalObject("ignoreCode") is { } ignore ? ReadRowCondition(ignore) : null,
            Times = node.Has("times") ? node.Choices("times", (TimeNotation[])Enum.GetValues(typeof(TimeNotation))) : new[] { TimeNotation.Iso8601 },
            Offset = node.OptionalValue("zone", ReadOffset)?.Time,
            Exclusions = node.Objects("exclude", ReadExclusion),
        };
        CatalogNode fields = node.Object("fields");
        foreach (string name in fields.Names)
        {
            if (!Enum.TryParse(name, out ReportField field) || Array.IndexOf(Enum.GetNames(typeof(ReportField)), name) < 0)
            {
                string[] known = Enum.GetNames(typeof(ReportField));
                throw fields.Wrong(name, "'" + name + "' is none of " + string.Join(", ", known) + Nearest.Suggest(name, known));
            }

            layout.Fields.Add(field, fields.NeededPaths(name));
        }

        return layout;
    }

    private static ValueCondition ReadCondition(CatalogNode node) =>
        new(node.Only(CatalogProperties.ValueCondition).NeededPaths("path"), node.Texts("in"), node.OptionalText("startsWith"));

    private static Exclusion ReadExclusion(CatalogNode node) =>
        new(ReadRowCondition(node.Only(CatalogProperties.Exclusion).Object("when")), node.Text("reason"));

    private static RowCondition ReadRowCondition(CatalogNode node)
    {
        node.Only(CatalogProperties.RowCondition);
        if (s_comparisons.Keys.Count(node.Has) != 1)
            throw node.Wrong("needs one of '" + string.Join("', '", s_comparisons.Keys) + "'");
        string name = s_comparisons.Keys.Single(node.Has);
        string[] values = node.Texts(name);
        if (s_comparisons[name] == RowComparison.StartsWith && Array.IndexOf(values, "") >= 0)
            throw node.Wrong(name, "every value begins with ''");
        return new RowCondition(node.NeededPaths("path"), s_comparisons[name], values);
    }

    private static ZoneOffset ReadOffset(string zone)
    {
        if (zone == "Account")
            return new ZoneOffset(null);
        if (zone.Length != 6 || zone[0] is not ('+' or '-'))
            throw new FormatException("A zone is Account or an offset such as -06:00");
        TimeSpan offset = TimeSpan.ParseExact(zone.Substring(1), "hh\\:mm", CultureInfo.InvariantCulture);
        return new ZoneOffset(zone[0] == '-' ? -offset : offset);
    }

    private sealed class ZoneOffset
    {
        public ZoneOffset(TimeSpan? time)
        {
            Time = time;
        }

        /// <summary>The offset; null where the user's account decides.</summary>
        public TimeSpan? Time { get; }
    }
}
