using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class ReportFileTests
{
    private const string Table = "Provider,Message ID,From,Code\nAzure,A-1,Café ✓ 😀,2000\nSinch,S-1,x,0\n";

    public static TheoryData<string> Encodings => new() { "utf-8", "utf-8 bom", "utf-16le bom", "utf-16be bom" };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_report_is_read_in_any_encoding_packed_or_not(string encoding)
    {
        byte[] bytes = Encode(Table, encoding);
        foreach (byte[] content in new[] { bytes, ReportKit.GZip(bytes), ReportKit.GZip(ReportKit.GZip(bytes)) })
        {
            using TempReport report = new(content);
            List<DeliveryRecord> records = ReportKit.Read(report.Path);
            Assert.Equal(["Azure A-1 2000", "Sinch S-1 0"], records.Select(record => record.Provider + " " + record.MessageId + " " + record.Code));
            Assert.Equal("Café ✓ 😀", records[0].Sender);
            Assert.Equal([2L, 3L], records.Select(record => record.Line));
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_byte_order_mark_is_no_part_of_the_text_whatever_the_size_of_the_reads(string encoding)
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(number => (number % 7 == 0 ? "😀" : "é") + number + "\n"));
        byte[] bytes = Encode(text, encoding);
        foreach (int readSize in new[] { 1, 3, 7, 4096 })
            Assert.Equal(text, ReadAll(ReportFile.OpenText(new DribbleStream(bytes, readSize), ReportKit.Cancel).Window));
    }

    [Fact]
    public void A_packed_stream_that_hands_out_single_bytes_is_unpacked() =>
        Assert.Equal(Table, ReadAll(ReportFile.OpenText(new DribbleStream(ReportKit.GZip(Encode(Table, "utf-8 bom")), 1), ReportKit.Cancel).Window));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\n ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \n")]
    public void A_report_without_any_text_is_empty(string text)
    {
        foreach (byte[] content in new[] { Encoding.UTF8.GetBytes(text), ReportKit.GZip(Encoding.UTF8.GetBytes(text)), Encoding.Unicode.GetBytes("\uFEFF" + text.TrimStart('\uFEFF')) })
        {
            using TempReport report = new(content);
            AssertUnreadable(ReportError.FileEmpty, report.Path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_found()
    {
        string missing = Path.Combine(Path.GetTempPath(), "sms-" + Guid.NewGuid().ToString("N"));
        AssertUnreadable(ReportError.FileNotFound, missing);
        AssertUnreadable(ReportError.FileNotFound, Path.Combine(missing, "report.csv"));
    }

    [Fact]
    public void A_folder_is_no_report()
    {
        string folder = Path.Combine(Path.GetTempPath(), "sms-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            Assert.Contains("it is a folder", AssertUnreadable(ReportError.FileNotReadable, folder).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void A_locked_file_is_not_readable_and_one_that_is_still_written_is()
    {
        using TempReport report = new(Table);
        using (new FileStream(report.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            AssertUnreadable(ReportError.FileNotReadable, report.Path);
        using (new FileStream(report.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            Assert.Equal(2, ReportKit.Read(report.Path).Count);
    }

    [Fact]
    public void A_file_that_only_looks_packed_is_not_readable()
    {
        using TempReport report = new(new byte[] { 0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 });
        AssertUnreadable(ReportError.FileNotReadable, report.Path);
    }

    [Fact]
    public void A_packed_file_that_breaks_off_keeps_what_was_read_and_is_complained_about()
    {
        Random random = new(1);
        string table = "Provider,Message ID,Code\n" + string.Concat(Enumerable.Range(0, 150_000).Select(number => "Azure,A-" + number + "-" + random.Next() + ",2000\n"));
        byte[] packed = ReportKit.GZip(Encoding.UTF8.GetBytes(table));
        using TempReport report = new(packed.AsSpan(0, packed.Length * 3 / 4).ToArray());
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(report.Path, null, listener);
        Assert.InRange(records.Count, 50_000, 149_999);
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal(records.Count, totals.Events);
        Assert.NotNull(totals.Complaint);
    }

    [Fact]
    public void Opening_leaves_no_file_open_that_cannot_be_read()
    {
        using TempReport report = new("no,layout\n1,2\n");
        AssertUnreadable(ReportError.LayoutNotRecognized, report.Path);
        using FileStream alone = new(report.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public void Reading_to_the_end_or_stopping_early_closes_the_file()
    {
        using TempReport report = new(Table);
        ReportKit.Read(report.Path);
        using (new FileStream(report.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            // Nobody else holds it.
        }

        Assert.NotNull(new DeliveryReportReader(ReportKit.Resolver, new ReportOptions()).Read(report.Path, "x", ReportKit.Cancel).First());
        using FileStream alone = new(report.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private static ReportException AssertUnreadable(ReportError error, string path)
    {
        ReportException exception = Assert.Throws<ReportException>(() => ReportKit.Read(path));
        Assert.Equal(error, exception.Error);
        Assert.StartsWith(Path.GetFileName(path) + " cannot be read: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        return exception;
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 bom" => Encoding.UTF8.GetBytes("\uFEFF" + text),
        "utf-16le bom" => Encoding.Unicode.GetBytes("\uFEFF" + text),
        _ => Encoding.BigEndianUnicode.GetBytes("\uFEFF" + text),
    };

    private static string ReadAll(ByteWindow window)
    {
        int length = 0;
        while (window.Peek(length) >= 0)
            length++;
        return Encoding.UTF8.GetString(window.Bytes, window.Start, length);
    }
}
