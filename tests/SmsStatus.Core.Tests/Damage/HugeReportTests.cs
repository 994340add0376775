using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Sizes that no provider sends and a damaged file may have; made while the tests run.</summary>
public sealed class HugeReportTests
{
    private const int Huge = 100_000_000;

    /// <summary>Larger than any buffer, and quick; what holds for 100 MB as well.</summary>
    private const int Large = 5_000_000;
    private const int ManyColumns = 100_000;
    private const int ManyLevels = 10_000;
    private const string Row = "Azure,A,2000,x\n";
    private const string Element = "{\"provider\":\"Azure\",\"code\":2000}";

    /// <summary>Many bytes of text, what stands before and behind them, and the figures: events and rejected rows.</summary>
    public static TheoryData<int, string, string, int, int> LongLines => new()
    {
        { Huge, "Provider,Id,Code,Note\n" + Row + "Azure,B,2000,", "\n" + Row, 3, 0 },
        { Large, "Provider,Id,Code,Note\n" + Row + "Azure,B,2000,\"", "\"\n" + Row, 2, 1 },
        { Large, "Provider,Id,Code,Note\n" + Row + "Azure,", ",2000,x\n" + Row, 3, 0 },
        { Large, "Provider,Id,Code,Note\n" + Row + "Azure,B,2000,\"", "\n" + Row, 2, 1 },
        { Huge, "[" + Element + ",{\"provider\":\"Azure\",\"code\":2000,\"note\":\"", "\"}," + Element + "]", 3, 0 },
        { Large, "[" + Element + ",\n{\"provider\":\"Azure\",\"code\":2000,\"note\":\"", "\n}," + Element + ",\n" + Element + "]", 3, 1 },
        { Large, Element + "\n{\"provider\":\"Azure\",\"code\":2000,\"note\":\"", "\"}\n" + Element + "\n", 3, 0 },
        { Large, Element + "\n{\"provider\":\"Azure\",\"code\":2000,\"note\":\"", "\n" + Element + "\n", 2, 1 },
    };

    [Theory]
    [MemberData(nameof(LongLines))]
    public void A_line_of_100_MB_is_one_row_and_its_neighbours_are_read(int length, string before, string after, int events, int rejected)
    {
        using PaddedStream stream = new(before, length, after);
        Check(stream, events, rejected);
    }

    [Fact]
    public void A_table_of_100_000_columns_is_read()
    {
        StringBuilder text = new("Provider,Code");
        for (int column = 2; column < ManyColumns; column++)
            text.Append(",c").Append(column);
        string rest = string.Concat(Enumerable.Repeat(",x", ManyColumns - 2));
        text.Append("\nAzure,2000").Append(rest).Append("\nAzure,2000\nAzure,2000").Append(rest).Append(",y\n");
        Check(text.ToString(), 2, 1);
    }

    [Fact]
    public void A_table_with_100_000_columns_of_one_name_is_read_and_complained_about()
    {
        string header = "Provider" + string.Concat(Enumerable.Repeat(",Code", ManyColumns));
        string row = "Azure" + string.Concat(Enumerable.Repeat(",2000", ManyColumns));
        Assert.NotNull(Check(header + "\n" + row + "\n", 1, 0).Complaint);
    }

    [Fact]
    public void A_record_of_100_000_properties_is_read()
    {
        string rest = string.Concat(Enumerable.Range(0, ManyColumns).Select(number => ",\"p" + number + "\":" + number));
        // What tells the layout stands in front: a megabyte is all that is looked at.
        string element = "{\"code\":2000" + rest + ",\"provider\":\"Azure\"}";
        string head = "{\"code\":2000,\"provider\":\"Azure\"" + rest + "}";
        Check("[" + head + ",\n" + element + "]", 2, 0);
        Check(head + "\n" + element + "\n", 2, 0);
    }

    /// <summary>Ways to nest deeply.</summary>
    public static TheoryData<string, string> Nestings => new() { { "{\"a\":", "}" }, { "[", "]" }, { "[{\"a\":", "}]" }, { "{\"a\":[", "]}" } };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void JSON_nested_10_000_deep_is_one_rejected_row_and_its_neighbours_are_read(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, ManyLevels)) + "1" + string.Concat(Enumerable.Repeat(close, ManyLevels));
        string element = "{\"provider\":\"Azure\",\"code\":2000,\"deep\":" + deep + "}";
        Check("[\n" + Element + ",\n" + element + ",\n" + Element + "\n]", 2, 1);
        Check("[" + Element + "," + element + "," + Element + "]", 2, 1);
        Check(Element + "\n" + element + "\n" + Element + "\n", 2, 1);
        Check(Element + "\n" + deep + "\n" + Element + "\n", 2, 1);
    }

    [Fact]
    public void JSON_opened_10_000_times_and_never_closed_ends()
    {
        foreach (string open in new[] { "[", "{\"a\":", "[{\"a\":" })
        {
            string deep = string.Concat(Enumerable.Repeat(open, ManyLevels));
            Check(Element + "\n" + deep + "\n" + Element + "\n", 2, 1);
            Assert.Throws<ReportException>(() => MeasureKit.MeasureTexts([deep]));
        }
    }

    [Fact]
    public void A_large_document_whose_elements_start_their_lines_is_one_document()
    {
        const int Elements = 150_000;
        string rows = string.Join(",\n", Enumerable.Range(0, Elements).Select(number =>
            "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"B-" + number
            + "\",\"recipient\":\"+15555550101\",\"code\":0,\"status\":\"Delivered\",\"at\":\"2024-03-02T10:00:05Z\"}"));
        Check("{\"count\":" + Elements + ",\"page\":0,\"page_size\":" + Elements + ",\"delivery_reports\":[\n" + rows + "\n]}\n", Elements, 0);
    }

    [Theory]
    [InlineData("{\"provider\":\"Azure\",\"code\":2000,\n")]
    [InlineData("{\"provider\":\"Azure\",\"code\":\"2000},\n")]
    [InlineData("{\"provider\":\"Azure\",\"code\":2000]},\n")]
    [InlineData("{\"provider\":\"Azure\",\"code\":2000, ")]
    [InlineData("{\"provider\":\"Azure\",\"code\":\"2000}, ")]
    [InlineData("{\"provider\":\"Azure\",\"code\":2000]}, ")]
    public void Many_broken_elements_take_no_longer_than_whole_ones(string element)
    {
        const int Elements = 8_000;
        Listener listener = new();
        string text = "[" + Element + ",\n" + string.Concat(Enumerable.Repeat(element, Elements)) + "\n" + Element + "]";
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts([text], null, null, listener);
        MeasureKit.AssertLaws(measures, [GroupKey.Provider], listener.Totals);
    }

    [Fact]
    public void Gzip_in_gzip_in_gzip_has_a_limit_before_the_stack_has()
    {
        byte[] packed = Encoding.UTF8.GetBytes("Provider,Code\nAzure,2000\n");
        for (int level = 0; level < 200; level++)
            packed = ReportKit.GZip(packed);
        using MemoryStream stream = new(packed);
        Assert.Throws<ReportException>(() => MeasureKit.Measure([ReportSource.FromStream(stream, "packed")], null, null, null));
    }

    /// <summary>A row may say that it stands for any number of messages; sums have to stay sums.</summary>
    [Fact]
    public void Counts_beyond_measure_do_not_make_sums_wrap_around()
    {
        const string Text = "[{\"type\":\"delivery_report_sms\",\"batch_id\":\"B\",\"total_message_count\":1,\"statuses\":["
            + "{\"code\":0,\"status\":\"Delivered\",\"count\":9223372036854775807},{\"code\":0,\"status\":\"Delivered\",\"count\":9223372036854775807}]}]";
        Listener listener = new();
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts([Text], null, null, listener);
        Assert.All(measures, measure => Assert.True(measure.Rows > 0));
        Assert.True(listener.Totals[0].Rows > 0);
        MeasureKit.AssertLaws(measures, [GroupKey.Provider], listener.Totals);
    }

    private static ReportTotals Check(string text, int events, int rejected)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return Check(stream, events, rejected);
    }

    private static ReportTotals Check(Stream stream, int events, int rejected)
    {
        Listener listener = new();
        GroupKey[] keys = { GroupKey.Provider };
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure([ReportSource.FromStream(stream, "huge")], null, null, listener);
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal((events, rejected, 0L), (totals.Events, totals.Rejected, totals.Excluded));
        MeasureKit.AssertLaws(measures, keys, listener.Totals);
        return totals;
    }

    /// <summary>Text with a great many letters in its middle, without holding them.</summary>
    private sealed class PaddedStream : ReadOnlyStream
    {
        private readonly byte[] _before;
        private readonly byte[] _after;
        private readonly long _padding;
        private long _position;

        public PaddedStream(string before, long padding, string after)
        {
            _before = Encoding.UTF8.GetBytes(before);
            _after = Encoding.UTF8.GetBytes(after);
            _padding = padding;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Span<byte> target = buffer.AsSpan(offset, count);
            int read = 0;
            if (_position < _before.Length)
                read = Copy(_before, (int)_position, target);
            else if (_position < _before.Length + _padding)
                target.Slice(0, read = (int)Math.Min(count, _before.Length + _padding - _position)).Fill((byte)'x');
            else
                read = Copy(_after, (int)(_position - _before.Length - _padding), target);
            _position += read;
            return read;
        }

        private static int Copy(byte[] source, int start, Span<byte> target)
        {
            ReadOnlySpan<byte> rest = source.AsSpan(start);
            int length = Math.Min(rest.Length, target.Length);
            rest.Slice(0, length).CopyTo(target);
            return length;
        }
    }
}
