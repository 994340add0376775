using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>What the tests of measuring share.</summary>
internal static class MeasureKit
{
    public const string Header = "Provider,Message ID,To,From,Code,Status,Sent At,Updated At\n";

    public static string[] Samples { get; } = Directory.GetFiles(Repository.Samples).OrderBy(path => path, StringComparer.Ordinal).ToArray();

    /// <summary>No key, every key alone, and every two keys.</summary>
    public static IEnumerable<GroupKey[]> Groupings()
    {
        GroupKey[] keys = Enum.GetValues<GroupKey>();
        yield return Array.Empty<GroupKey>();
        foreach (GroupKey first in keys)
        {
            yield return new[] { first };
            foreach (GroupKey second in keys.Where(key => key > first))
                yield return new[] { first, second };
        }
    }

    public static IReadOnlyList<DeliveryMeasure> Measure(
        IEnumerable<string> paths, MeasureOptions? options = null, ReportOptions? report = null, Listener? listener = null, StatusCatalog? catalog = null) =>
        Measure(paths.Select(path => ReportSource.FromFile(path, Path.GetFileName(path))), options, report, listener, catalog);

    /// <summary>Measures reports given by their texts; they are called r1, r2 and so on.</summary>
    public static IReadOnlyList<DeliveryMeasure> MeasureTexts(
        IEnumerable<string> texts, MeasureOptions? options = null, ReportOptions? report = null, Listener? listener = null, StatusCatalog? catalog = null) =>
        Measure(
            texts.Select((text, index) => ReportSource.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), "r" + (index + 1))),
            options,
            report,
            listener,
            catalog);

    public static IReadOnlyList<DeliveryMeasure> Measure(
        IEnumerable<ReportSource> sources, MeasureOptions? options, ReportOptions? report, Listener? listener, StatusCatalog? catalog = null)
    {
        DeliveryMeasurer measurer = new(
            catalog is null ? ReportKit.Resolver : new StatusResolver(catalog), options ?? new MeasureOptions(), report ?? new ReportOptions(), listener);
        foreach (ReportSource source in sources)
            measurer.AddReport(source, ReportKit.Cancel);
        return measurer.Complete(ReportKit.Cancel);
    }

    /// <summary>Measures the rows of a general table as one group.</summary>
    public static DeliveryMeasure MeasureRows(IEnumerable<string> rows, MeasureOptions? options = null)
    {
        options ??= new MeasureOptions();
        options.GroupBy = Array.Empty<GroupKey>();
        return Assert.Single(MeasureTexts(new[] { Header + string.Join("\n", rows) + "\n" }, options));
    }

    /// <summary>Measures records as they are read from reports.</summary>
    public static IReadOnlyList<DeliveryMeasure> MeasureRecords(
        IEnumerable<string> paths, MeasureOptions options, ReportOptions? report = null, StatusCatalog? catalog = null)
    {
        DeliveryMeasurer measurer = new(catalog is null ? ReportKit.Resolver : new StatusResolver(catalog), options, report ?? new ReportOptions());
        foreach (string path in paths)
            foreach (DeliveryRecord record in ReportKit.Read(path, report, null, catalog, includeExcluded: true))
                measurer.Add(record);
        return measurer.Complete(ReportKit.Cancel);
    }

    /// <summary>Every figure of every group, one line each.</summary>
    public static string Render(IEnumerable<DeliveryMeasure> measures) => string.Join("\n", measures.Select(Render));

    public static string Render(DeliveryMeasure measure) => Group(measure) + ": " + string.Join(
        " ",
        "rows", measure.Rows,
        "messages", measure.Messages,
        "superseded", measure.Superseded,
        "excluded", measure.Excluded,
        "rejected", measure.Rejected,
        "delivered", measure.Delivered,
        "pending", measure.Pending,
        "not", measure.NotDelivered,
        "indeterminate", measure.Indeterminate,
        "unrecognized", measure.Unrecognized,
        "conflicts", measure.Conflicts,
        "stale", measure.Stale,
        "retryable", measure.Retryable,
        "median", measure.MedianTimeToFinal?.ToString("c", CultureInfo.InvariantCulture) ?? "-",
        "p95", measure.P95TimeToFinal?.ToString("c", CultureInfo.InvariantCulture) ?? "-",
        "first", Text(measure.First),
        "last", Text(measure.Last));

    /// <summary>The values of a group's keys.</summary>
    public static string Group(DeliveryMeasure measure) => string.Join("/", measure.GetGroup().Select(pair => Text(pair.Value)));

    /// <summary>Asserts what holds for every result, whatever was read and however it is grouped.</summary>
    public static void AssertLaws(IReadOnlyList<DeliveryMeasure> measures, IReadOnlyList<GroupKey> keys, IReadOnlyCollection<ReportTotals> totals)
    {
        foreach (DeliveryMeasure measure in measures)
        {
            Assert.Equal(measure.Rows, measure.Messages + measure.Superseded + measure.Excluded + measure.Rejected);
            Assert.Equal(measure.Messages, measure.Delivered + measure.Pending + measure.NotDelivered + measure.Indeterminate + measure.Unrecognized);
            foreach (long count in new[]
            {
                measure.Superseded, measure.Excluded, measure.Rejected, measure.Delivered, measure.Pending, measure.NotDelivered,
                measure.Indeterminate, measure.Unrecognized,
            })
                Assert.True(count >= 0);
            Assert.InRange(measure.Conflicts, 0, measure.Messages);
            Assert.InRange(measure.Stale, 0, measure.Pending);
            Assert.InRange(measure.Retryable, 0, measure.NotDelivered);
            Assert.True(measure.Rows > 0);
            Assert.True(measure.First is null == measure.Last is null && !(measure.First > measure.Last));
            Assert.True(measure.MedianTimeToFinal is null == measure.P95TimeToFinal is null && !(measure.MedianTimeToFinal > measure.P95TimeToFinal));
            Assert.Equal(keys, measure.GetGroup().Select(pair => pair.Key));
        }

        Assert.Equal(measures.Count, measures.Select(Group).Distinct().Count());
        Assert.Equal(totals.Sum(each => each.Rows), measures.Sum(measure => measure.Rows));
        Assert.Equal(totals.Sum(each => each.Events), measures.Sum(measure => measure.Messages + measure.Superseded));
        Assert.Equal(totals.Sum(each => each.Excluded), measures.Sum(measure => measure.Excluded));
        Assert.Equal(totals.Sum(each => each.Rejected), measures.Sum(measure => measure.Rejected));
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
