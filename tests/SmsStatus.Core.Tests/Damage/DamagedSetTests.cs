using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace SmsStatus.Tests;

/// <summary>The damaged reports under tests/data are read with exactly the counts that their manifest states.</summary>
public sealed class DamagedSetTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "data");

    private static readonly Dictionary<string, Expectation> s_manifest =
        JsonConvert.DeserializeObject<Expectation[]>(
            File.ReadAllText(Path.Combine(s_folder, "manifest.json")),
            new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error })!
        .ToDictionary(expected => expected.File);

    public static TheoryData<string> Files => new(s_manifest.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_report_has_the_counts_of_the_manifest(string file)
    {
        Expectation expected = s_manifest[file];
        string path = Path.Combine(s_folder, file);
        if (expected.Error is { } error)
        {
            Assert.Equal(error, Assert.Throws<ReportException>(() => MeasureKit.Measure([path])).Error);
            Assert.Equal(error, Assert.Throws<ReportException>(() => ReportKit.Read(path)).Error);
            return;
        }

        Listener listener = new();
        GroupKey[] keys = { GroupKey.File };
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure([path], new MeasureOptions { GroupBy = keys }, null, listener);
        Assert.Equal(expected.Counts, Counts(Assert.Single(listener.Totals)));
        Assert.Equal(expected.RejectedLines ?? Lines(listener), Lines(listener));
        Assert.Equal(expected.Delivered ?? Delivered(measures), Delivered(measures));
        MeasureKit.AssertLaws(measures, keys, listener.Totals);

        Listener again = new();
        List<DeliveryRecord> records = ReportKit.Read(path, null, again, includeExcluded: true);
        Assert.Equal(expected.Counts, Counts(Assert.Single(again.Totals)));
        Assert.Equal(expected.Events + expected.Excluded, records.Count);
        Assert.Equal(listener.Rejections.Select(row => row.ToString()), again.Rejections.Select(row => row.ToString()));
    }

    [Fact]
    public void Every_file_is_in_the_manifest() =>
        Assert.Equal(
            Directory.GetFiles(s_folder).Select(path => Path.GetFileName(path)).Where(name => name != "manifest.json").Order(StringComparer.Ordinal),
            s_manifest.Keys.Order(StringComparer.Ordinal));

    private static string Counts(ReportTotals totals) => Expectation.Render(
        totals.Rows, totals.Events, totals.Excluded, totals.Rejected, totals.Complaint is not null, totals.DamagedRecipients, totals.UnreadTimes);

    private static long[] Lines(Listener listener) => listener.Rejections.Select(row => row.Line).ToArray();

    private static long Delivered(IReadOnlyList<DeliveryMeasure> measures) => measures.Sum(measure => measure.Delivered);

    /// <summary>One entry of the manifest; what it does not state is 0, and lists are checked only where they are given.</summary>
    private sealed class Expectation
    {
        [JsonProperty(Required = Required.Always)]
        public string File { get; set; } = "";

        [JsonProperty(Required = Required.Always)]
        public string Why { get; set; } = "";

        public ReportError? Error { get; set; }

        public long Rows { get; set; }

        public long Events { get; set; }

        public long Excluded { get; set; }

        public long Rejected { get; set; }

        public bool Complaint { get; set; }

        public long DamagedRecipients { get; set; }

        public long UnreadTimes { get; set; }

        public long[]? RejectedLines { get; set; }

        public long? Delivered { get; set; }

        [JsonIgnore]
        public string Counts => Render(Rows, Events, Excluded, Rejected, Complaint, DamagedRecipients, UnreadTimes);

        public static string Render(long rows, long events, long excluded, long rejected, bool complaint, long recipients, long times) =>
            $"rows {rows} events {events} excluded {excluded} rejected {rejected} complaint {complaint} damaged recipients {recipients} unread times {times}";
    }
}
