using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Of all records of a message, one stands for it: the same that decides in the figures.</summary>
public sealed class RecordFoldTests
{
    public static TheoryData<string> Samples => new(MeasureKit.Samples.Select(path => System.IO.Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_records_that_stand_measure_as_the_sample_does(string file) => Compare([System.IO.Path.Combine(Repository.Samples, file)]);

    [Fact]
    public void The_records_that_stand_measure_as_all_samples_do_in_any_order()
    {
        Compare(MeasureKit.Samples);
        Compare(MeasureKit.Samples.Reverse().ToArray());
    }

    [Fact]
    public void They_come_in_the_order_in_which_they_were_added()
    {
        using TempReport report = new(MeasureKit.Header
            + "Sinch,B,15555550100,,401,,,2024-03-01T09:00:00Z\nSinch,B,15555550101,,0,,,2024-03-01T09:00:00Z\n"
            + "Sinch,B,15555550100,,402,,,2024-03-01T09:00:04Z\nSinch,,,,0,,,\nSinch,B,15555550100,,400,,,2024-03-01T09:00:09Z\n");
        Assert.Equal([3L, 4L, 5L], Fold(ReportKit.Read(report.Path)).Select(record => record.Line));
    }

    [Fact]
    public void Records_that_say_the_same_at_the_same_time_are_one_message_and_the_first_stands()
    {
        using TempReport report = new(MeasureKit.Header + string.Concat(Enumerable.Repeat("Azure,A,15555550100,,4006,,,2024-03-01T09:00:00Z\n", 300)));
        Assert.Equal(2, Assert.Single(Fold(ReportKit.Read(report.Path))).Line);
    }

    [Fact]
    public void An_excluded_record_belongs_to_no_message()
    {
        DeliveryRecord excluded = MeasureKit.Samples.SelectMany(path => ReportKit.Read(path, includeExcluded: true)).First(record => record.Excluded is not null);
        Assert.Throws<ArgumentException>(() => new RecordFold(ReportKit.Resolver).Add(excluded));
    }

    /// <summary>Each record that stands counts as one message in the figures of its own verdict.</summary>
    private static void Compare(IReadOnlyList<string> paths)
    {
        GroupKey[] keys = { GroupKey.Provider, GroupKey.Code, GroupKey.ProviderStatus, GroupKey.Status, GroupKey.Action };
        IEnumerable<string> expected = MeasureKit.Measure(paths, new MeasureOptions { GroupBy = keys })
            .Where(measure => measure.Messages > 0)
            .Select(measure => MeasureKit.Group(measure) + " " + measure.Messages);
        IEnumerable<string> folded = Fold(paths.SelectMany(path => ReportKit.Read(path)))
            .GroupBy(record => string.Join("/", record.Provider, record.Code ?? "-", record.ProviderStatus ?? "-", record.Status, record.Action), (key, records) => key + " " + records.Count());
        Assert.Equal(expected.Order(StringComparer.Ordinal), folded.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<DeliveryRecord> Fold(IEnumerable<DeliveryRecord> records)
    {
        RecordFold fold = new(ReportKit.Resolver);
        foreach (DeliveryRecord record in records)
            fold.Add(record);
        return fold.Complete(ReportKit.Cancel);
    }
}
