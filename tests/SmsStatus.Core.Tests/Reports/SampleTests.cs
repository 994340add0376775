using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Every file in samples/, counted by hand.</summary>
public sealed class SampleTests
{
    /// <summary>File, layout, format, events, excluded rows, providers of the records.</summary>
    public static TheoryData<string, string, string, int, int, string> Samples => new()
    {
        { "azure-cloud-events.ndjson", "Azure CloudEvents", "JSON, one document a line", 3, 1, "Azure" },
        { "azure-delivery-report-api.json", "Azure DeliveryReportApi", "JSON", 1, 0, "Azure" },
        { "azure-event-grid-single.json", "Azure EventGrid", "JSON", 1, 0, "Azure" },
        { "azure-event-grid.json", "Azure EventGrid", "JSON", 8, 1, "Azure" },
        { "azure-operational-log.csv", "Azure OperationalLog", "table separated by ','", 0, 2, "" },
        { "crexendo-detail-report.csv", "Crexendo DetailReport", "table separated by ','", 10, 2, "Crexendo" },
        { "crexendo-detail-report.json", "Crexendo DetailReport", "JSON", 2, 1, "Crexendo" },
        { "crexendo-pull-reports.json", "Crexendo PullReport", "JSON", 4, 0, "Crexendo" },
        { "crexendo-webhook.ndjson", "Crexendo Webhook", "JSON, one document a line", 8, 0, "Crexendo" },
        { "general-records-utf16.json", "General", "JSON", 1, 0, "OnceHub" },
        { "general-table.csv", "General", "table separated by ';'", 7, 0, "Azure Crexendo MobileConnect OnceHub Sinch" },
        { "general-table.psv.gz", "General", "table separated by '|'", 2, 0, "Azure Sinch" },
        { "mobileconnect-deliveries-api.json", "MobileConnect DeliveriesApi", "JSON", 18, 0, "MobileConnect" },
        { "mobileconnect-event-notifications.json", "MobileConnect EventNotification", "JSON", 9, 0, "MobileConnect" },
        { "mobileconnect-tracking-extract.csv", "MobileConnect TrackingExtract", "table separated by ','", 7, 2, "MobileConnect" },
        { "oncehub-reason-log.csv", "OnceHub ReasonLog", "table separated by ','", 13, 0, "OnceHub" },
        { "oncehub-reason-log.json", "OnceHub ReasonLog", "JSON", 3, 0, "OnceHub" },
        { "sinch-batch-report-full.json", "Sinch BatchReport", "JSON", 5, 0, "Sinch" },
        { "sinch-batch-report-summary.json", "Sinch BatchReport", "JSON", 120, 0, "Sinch" },
        { "sinch-recipient-reports.ndjson", "Sinch RecipientReport", "JSON, one document a line", 12, 0, "Sinch" },
        { "sinch-report-list.json", "Sinch ReportList", "JSON", 3, 0, "Sinch" },
        { "sinch-smpp-receipts.log", "Sinch SmppReceipt", "SMPP receipts in lines of text", 6, 2, "Sinch" },
    };

    /// <summary>File, the number of a record, and the record: line, id, recipient, sender, submitted, updated, code, word, status.</summary>
    public static TheoryData<string, int, string> Records => new()
    {
        { "azure-cloud-events.ndjson", 1, "2|Outgoing_202403060002_noam|+15555550102|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|4004|Failed|Undeliverable" },
        { "azure-cloud-events.ndjson", 2, "3|Outgoing_202403060003_noam|+15555550103|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|2000|Delivered|Undeliverable" },
        { "azure-delivery-report-api.json", 0, "1|Outgoing_202403060006_noam|+15555550106|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|2000|Delivered|Delivered" },
        { "azure-event-grid-single.json", 0, "1|Outgoing_202403060005_noam|+15555550105|15555550180|2024-03-06T09:00:14.1000000+00:00|2024-03-06T09:00:19.1234567+00:00|4010|Failed|Rejected" },
        { "azure-event-grid.json", 0, "2|Outgoing_20240301090030_noam|+15555550130|15555550180|2024-03-01T09:00:14.1000000+00:00|2024-03-01T09:00:19.1234567+00:00|2000|Delivered|Delivered" },
        { "azure-event-grid.json", 2, "52|Outgoing_20240301090032_noam|+15555550132|15555550180|2024-03-01T09:01:14.1000000+00:00|2024-03-01T09:01:19.1234567+00:00|4006|Failed|Undeliverable" },
        { "azure-event-grid.json", 4, "102|Outgoing_20240301090034_noam|+15555550134|15555550180|2024-03-01T09:02:14.1000000+00:00|2024-03-01T09:02:19.1234567+00:00|5002|Failed|Unknown" },
        { "crexendo-detail-report.csv", 0, "2|d781dcab-0000-4000-8000-000000000001|+15555550141|+15555550170|||221|DELIVERED|Delivered" },
        { "crexendo-detail-report.csv", 2, "4|d781dcab-0000-4000-8000-000000000003|+15555550143|+15555550170|||212|SUBMITTED|Submitted" },
        { "crexendo-detail-report.csv", 9, "13|d781dcab-0000-4000-8000-000000000012|+15555550152|+15555550170|||220|DELIVERED|Delivered" },
        { "crexendo-detail-report.json", 1, "13|c0ffee00-0000-4000-8000-000000000001|+15555550191|+15555550170|||303|REJECTED|Rejected" },
        { "crexendo-pull-reports.json", 1, "17|f9b2a1c3-0000-4000-8000-000000000002|+15555550182|||2016-11-03T11:49:02.0000000+00:00||undeliverable|Undeliverable" },
        { "crexendo-webhook.ndjson", 1, "2|e8a1f0b2-0000-4000-8000-000000000001|+15555550161|||2024-03-01T09:00:02.5510000+00:00|211|enroute|Enroute" },
        { "crexendo-webhook.ndjson", 6, "7|e8a1f0b2-0000-4000-8000-000000000004|+15555550164|||2024-03-01T09:00:01.5510000+00:00|151|enroute|Held" },
        { "general-records-utf16.json", 0, "2|U-1|+15555550109|||2024-03-05T12:00:00.0000000+00:00||Delivered|Delivered" },
        { "general-table.psv.gz", 0, "2|T-1|15555550107|||2024-03-05T11:00:00.0000000+01:00|406|Expired|Expired" },
        { "general-table.csv", 2, "4|M-1|15555550102|90210|2024-03-05T04:00:00.0000000-06:00|2024-03-05T04:00:09.0000000-06:00|4000||Delivered" },
        { "general-table.csv", 4, "6|C-1|+15555550104|+15555550170|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:01.0000000+00:00|303|rejected|Rejected" },
        { "general-table.csv", 5, "7|O-1|+15555550105|75732|2024-03-05T10:00:00.0000000+00:00|2024-03-05T10:00:11.0000000+00:00|Illegal Number|Failed|Undeliverable" },
        { "mobileconnect-deliveries-api.json", 0, "9|2024-03-01T09:00:00.000|15555550100||2024-03-01T09:00:00.0000000-06:00||3000||Enroute" },
        { "mobileconnect-deliveries-api.json", 12, "93|2024-03-01T09:00:00.000|15555550105||2024-03-01T09:00:00.0000000-06:00||2600||Failed" },
        { "mobileconnect-deliveries-api.json", 17, "137|2024-03-02T14:30:00.000|15555550106||2024-03-02T14:30:00.0000000-06:00||3400||Unknown" },
        { "mobileconnect-event-notifications.json", 1, "25|m-80|15555550180|90210||2024-03-01T09:00:00.9000000+00:00|3001|TransactionalSendEvents.SmsTransient|Enroute" },
        { "mobileconnect-event-notifications.json", 4, "98|m-81|15555550181|90210||2024-03-01T09:01:30.0000000+00:00|4501|TransactionalSendEvents.SmsTransient|Expired" },
        { "mobileconnect-event-notifications.json", 5, "123|m-82|15555550182|90210||2024-03-01T09:00:00.1000000+00:00||TransactionalSendEvents.SmsNotSent|Failed" },
        { "mobileconnect-tracking-extract.csv", 3, "5|503|15555550172|90210|2024-03-01T09:00:00.0000000-06:00|2024-03-01T09:00:41.0000000-06:00|4000||Delivered" },
        { "mobileconnect-tracking-extract.csv", 4, "6|504|15555550173|90210|2024-03-01T09:00:00.0000000-06:00|2024-03-01T09:00:41.0000000-06:00||SmsQueued|Queued" },
        { "oncehub-reason-log.csv", 0, "2|OH-1000|+15555550100|75732||||Delivered|Delivered" },
        { "oncehub-reason-log.csv", 7, "9|OH-1007|+15555550107|75732|||Destination Unreachable|Failed|Undeliverable" },
        { "oncehub-reason-log.csv", 9, "11|OH-1009|+15555550109|75732||||Rejected|Rejected" },
        { "oncehub-reason-log.json", 2, "18|OH-2003|+15555550112||2024-03-04T08:00:00.0000000+01:00|2024-03-04T08:00:19.0000000+01:00|Number Blocked by Carrier|Failed|Rejected" },
        { "sinch-batch-report-full.json", 1, "12|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550121||||0|Delivered|Delivered" },
        { "sinch-batch-report-full.json", 3, "21|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550123||||407|Aborted|Cancelled" },
        { "sinch-batch-report-full.json", 4, "29|01HX4AB2C3D4E5F6G7H8J9K0M1|15555550124||||159|Failed|Undeliverable" },
        { "sinch-batch-report-summary.json", 0, "6|01HX5BC3D4E5F6G7H8J9K0M1N2|||||0|Delivered|Delivered" },
        { "sinch-batch-report-summary.json", 112, "11|01HX5BC3D4E5F6G7H8J9K0M1N2|||||401|Dispatched|Submitted" },
        { "sinch-recipient-reports.ndjson", 2, "3|01HX3ZK8Q4P5R6S7T8V9W0X1Y2|15555550110|15555550190||2024-03-01T09:00:05.1200000+00:00|0|Delivered|Delivered" },
        { "sinch-recipient-reports.ndjson", 10, "11|01HX3ZK8Q4P5R6S7T8V9W0X1Y2|+15555550117|15555550190||2024-03-01T09:10:00.0000000+00:00|406|Aborted|Expired" },
        { "sinch-report-list.json", 2, "24|01HX6CD4E5F6G7H8J9K0M1N2P3|+15555550127|||2024-03-02T10:00:09.3000000+00:00|205|Failed|Undeliverable" },
        { "sinch-smpp-receipts.log", 0, "2|4A10F2||||||DELIVRD|Delivered" },
        { "sinch-smpp-receipts.log", 1, "3|4A10F3|||||150|UNDELIV|Undeliverable" },
        { "sinch-smpp-receipts.log", 2, "4|4A10F4|||||159|EXPIRED|Undeliverable" },
        { "sinch-smpp-receipts.log", 4, "6|4A10F6|||||153|UNDELIV|Undeliverable" },
    };

    [Fact]
    public void Every_sample_is_tested() => Assert.Equal(
        Directory.GetFiles(Repository.Samples).Select(Path.GetFileName).OrderBy(name => name, System.StringComparer.Ordinal),
        Samples.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognized_and_each_of_its_rows_counted(
        string file, string layout, string format, int events, int excluded, string providers)
    {
        Check(Path.Combine(Repository.Samples, file), layout, format, events, excluded, providers);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_recognized_by_what_is_in_it_under_any_name(
        string file, string layout, string format, int events, int excluded, string providers)
    {
        using TempReport report = new(File.ReadAllBytes(Path.Combine(Repository.Samples, file)));
        Check(report.Path, layout, format, events, excluded, providers);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_row_of_a_sample_is_read_field_by_field(string file, int index, string expected)
    {
        DeliveryRecord record = ReportKit.Read(Path.Combine(Repository.Samples, file))[index];
        Assert.Equal(file, record.File);
        Assert.Null(record.Excluded);
        Assert.Equal(expected, Render(record));
    }

    [Fact]
    public void Local_times_of_a_sample_are_instants_once_the_zone_is_given()
    {
        ReportOptions options = new() { TimeZone = TimeZones.Parse("Europe/Berlin") };
        Assert.Equal(
            "3|OH-1001|+15555550101|75732|2024-03-04T08:05:00.0000000+01:00|2024-03-04T08:05:21.0000000+01:00||Delivered|Delivered",
            Render(ReportKit.Read(Path.Combine(Repository.Samples, "oncehub-reason-log.csv"), options)[1]));
        Assert.Equal(
            "5|d781dcab-0000-4000-8000-000000000004|+15555550144|+15555550170|2024-03-04T16:30:00.0000000+01:00|2024-03-04T16:34:05.0000000+01:00|400|FAILED|Undeliverable",
            Render(ReportKit.Read(Path.Combine(Repository.Samples, "crexendo-detail-report.csv"), options)[3]));
    }

    [Theory]
    [InlineData("azure-event-grid.json", 0, 0)]
    [InlineData("crexendo-detail-report.csv", 24, 0)]
    [InlineData("mobileconnect-deliveries-api.json", 0, 0)]
    [InlineData("mobileconnect-tracking-extract.csv", 0, 0)]
    [InlineData("oncehub-reason-log.csv", 26, 0)]
    [InlineData("sinch-smpp-receipts.log", 12, 0)]
    public void Time_stamps_in_no_known_zone_are_counted(string file, int floating, int unread)
    {
        Listener listener = new();
        ReportKit.Read(Path.Combine(Repository.Samples, file), null, listener);
        Assert.Equal((floating, unread), (listener.Totals[0].FloatingTimes, listener.Totals[0].UnreadTimes));
    }

    [Theory]
    [InlineData("azure-event-grid.json", "it is another kind of event", 202)]
    [InlineData("azure-cloud-events.ndjson", "it is another kind of event", 4)]
    [InlineData("mobileconnect-tracking-extract.csv", "it is an inbound message", 9)]
    [InlineData("mobileconnect-tracking-extract.csv", "it is a test message", 10)]
    [InlineData("crexendo-detail-report.csv", "it is an inbound message", 10)]
    [InlineData("crexendo-detail-report.csv", "it is no SMS", 11)]
    public void An_excluded_row_says_why(string file, string reason, int line) =>
        Assert.Equal(
            line,
            Assert.Single(ReportKit.Read(Path.Combine(Repository.Samples, file), includeExcluded: true), record => record.Excluded == reason).Line);

    private static void Check(string path, string layout, string format, int events, int excluded, string providers)
    {
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(path, null, listener);
        ReportDescription report = Assert.Single(listener.Reports);
        Assert.Equal((Path.GetFileName(path), layout, format), (report.File, report.Layout, report.Format));
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal((events, excluded, 0L, events + excluded), (totals.Events, totals.Excluded, totals.Rejected, totals.Rows));
        Assert.Null(totals.Complaint);
        Assert.Empty(listener.Warnings);
        Assert.Equal(events, records.Count);
        Assert.Equal(providers, string.Join(" ", records.Select(record => record.Provider).Distinct().OrderBy(name => name, System.StringComparer.Ordinal)));
        Assert.DoesNotContain(records, record => record.Status == DeliveryStatus.Unrecognized);
    }

    private static string Render(DeliveryRecord record) => string.Join(
        "|",
        record.Line,
        record.MessageId,
        record.Recipient,
        record.Sender,
        record.SubmittedAt?.ToString("O", CultureInfo.InvariantCulture),
        record.UpdatedAt?.ToString("O", CultureInfo.InvariantCulture),
        record.Code,
        record.ProviderStatus,
        record.Status);
}
