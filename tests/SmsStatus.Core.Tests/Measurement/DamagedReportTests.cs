using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>Whatever happens to a file on its way, every row of it is accounted for and nothing but a ReportException stops it.</summary>
public sealed class DamagedReportTests
{
    private const string Marks = "\"\\{}[],;\r\n\0\t 9";

    private static readonly GroupKey[][] s_groupings =
    {
        [GroupKey.Provider], [GroupKey.Status], [GroupKey.Code], [GroupKey.Sender, GroupKey.Day], [GroupKey.Recipient], [GroupKey.File, GroupKey.Hour], [],
    };

    public static TheoryData<string> Samples => new(MeasureKit.Samples.Select(path => Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_report_adds_up_or_is_refused_as_a_whole(string file)
    {
        string sample = Path.Combine(Repository.Samples, file);
        byte[] original = File.ReadAllBytes(sample);
        bool isByLine = IsByLine(sample);
        Random random = new(file.Length);
        int read = 0;
        for (int round = 0; round < 20; round++)
        {
            byte[] damaged = Damage(original, random);
            using TempReport report = new(damaged);
            foreach (bool eachEvent in new[] { false, true })
            {
                Listener listener = new();
                GroupKey[] keys = s_groupings[random.Next(s_groupings.Length)];
                try
                {
                    MeasureOptions options = new() { GroupBy = keys, Event = eachEvent, StaleAfter = TimeSpan.FromMinutes(1) };
                    IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure([report.Path], options, null, listener);
                    MeasureKit.AssertLaws(measures, keys, listener.Totals);
                    AssertRecords(report, listener);
                    if (isByLine)
                        AssertLines(damaged, listener);
                    read++;
                }
                catch (ReportException exception)
                {
                    Assert.StartsWith(report.Name + " cannot be read: ", exception.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.True(read > 8, "Only " + read + " damaged reports could be read at all.");
    }

    [Fact]
    public void A_report_cut_off_at_any_byte_adds_up()
    {
        byte[] original = File.ReadAllBytes(Path.Combine(Repository.Samples, "sinch-recipient-reports.ndjson"));
        for (int length = 200; length < 700; length++)
        {
            using TempReport report = new(original.AsSpan(0, length).ToArray());
            Listener listener = new();
            GroupKey[] keys = { GroupKey.Status };
            MeasureKit.AssertLaws(MeasureKit.Measure([report.Path], new MeasureOptions { GroupBy = keys }, null, listener), keys, listener.Totals);
            AssertLines(original.AsSpan(0, length).ToArray(), listener);
        }
    }

    /// <summary>The records are the events and excluded rows, the rejections the rest; none of them is lost.</summary>
    private static void AssertRecords(TempReport report, Listener listener)
    {
        ReportTotals totals = Assert.Single(listener.Totals);
        // Damage can turn a count into billions, which is no number of records to keep.
        if (totals.Rows > 100_000)
            return;
        Listener again = new();
        List<DeliveryRecord> records = ReportKit.Read(report.Path, null, again, includeExcluded: true);
        Assert.Equal(totals.Events, records.Count(record => record.Excluded is null));
        Assert.Equal(totals.Excluded, records.Count(record => record.Excluded is not null));
        Assert.Equal(listener.Rejections.Select(row => row.ToString()), again.Rejections.Select(row => row.ToString()));
        Assert.True(totals.Rejected >= listener.Rejections.Count);
        Assert.All(listener.Rejections, row => Assert.True(row.Line > 0 && row.Column > 0));
    }

    /// <summary>Where each line is a row, there are as many rows as lines.</summary>
    private static void AssertLines(byte[] damaged, Listener listener)
    {
        ReportTotals totals = Assert.Single(listener.Totals);
        ReportDescription description = Assert.Single(listener.Reports);
        string text = Encoding.Latin1.GetString(damaged);
        if (damaged[0] is 0x1F or 0xFF)
            return;
        if (description.Format == "JSON, one document a line")
            Assert.Equal(text.Split('\n', '\r').Count(line => line.Trim(' ', '\t').Length > 0), totals.Rows);
        else if (description.Format.StartsWith("table", StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal))
            Assert.Equal(text.Split('\n', '\r').Count(line => line.Length > 0) - 1, totals.Rows);
    }

    /// <summary>Whether each line of a sample, besides a header, is one row.</summary>
    private static bool IsByLine(string path)
    {
        Listener listener = new();
        MeasureKit.Measure([path], new MeasureOptions(), null, listener);
        string format = Assert.Single(listener.Reports).Format;
        int lines = File.ReadAllLines(path).Length;
        return Assert.Single(listener.Totals).Rows == (format.StartsWith("table", StringComparison.Ordinal) ? lines - 1 : lines);
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        List<byte> bytes = new(original);
        switch (random.Next(5))
        {
            case 0:
                int length = random.Next(bytes.Count / 4, bytes.Count);
                bytes.RemoveRange(length, bytes.Count - length);
                break;
            case 1:
                for (int flips = random.Next(1, 6); flips > 0; flips--)
                    bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                for (int quotes = random.Next(1, 4); quotes > 0; quotes--)
                    bytes.Insert(random.Next(bytes.Count), (byte)'"');
                break;
            case 3:
                for (int marks = random.Next(1, 6); marks > 0; marks--)
                    bytes[random.Next(bytes.Count)] = (byte)Marks[random.Next(Marks.Length)];
                break;
            default:
                int start = random.Next(bytes.Count);
                bytes.RemoveRange(start, Math.Min(random.Next(1, 80), bytes.Count - start));
                break;
        }

        return bytes.ToArray();
    }
}
