using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Several threads read; only the one that called talks, and none goes on when there is a reason to stop.</summary>
public sealed class ReadingThreadTests
{
    private const int Head = 80;

    /// <summary>Far longer than a thread takes to end, and reached only where one never does.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly byte[] s_rows = Encoding.UTF8.GetBytes(
        MeasureKit.Header + string.Concat(Enumerable.Range(0, 5_000).Select(number => number % 7 == 3 ? "Nobody,,,,1\n" : $"Azure,A-{number},,,2000\n")));

    public static TheoryData<int, int> Ways => new() { { 1, 1 << 18 }, { 1, 61 }, { 2, 61 }, { 3, 500 }, { 8, 61 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Rejected_rows_are_told_in_their_order_on_the_thread_that_asked(int threads, int size)
    {
        Transcript transcript = new();
        DeliveryMeasurer measurer = Measurer(threads, size, transcript);
        measurer.AddReport(ReportSource.FromStream(new HesitantStream(s_rows, Head, size), "r"), ReportKit.Cancel);
        Assert.Equal(Enumerable.Range(0, 5_000).Where(number => number % 7 == 3).Select(number => number + 2L), transcript.Rejected);
        Assert.StartsWith("opened", transcript.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("closed", transcript.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(transcript.Rejected.Count + 2, transcript.Lines.Count);
        Assert.Equal(5_000, measurer.Complete(ReportKit.Cancel).Sum(measure => measure.Rows));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_observer_that_throws_stops_the_reading_and_every_thread(int threads, int size)
    {
        InvalidOperationException reason = new("no more");
        Transcript transcript = new();
        transcript.AtRejection = () =>
        {
            if (transcript.Rejected.Count == 5)
                throw reason;
        };
        HesitantStream stream = new(s_rows, Head, size) { IsEndless = true };
        Assert.Same(reason, Record.Exception(() =>
            Measurer(threads, size, transcript).AddReport(ReportSource.FromStream(stream, "r"), ReportKit.Cancel)));
        Assert.Equal(5, transcript.Rejected.Count);
        AssertStopped(stream);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_stream_that_fails_beyond_repair_stops_every_thread_with_its_exception(int threads, int size)
    {
        NotSupportedException reason = new("not this one");
        HesitantStream stream = new(s_rows, Head, size) { Failure = reason };
        Assert.Same(reason, Record.Exception(() =>
            Measurer(threads, size, null).AddReport(ReportSource.FromStream(stream, "r"), ReportKit.Cancel)));
        AssertStopped(stream);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_stream_that_breaks_off_keeps_the_rows_before(int threads, int size)
    {
        int end = Array.LastIndexOf(s_rows, (byte)'\n', s_rows.Length - 500) + 1;
        HesitantStream stream = new(s_rows.AsSpan(0, end).ToArray(), Head, size) { Failure = new IOException("the line went dead") };
        Listener listener = new();
        DeliveryMeasurer measurer = Measurer(threads, size, listener);
        measurer.AddReport(ReportSource.FromStream(stream, "r"), ReportKit.Cancel);
        int lines = s_rows.AsSpan(0, end).Count((byte)'\n');
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal(lines - 1, totals.Rows);
        Assert.StartsWith("It breaks off after line " + lines + ": the line went dead. ", totals.Complaint, StringComparison.Ordinal);
        MeasureKit.AssertLaws(measurer.Complete(ReportKit.Cancel), [GroupKey.Provider], listener.Totals);
        AssertStopped(stream);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Cancelling_in_the_middle_stops_every_thread(int threads, int size)
    {
        foreach (byte[] endless in new[] { s_rows, Documents(",\n", "["), Documents("\n", "") })
        {
            using CancellationTokenSource cancel = new();
            HesitantStream stream = new(endless, Head, size)
            {
                IsEndless = true,
                AtRead = given =>
                {
                    if (given > 20_000)
                        cancel.Cancel();
                },
            };
            DeliveryMeasurer measurer = Measurer(threads, size, null);
            Assert.Throws<OperationCanceledException>(() => measurer.AddReport(ReportSource.FromStream(stream, "r"), cancel.Token));
            AssertStopped(stream);
        }
    }

    [Fact]
    public void Cancelling_in_the_middle_stops_an_import()
    {
        using CancellationTokenSource cancel = new();
        HesitantStream stream = new(s_rows, Head, 61) { IsEndless = true };
        DeliveryReportReader reader = new(ReportKit.Resolver, new ReportOptions { BlockSize = 61 });
        int records = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (DeliveryRecord record in reader.Read(ReportSource.FromStream(stream, "r"), cancel.Token))
                if (++records == 100)
                    cancel.Cancel();
        });
        Assert.InRange(records, 100, 200);
        AssertStopped(stream);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Cancelling_stops_the_counting_of_messages(int threads)
    {
        DeliveryMeasurer measurer = Measurer(threads, 61, null);
        measurer.AddReport(ReportSource.FromStream(new HesitantStream(s_rows, Head, 61), "r"), ReportKit.Cancel);
        Assert.Throws<OperationCanceledException>(() => measurer.Complete(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_was_asked_to_stop_before_it_began_does_not_begin()
    {
        Listener listener = new();
        Assert.Throws<OperationCanceledException>(() => Measurer(3, 61, listener).AddReport(
            ReportSource.FromStream(new MemoryStream(s_rows), "r"), new CancellationToken(canceled: true)));
        Assert.Empty(listener.Rejections);
        Assert.Empty(listener.Totals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_rejected_element_of_a_large_document_is_told_with_its_own_text(int threads)
    {
        string element = "{\"provider\":\"Azure\",\"code\":2000,\"note\":\"" + new string('x', 900) + "\"}";
        string text = "[" + element + ",\n{\"provider\":\"Nobody\",\"code\":1},\n" + string.Join(",\n", Enumerable.Repeat(element, 3_000)) + "]";
        Transcript transcript = new();
        DribbleStream stream = new(Encoding.UTF8.GetBytes(text), 1 << 16);
        Measurer(threads, 1 << 18, transcript).AddReport(ReportSource.FromStream(stream, "r"), ReportKit.Cancel);
        Assert.Equal("rejected¦r¦2¦14¦no provider is called 'Nobody'¦{\"provider\":\"Nobody\",\"code\":1}¦(none)", transcript.Lines[1]);
    }

    [Fact]
    public async Task A_thread_that_fails_leaves_no_other_waiting()
    {
        InvalidOperationException reason = new("no more");
        using Report report = Report.Open(
            ReportSource.FromStream(new HesitantStream(s_rows, Head, 61), "r"), StatusCatalog.Default, new ReportOptions { BlockSize = 61 }, null, ReportKit.Cancel);
        using ManualResetEventSlim far = new();
        int blocks = 0;
        Action<EventReader> reading = rows =>
        {
            while (rows.Read())
            {
                // Reading is all there is to do.
            }

            if (Interlocked.Increment(ref blocks) == 500)
                far.Set();
        };
        // By then the others have read so much that they wait for this block to be told.
        Action<EventReader> failing = _ =>
        {
            far.Wait(ReportKit.Cancel);
            throw reason;
        };
        Task<Exception?> reads = Task.Run(
            () => Record.Exception(() => new ParallelReportReader(report, []).Read([reading, failing, reading, reading])), ReportKit.Cancel);
        Assert.Same(reason, await reads.WaitAsync(s_patience, ReportKit.Cancel));
    }

    /// <summary>What threads there were have ended, and left the stream alone once it was closed.</summary>
    private static void AssertStopped(HesitantStream stream)
    {
        Assert.True(stream.IsClosed);
        foreach (Thread thread in stream.Threads.Where(thread => thread != Thread.CurrentThread))
            Assert.True(thread.Join(s_patience));
        Assert.False(stream.WasReadAfterItsEnd);
    }

    private static byte[] Documents(string separator, string start) => Encoding.UTF8.GetBytes(
        start + string.Join(separator, Enumerable.Range(0, 100).Select(number => $"{{\"provider\":\"Azure\",\"messageId\":\"A-{number}\",\"code\":2000}}")) + separator);

    private static DeliveryMeasurer Measurer(int threads, int size, IReportObserver? observer) =>
        new(ReportKit.Resolver, new MeasureOptions { Threads = threads }, new ReportOptions { BlockSize = size }, observer);
}
