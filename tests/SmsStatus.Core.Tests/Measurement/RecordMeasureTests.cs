using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Records that are read and piped on give the figures of the files they came from.</summary>
public sealed class RecordMeasureTests
{
    private const string Counted = """
        { "name": "Sum", "title": "s", "recognise": { "all": ["n"] }, "count": "n",
          "fields": { "MessageId": "id", "Code": "code", "SubmittedAt": "sent", "UpdatedAt": "done" } }
        """;

    private const string Scattered = "code,n,sent,done\n"
        + "OK,9,2024-03-01T09:00:00Z,2024-03-01T09:00:01Z\nOK,1,2024-03-01T09:00:00Z,2024-03-01T09:00:50Z\nGO,4,2024-03-01T08:00:00Z,2024-03-01T08:00:00Z\n";

    public static TheoryData<string> Samples => new(MeasureKit.Samples.Select(path => System.IO.Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Records_of_a_sample_measure_as_the_sample_does(string file) => Compare(file, null);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Records_of_a_sample_measure_as_the_sample_does_where_the_zone_is_given(string file) => Compare(file, "Europe/Berlin");

    [Fact]
    public void Records_of_all_samples_measure_as_the_samples_do_by_any_key()
    {
        ReportOptions report = new() { TimeZone = TimeZones.Parse("-03:00") };
        DeliveryRecord[] records = MeasureKit.Samples.SelectMany(path => ReportKit.Read(path, report, includeExcluded: true)).ToArray();
        foreach (GroupKey[] keys in MeasureKit.Groupings())
        {
            DeliveryMeasurer measurer = new(ReportKit.Resolver, Options(keys, false), report);
            foreach (DeliveryRecord record in records)
                measurer.Add(record);
            Assert.Equal(
                MeasureKit.Render(MeasureKit.Measure(MeasureKit.Samples, Options(keys, false), report)), MeasureKit.Render(measurer.Complete(ReportKit.Cancel)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_of_rows_that_stand_for_n_messages_measure_as_the_rows_do(bool eachEvent)
    {
        StatusCatalog catalog = ReportKit.Catalog(ReportKit.Provider("Sum", Counted));
        using TempReport report = new(Scattered);
        MeasureOptions options = Options([GroupKey.Provider], eachEvent);
        DeliveryMeasure byFile = Assert.Single(MeasureKit.Measure([report.Path], options, null, null, catalog));
        Assert.Equal(MeasureKit.Render(byFile), MeasureKit.Render(MeasureKit.MeasureRecords([report.Path], options, null, catalog)));
        Assert.Equal((14L, 10L, 4L), (byFile.Messages, byFile.Delivered, byFile.Pending));
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(50)), (byFile.MedianTimeToFinal, byFile.P95TimeToFinal));
        Assert.Equal(4, byFile.Stale);
    }

    [Fact]
    public void Records_in_no_known_zone_are_folded_by_their_local_times()
    {
        string[] rows = { "Sinch,B,15555550100,,0,,,2024-03-01 09:00:00", "Sinch,B,15555550100,,402,,,2024-03-01 08:00:00" };
        foreach (string[] order in new[] { rows, rows.Reverse().ToArray() })
        {
            using TempReport report = new(MeasureKit.Header + string.Join("\n", order));
            Assert.Equal(1, Assert.Single(MeasureKit.Measure([report.Path])).Delivered);
            Assert.Equal(1, Assert.Single(MeasureKit.MeasureRecords([report.Path], new MeasureOptions())).Delivered);
        }
    }

    [Fact]
    public void Records_and_reports_fold_together()
    {
        using TempReport early = new(MeasureKit.Header + "Sinch,B,15555550100,,401,,,2024-03-01T09:00:00Z\n");
        using TempReport late = new(MeasureKit.Header + "Sinch,B,+15555550100,,0,,,2024-03-01T09:00:04Z\n");
        DeliveryMeasurer measurer = new(ReportKit.Resolver, new MeasureOptions(), new ReportOptions());
        measurer.AddReport(early.Path, early.Name, ReportKit.Cancel);
        foreach (DeliveryRecord record in ReportKit.Read(late.Path))
            measurer.Add(record);
        DeliveryMeasure measure = Assert.Single(measurer.Complete(ReportKit.Cancel));
        Assert.Equal((2L, 1L, 1L), (measure.Rows, measure.Delivered, measure.Superseded));
    }

    private static void Compare(string file, string? zone)
    {
        string[] paths = { System.IO.Path.Combine(Repository.Samples, file) };
        ReportOptions report = new() { TimeZone = zone is null ? null : TimeZones.Parse(zone) };
        foreach (bool eachEvent in new[] { false, true })
        {
            foreach (GroupKey[] keys in new GroupKey[][] { [GroupKey.Provider], [GroupKey.Status, GroupKey.File], [GroupKey.Hour], [GroupKey.Sender] })
            {
                MeasureOptions options = Options(keys, eachEvent);
                IReadOnlyList<DeliveryMeasure> byFile = MeasureKit.Measure(paths, options, report);
                Assert.Equal(MeasureKit.Render(byFile), MeasureKit.Render(MeasureKit.MeasureRecords(paths, options, report)));
            }
        }
    }

    private static MeasureOptions Options(GroupKey[] keys, bool eachEvent) =>
        new() { GroupBy = keys, Event = eachEvent, StaleAfter = TimeSpan.FromSeconds(30) };
}
