using System;
using System.IO;
using System.Threading;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class ByteWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1 << 20)]
    public void Every_byte_is_seen_once_in_its_order_while_the_window_slides(int readSize)
    {
        byte[] bytes = new byte[readSize == 1 ? 2_000_000 : 5_000_000];
        new Random(1).NextBytes(bytes);
        ByteWindow window = new(new DribbleStream(bytes, readSize), ReportKit.Cancel);
        for (int position = 0; position < bytes.Length; position++)
        {
            if (window.Peek(0) != bytes[position])
                Assert.Fail("byte " + position);
            window.Advance(1);
        }

        Assert.Equal(-1, window.Peek(0));
        Assert.Equal(bytes.Length, window.Position);
        Assert.Equal(ByteWindow.FirstSize, window.Bytes.Length);
    }

    [Fact]
    public void The_window_grows_only_while_a_record_does_not_fit()
    {
        byte[] bytes = new byte[3 * ByteWindow.FirstSize];
        new Random(2).NextBytes(bytes);
        ByteWindow window = new(new DribbleStream(bytes, 65_521), ReportKit.Cancel);
        window.Peek(9);
        window.Advance(10);
        Assert.Equal(bytes[10 + (2 * ByteWindow.FirstSize)], window.Peek(2 * ByteWindow.FirstSize));
        Assert.Equal(4 * ByteWindow.FirstSize, window.Bytes.Length);
        for (int distance = 0; distance <= 2 * ByteWindow.FirstSize; distance++)
        {
            if (window.Peek(distance) != bytes[10 + distance])
                Assert.Fail("distance " + distance);
        }

        Assert.Equal(-1, window.Peek(bytes.Length - 10));
        Assert.Equal(bytes[bytes.Length - 1], window.Peek(bytes.Length - 11));
    }

    [Fact]
    public void A_small_file_needs_no_large_window() =>
        Assert.Equal(100, new ByteWindow(new MemoryStream(new byte[100]), ReportKit.Cancel).Bytes.Length);

    [Fact]
    public void Reading_on_after_cancellation_throws()
    {
        using CancellationTokenSource cancel = new();
        ByteWindow window = new(new DribbleStream(new byte[10], 4), cancel.Token);
        Assert.Equal(0, window.Peek(3));
        cancel.Cancel();
        Assert.Equal(0, window.Peek(3));
        Assert.Throws<OperationCanceledException>(() => window.Peek(4));
    }
}
