using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>A whole script: what it makes is dropped first, so that it can be run again.</summary>
internal sealed class SqlScript
{
    private readonly SqlOptions _options;
    private readonly Dialect _dialect;
    private readonly SqlNames _names;
    private readonly CatalogTables _tables;
    private readonly (string Name, string Query)[] _views;

    public SqlScript(StatusCatalog catalog, SqlOptions options)
    {
        bool readsReports = options.EventTable is null && options.PartTable is null;
        if (readsReports && options.Columns.Code is null && options.Columns.Status is null)
            throw new ArgumentException("The table needs a column for the code or for the status word; name it.", nameof(options));
        if (readsReports && options.Provider is null && options.Columns.Provider is null)
            throw new ArgumentException("Nothing tells the provider; name it, or the column that holds it.", nameof(options));
        _options = options;
        _dialect = Dialect.Of(options.Dialect);
        _names = new SqlNames(_dialect, options);
        _tables = new CatalogTables(catalog, _dialect, _names, options.CodeTable);
        GroupColumns groups = new(_dialect, options);
        FoldViews fold = new(options, _dialect, _names, groups);
        List<(string Name, string Query)> views = new();
        if (readsReports)
            views.Add((_names.Event, new EventView(catalog, options, _dialect, _names).Write()));
        if (options.PartTable is null)
            views.Add((_names.Part, fold.WriteParts()));
        _views = views.Concat(new[]
        {
            (_names.Message, fold.WriteMessages()),
            (_names.Measure, new MeasureView(options, _dialect, _names, groups).Write()),
        }).ToArray();
    }

    public void Write(TextWriter target)
    {
        target.Write(Heading());
        foreach ((string name, _) in _views.AsEnumerable().Reverse())
            target.Write("DROP VIEW IF EXISTS " + name + ";\n");
        if (_options.EventTable is null)
        {
            foreach (string table in new[] { _names.Key, _names.Verdict, _names.Provider })
                target.Write("DROP TABLE IF EXISTS " + table + ";\n");
            target.Write("\n");
            _tables.Write(target);
        }

        foreach ((string name, string query) in _views)
            target.Write("CREATE VIEW " + name + " AS\n" + query + _dialect.ViewSuffix + ";\n\n");
    }

    private string Heading() =>
        "-- SMS delivery statuses for " + _dialect.Title + ", written by SmsStatus.\n"
        + (_dialect.IsProven
            ? "-- The tests run this script's like in " + _dialect.Title + " and compare every figure with the module's own.\n"
            : "-- This dialect is written from the same expressions as the tested ones, but it was never run in " + _dialect.Title + ".\n")
        + "-- Not in SQL: layouts and their exclusions (give it rows of outbound SMS only), rows that stand for several messages, and free text\n"
        + "-- of providers whose pattern no database understands; events of the latter that stay unknown are counted in not_searched.\n"
        + "-- Texts are compared by their UTF-8. Times are UTC, and shown to the microsecond.\n\n";
}
