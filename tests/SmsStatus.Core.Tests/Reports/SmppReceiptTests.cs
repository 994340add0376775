using System;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class SmppReceiptTests
{
    /// <summary>A line, and its parts as name=value in the order of their names; empty where it holds no receipt.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        {
            "id:4A10F2 sub:001 dlvrd:001 submit date:2403031100 done date:2403031101 stat:DELIVRD err:000 text:Your code",
            "dlvrd=001 done date=2403031101 err=000 id=4A10F2 stat=DELIVRD sub=001 submit date=2403031100"
        },
        { "2024-03-03 11:00:07 DLR id:1 stat:UNDELIV err:150", "err=150 id=1 stat=UNDELIV" },
        { "ID:1 Stat:DELIVRD Err:0", "err=0 id=1 stat=DELIVRD" },
        { "id: 1 stat: DELIVRD", "id=1 stat=DELIVRD" },
        { "id:1 err:09F", "err=0x09F id=1" },
        { "id:1 err:9f", "err=0x9f id=1" },
        { "id:1 err:099", "err=099 id=1" },
        { "id:1 err:0x9F", "err=0x9F id=1" },
        { "id:1 stat:EXPIRED err:", "err= id=1 stat=EXPIRED" },
        { "id:1 sub: dlvrd: submit date: done date:2403031101 stat: err:150", "dlvrd= done date=2403031101 err=150 id=1 stat= sub= submit date=" },
        { "id: stat:DELIVRD", "id= stat=DELIVRD" },
        { "id:1 stat:DELIVRD id:2 stat:UNDELIV", "id=1 stat=DELIVRD" },
        { "id:1 stat:UNDELIV text:id:2 stat:DELIVRD err:000", "id=1 stat=UNDELIV" },
        { "id:1 stat:UNDELIV Text:err:7", "id=1 stat=UNDELIV" },
        { "id:1 sub:001 text:stat:DELIVRD", "" },
        { "paid:1 stat:DELIVRD", "" },
        { "id:1", "" },
        { "stat:DELIVRD err:000", "" },
        { "nothing of the kind", "" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_receipt_is_found_wherever_it_stands_in_a_line(string line, string expected) => Assert.Equal(
        expected,
        string.Join(
            " ",
            (SmppReceipt.Find(line) ?? new()).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Key + "=" + part.Value)));

    [Theory]
    [InlineData("Smpp", null)]
    [InlineData("Smpp", "Receipt Line")]
    [InlineData(null, "ReceiptLine")]
    public void Receipts_of_nobody_in_particular_are_read_by_the_standard_where_it_or_its_layout_is_named(string? provider, string? layout)
    {
        ReportOptions options = new() { Provider = provider, Layout = layout, TimeZone = TimeZones.Parse("UTC") };
        Listener listener = new();
        Assert.Equal(
            [
                "4A10F2 - Delivered 11:01:00",
                "4A10F3 150 Undeliverable 11:01:09",
                "4A10F4 0x09F Expired 11:01:10",
                "4A10F5 - Enroute 11:01:00",
                "4A10F6 153 Undeliverable 11:02:00",
                "4A10F7 40 Rejected 11:02:00",
            ],
            ReportKit.Read(System.IO.Path.Combine(Repository.Samples, "sinch-smpp-receipts.log"), options, listener)
                .Select(record => $"{record.MessageId} {record.Code ?? "-"} {record.Status} {record.UpdatedAt:HH:mm:ss}"));
        Assert.Equal((6L, 2L, 0L), (listener.Totals[0].Events, listener.Totals[0].Excluded, listener.Totals[0].Rejected));
    }

    [Theory]
    [InlineData("000", null, DeliveryStatus.Delivered)]
    [InlineData("001", null, DeliveryStatus.Delivered)]
    [InlineData("9", null, DeliveryStatus.Delivered)]
    [InlineData("010", "10", DeliveryStatus.Delivered)]
    public void An_error_number_of_a_receipt_is_never_taken_for_a_message_state(string error, string? code, DeliveryStatus expected)
    {
        using TempReport report = new("id:1 stat:DELIVRD err:" + error + "\n");
        DeliveryRecord record = Assert.Single(ReportKit.Read(report.Path, new ReportOptions { Layout = "ReceiptLine" }));
        Assert.Equal((code, expected), (record.Code, record.Status));
    }

    [Fact]
    public void Other_lines_of_a_log_are_excluded_and_blank_ones_are_none()
    {
        using TempReport report = new("[11:00] start\r\n\r\nid:1 stat:DELIVRD err:000\rid:2 stat:UNDELIV err:150\n[11:01] stop");
        Listener listener = new();
        Assert.Equal(
            ["1: it holds no receipt", "3: 1 Delivered", "4: 2 Undeliverable", "5: it holds no receipt"],
            ReportKit.Read(report.Path, null, listener, includeExcluded: true)
                .Select(record => record.Line + ": " + (record.Excluded ?? record.MessageId + " " + record.Status)));
        Assert.Equal((2L, 2L, 0L), (listener.Totals[0].Events, listener.Totals[0].Excluded, listener.Totals[0].Rejected));
    }

    [Fact]
    public void A_receipt_that_lacks_what_identifies_it_is_a_message_of_its_own_line()
    {
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(["id:1 stat:ENROUTE err:000\nid:1 stat:DELIVRD err:000\nid:2 stat:DELIVRD err:000\nid: stat:DELIVRD\nid: stat:DELIVRD\n"]));
        Assert.Equal((5L, 4L, 1L, 4L), (measure.Rows, measure.Messages, measure.Superseded, measure.Delivered));
    }
}
