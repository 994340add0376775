using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Files that change, vanish or fail under the reader's hands.</summary>
public sealed class ChangingFileTests
{
    private const string Header = "Provider,Message ID,Code,Updated At\n";
    private const int ManyRows = 80_000;

    [Fact]
    public void A_folder_and_a_missing_file_are_errors_of_their_own()
    {
        Assert.Equal(ReportError.FileNotReadable, Assert.Throws<ReportException>(() => MeasureKit.Measure([Path.GetTempPath()])).Error);
        Assert.Equal(
            ReportError.FileNotFound,
            Assert.Throws<ReportException>(() => MeasureKit.Measure([Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))])).Error);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_not_readable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "This user may read everything.");
        using TempReport report = new(Header + "Azure,A-1,2000,\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(report.Path, UnixFileMode.None);
        Assert.Equal(ReportError.FileNotReadable, Assert.Throws<ReportException>(() => MeasureKit.Measure([report.Path])).Error);
    }

    [Fact]
    public void A_file_that_grows_is_read_to_where_it_ends_then()
    {
        using TempReport report = new(Header + "Azure,A-1,2000,2024-03-05T10:00:01Z\nAzure,A-2,20");
        ReportTotals totals = Measure(report, () => File.AppendAllText(report.Path, "00,2024-03-05T10:00:02Z\nAzure,A-3,2000,2024-03-05T10:00:03Z\nAzure,A-"));
        Assert.Equal((4L, 3L, 1L), (totals.Rows, totals.Events, totals.Rejected));
    }

    [Fact]
    public void A_large_file_that_grows_is_read_to_where_it_ends_then()
    {
        using TempReport report = new(Header + Rows(ManyRows));
        Assert.Equal(2 * ManyRows, Measure(report, () => File.AppendAllText(report.Path, Rows(ManyRows))).Events);
    }

    [Fact]
    public void A_file_that_is_deleted_after_it_was_opened_is_read_to_its_end()
    {
        using TempReport report = new(Header + Rows(ManyRows));
        ReportTotals totals = Measure(report, () => File.Delete(report.Path));
        Assert.Equal((ManyRows, 0L), (totals.Events, totals.Rejected));
    }

    /// <summary>How much of a file of some megabytes is left when it is cut off.</summary>
    public static TheoryData<int> Lengths => new() { 0, 100, 1_500_000, 2_000_003 };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_file_that_is_cut_off_while_read_keeps_what_was_read(int length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Header + Rows(ManyRows));
        using TempReport report = new(bytes);
        ReportTotals totals = Measure(report, () =>
        {
            using FileStream file = new(report.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.SetLength(length);
        });
        // The first megabyte was read to recognize the layout.
        string left = Encoding.UTF8.GetString(bytes, 0, Math.Max(length, ByteWindow.FirstSize));
        string last = left.Substring(left.LastIndexOf('\n') + 1);
        int whole = left.Count(character => character == '\n') - 1;
        Assert.Equal(whole + (last.Length > 0 ? 1 : 0), totals.Rows);
        Assert.Equal(last.Length > 0 && last.Count(character => character == ',') < 3 ? 1 : 0, totals.Rejected);
    }

    [Fact]
    public void A_stream_that_fails_keeps_what_was_read_and_is_complained_about()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Header + Rows(ManyRows));
        Listener listener = new();
        using FailingStream stream = new(bytes, 1_500_000);
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure([ReportSource.FromStream(stream, "network")], null, null, listener);
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal(Encoding.UTF8.GetString(bytes, 0, 1_500_000).Count(character => character == '\n'), totals.Rows);
        Assert.Contains("the line went dead", totals.Complaint, StringComparison.Ordinal);
        MeasureKit.AssertLaws(measures, [GroupKey.Provider], listener.Totals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_stream_that_fails_at_once_is_not_readable(int after)
    {
        using FailingStream stream = new(Encoding.UTF8.GetBytes(Header + Rows(3)), after);
        Assert.Equal(
            ReportError.FileNotReadable,
            Assert.Throws<ReportException>(() => MeasureKit.Measure([ReportSource.FromStream(stream, "network")], null, null, null)).Error);
    }

    private static string Rows(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => "Azure,A-" + number + ",2000,2024-03-05T10:00:00Z\n"));

    /// <summary>Measures a file to which something happens once it is opened; events are counted singly, so that equal ids do not matter.</summary>
    private static ReportTotals Measure(TempReport report, Action happening)
    {
        Listener listener = new() { AtOpening = happening };
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure([report.Path], new MeasureOptions { Event = true }, null, listener);
        MeasureKit.AssertLaws(measures, [GroupKey.Provider], listener.Totals);
        return Assert.Single(listener.Totals);
    }

    private sealed class FailingStream : ReadOnlyStream
    {
        private readonly byte[] _bytes;
        private readonly int _end;
        private int _position;

        public FailingStream(byte[] bytes, int end)
        {
            _bytes = bytes;
            _end = end;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position == _end)
                throw new IOException("the line went dead");
            int taken = Math.Min(count, _end - _position);
            Buffer.BlockCopy(_bytes, _position, buffer, offset, taken);
            _position += taken;
            return taken;
        }
    }
}
