using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Everything is accounted for: whatever is read and however it is grouped, the columns add up.</summary>
public sealed class ConservationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_samples_add_up_by_any_one_or_two_keys_and_to_the_same_sums(bool eachEvent)
    {
        string? expected = null;
        foreach (GroupKey[] keys in MeasureKit.Groupings())
        {
            Listener listener = new();
            IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure(
                MeasureKit.Samples, new MeasureOptions { GroupBy = keys, Event = eachEvent, StaleAfter = TimeSpan.FromMinutes(1) }, null, listener);
            MeasureKit.AssertLaws(measures, keys, listener.Totals);
            Assert.Equal(expected ??= Sums(measures), Sums(measures));
        }
    }

    [Fact]
    public void Each_sample_alone_adds_up_by_any_key()
    {
        foreach (string sample in MeasureKit.Samples)
        {
            foreach (GroupKey[] keys in MeasureKit.Groupings().Where(keys => keys.Length < 2))
            {
                Listener listener = new();
                MeasureKit.AssertLaws(MeasureKit.Measure(new[] { sample }, new MeasureOptions { GroupBy = keys }, null, listener), keys, listener.Totals);
            }
        }
    }

    /// <summary>A sample, and its only group by provider, counted by hand.</summary>
    public static TheoryData<string, string> Figures => new()
    {
        { "azure-event-grid.json", "Azure: rows 9 messages 7 superseded 1 excluded 1 rejected 0 delivered 3 pending 0 not 3 indeterminate 1 unrecognized 0 conflicts 1 stale 0 retryable 2 median 00:00:05.0234567 p95 00:00:05.0234567 first 2024-03-01T09:00:19.1234567+00:00 last 2024-03-01T09:03:19.1234567+00:00" },
        { "crexendo-webhook.ndjson", "Crexendo: rows 8 messages 5 superseded 3 excluded 0 rejected 0 delivered 1 pending 2 not 2 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 0 median - p95 - first 2024-03-01T09:00:01.551+00:00 last 2024-03-01T09:00:04.551+00:00" },
        { "mobileconnect-deliveries-api.json", "MobileConnect: rows 18 messages 9 superseded 9 excluded 0 rejected 0 delivered 3 pending 1 not 4 indeterminate 1 unrecognized 0 conflicts 0 stale 0 retryable 2 median - p95 - first 2024-03-01T15:00:00+00:00 last 2024-03-02T20:30:00+00:00" },
        { "sinch-batch-report-full.json", "Sinch: rows 5 messages 5 superseded 0 excluded 0 rejected 0 delivered 3 pending 0 not 2 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 1 median - p95 - first - last -" },
        { "sinch-batch-report-summary.json", "Sinch: rows 120 messages 120 superseded 0 excluded 0 rejected 0 delivered 112 pending 3 not 5 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 5 median - p95 - first - last -" },
        { "bandwidth-message-callbacks.ndjson", "Bandwidth: rows 10 messages 8 superseded 1 excluded 1 rejected 0 delivered 2 pending 0 not 5 indeterminate 1 unrecognized 0 conflicts 1 stale 0 retryable 2 median 00:00:04.5000000 p95 00:00:59.5000000 first 2024-03-07T10:00:01.5+00:00 last 2024-03-07T10:00:59.5+00:00" },
        { "infobip-delivery-reports.json", "Infobip: rows 10 messages 9 superseded 1 excluded 0 rejected 0 delivered 2 pending 1 not 5 indeterminate 1 unrecognized 0 conflicts 0 stale 0 retryable 1 median 00:00:04.2500000 p95 2.00:00:00 first 2024-03-07T09:00:00+00:00 last 2024-03-09T09:00:00+00:00" },
        { "plivo-message-records.json", "Plivo: rows 6 messages 5 superseded 0 excluded 1 rejected 0 delivered 2 pending 1 not 2 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 0 median 00:00:04.5000000 p95 00:00:04.5000000 first 2024-03-08T16:06:18.5+00:00 last 2024-03-08T16:06:18.5+00:00" },
        { "telnyx-message-events.json", "Telnyx: rows 11 messages 7 superseded 1 excluded 3 rejected 0 delivered 1 pending 1 not 4 indeterminate 1 unrecognized 0 conflicts 0 stale 0 retryable 0 median 00:00:03.1000000 p95 00:00:58.1000000 first 2024-03-07T10:00:01.148+00:00 last 2024-03-07T10:00:59.148+00:00" },
        { "twilio-bulk-export.ndjson", "Twilio: rows 6 messages 5 superseded 0 excluded 1 rejected 0 delivered 2 pending 1 not 2 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 2 median 00:00:04 p95 04:00:00 first 2024-03-07T10:00:02+00:00 last 2024-03-07T14:00:01+00:00" },
        { "vonage-sms-receipts.ndjson", "Vonage: rows 10 messages 8 superseded 2 excluded 0 rejected 0 delivered 2 pending 1 not 5 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 1 median - p95 - first 2024-03-07T10:00:02+00:00 last 2024-03-07T10:59:00+00:00" },
        { "sinch-recipient-reports.ndjson", "Sinch: rows 12 messages 9 superseded 3 excluded 0 rejected 0 delivered 3 pending 1 not 5 indeterminate 0 unrecognized 0 conflicts 0 stale 0 retryable 2 median - p95 - first 2024-03-01T09:00:00.12+00:00 last 2024-03-01T09:10:00+00:00" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_figures_of_a_sample_are_those_counted_by_hand(string file, string expected) =>
        Assert.Equal(expected, MeasureKit.Render(MeasureKit.Measure(new[] { Path.Combine(Repository.Samples, file) })));

    /// <summary>A sample, and its counts: rows, messages, superseded, excluded; delivered, pending, not delivered, indeterminate; conflicts, retryable.</summary>
    public static TheoryData<string, string> Counts => new()
    {
        { "aws-end-user-messaging-events.ndjson", "11 8 2 1; 2 1 4 1; 0 2" },
        { "aws-sns-delivery-log.ndjson", "8 8 0 0; 2 0 6 0; 0 2" },
        { "clickatell-callbacks.csv", "9 7 2 0; 1 2 4 0; 0 1" },
        { "clickatell-platform-callbacks.ndjson", "5 3 2 0; 2 1 0 0; 0 0" },
        { "clicksend-history.json", "7 6 0 1; 1 3 2 0; 0 0" },
        { "clicksend-receipt-list.json", "3 3 0 0; 1 1 1 0; 0 0" },
        { "clicksend-receipts.ndjson", "9 7 1 1; 1 1 4 1; 1 1" },
        { "gsm-gammu-sentitems.csv", "9 8 1 0; 1 3 3 1; 1 3" },
        { "gsm-status-reports.csv", "7 6 1 0; 1 1 4 0; 0 2" },
        { "messagebird-message-list.json", "5 4 0 1; 1 1 2 0; 0 1" },
        { "messagebird-message.json", "3 3 0 0; 1 1 1 0; 0 0" },
        { "messagebird-status-reports.csv", "9 8 1 0; 1 1 5 1; 1 2" },
        { "mobileconnect-tracking-extract.csv", "9 6 1 2; 2 2 2 0; 0 1" },
        { "oneapi-delivery-info-list.json", "4 4 0 0; 1 1 1 1; 0 0" },
        { "oneapi-delivery-notifications.ndjson", "7 6 1 0; 1 2 1 2; 0 0" },
        { "smpp-deliver-sm.ndjson", "10 8 1 1; 1 1 5 1; 0 1" },
        { "smpp-receipts.csv", "6 6 0 0; 1 2 3 0; 0 1" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void The_counts_of_a_sample_are_those_counted_by_hand(string file, string expected)
    {
        DeliveryMeasure measure = Assert.Single(MeasureKit.Measure(new[] { Path.Combine(Repository.Samples, file) }));
        Assert.Equal(
            expected,
            $"{measure.Rows} {measure.Messages} {measure.Superseded} {measure.Excluded}; "
            + $"{measure.Delivered} {measure.Pending} {measure.NotDelivered} {measure.Indeterminate}; {measure.Conflicts} {measure.Retryable}");
    }

    [Fact]
    public void Rejected_and_excluded_rows_stand_in_the_group_of_their_provider_and_file()
    {
        string[] texts =
        {
            "Provider,Code\nAzure,2000\nAzure,\nNobody,1\n",
            "message_id,format,direction,status,status_code,destination_address\n1,MMS,OUTBOUND,DELIVERED,220,x\n2,SMS,OUTBOUND,DELIVERED,220,x\n3,SMS\n",
        };
        Assert.Equal(
            ["Azure 1 1 0 0", "Crexendo 3 1 1 1", "- 2 0 0 2"],
            MeasureKit.MeasureTexts(texts).Select(measure =>
                $"{MeasureKit.Group(measure)} {measure.Rows} {measure.Messages} {measure.Excluded} {measure.Rejected}"));
        Assert.Equal(
            [(3L, 2L), (3L, 1L)],
            MeasureKit.MeasureTexts(texts, new MeasureOptions { GroupBy = [GroupKey.File] })
                .OrderByDescending(measure => measure.Rejected).Select(measure => (measure.Rows, measure.Rejected)));
        Assert.Equal(
            ["Delivered 2", "- 4"],
            MeasureKit.MeasureTexts(texts, new MeasureOptions { GroupBy = [GroupKey.Status] }).Select(measure => $"{MeasureKit.Group(measure)} {measure.Rows}"));
    }

    [Fact]
    public void A_report_that_cannot_be_read_counts_nothing_and_the_others_are_not_affected()
    {
        using TempReport good = new("Provider,Code\nAzure,2000\n");
        using TempReport bad = new("name,age\nAnn,7\n");
        DeliveryMeasurer measurer = new(ReportKit.Resolver, new MeasureOptions(), new ReportOptions());
        measurer.AddReport(good.Path, "good", ReportKit.Cancel);
        Assert.Throws<ReportException>(() => measurer.AddReport(bad.Path, "bad", ReportKit.Cancel));
        Assert.Throws<ReportException>(() => measurer.AddReport(bad.Path + "x", "missing", ReportKit.Cancel));
        measurer.AddReport(good.Path, "again", ReportKit.Cancel);
        Assert.Equal(2, Assert.Single(measurer.Complete(ReportKit.Cancel)).Rows);
    }

    [Fact]
    public void Counts_too_large_to_be_summed_do_not_wrap_around()
    {
        string batch = "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"status\":\"Delivered\",\"count\":9223372036854775807},"
            + "{\"code\":0,\"status\":\"Delivered\",\"count\":9223372036854775807},{\"code\":401,\"status\":\"Dispatched\",\"count\":5}]}";
        Listener listener = new();
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts([batch], null, null, listener);
        MeasureKit.AssertLaws(measures, [GroupKey.Provider], listener.Totals);
        Assert.Equal(5, Assert.Single(measures).Pending);
    }

    [Fact]
    public void Without_anything_read_there_is_no_group() =>
        Assert.Empty(MeasureKit.Measure(Array.Empty<string>()));

    private static string Sums(IReadOnlyList<DeliveryMeasure> measures) => string.Join(
        " ",
        measures.Sum(measure => measure.Messages),
        measures.Sum(measure => measure.Superseded),
        measures.Sum(measure => measure.Delivered),
        measures.Sum(measure => measure.Pending),
        measures.Sum(measure => measure.NotDelivered),
        measures.Sum(measure => measure.Indeterminate),
        measures.Sum(measure => measure.Unrecognized),
        measures.Sum(measure => measure.Conflicts),
        measures.Sum(measure => measure.Stale),
        measures.Sum(measure => measure.Retryable),
        measures.Min(measure => measure.First),
        measures.Max(measure => measure.Last));
}
