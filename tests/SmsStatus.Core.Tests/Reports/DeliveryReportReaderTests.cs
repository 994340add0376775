using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace SmsStatus.Tests;

public sealed class DeliveryReportReaderTests
{
    [Theory]
    [InlineData("azure-event-grid.json", 8, 9)]
    [InlineData("crexendo-detail-report.csv", 10, 12)]
    [InlineData("oncehub-reason-log.csv", 13, 13)]
    public void Excluded_rows_are_read_only_when_asked_for(string file, int without, int with)
    {
        string path = Path.Combine(Repository.Samples, file);
        Assert.Equal(without, ReportKit.Read(path).Count);
        List<DeliveryRecord> all = ReportKit.Read(path, includeExcluded: true);
        Assert.Equal(with, all.Count);
        Assert.Equal(with - without, all.Count(record => record.Excluded is not null));
    }

    [Fact]
    public void A_row_that_stands_for_n_messages_is_n_records()
    {
        List<DeliveryRecord> records = ReportKit.Read(Path.Combine(Repository.Samples, "sinch-batch-report-summary.json"));
        Assert.Equal(
            ["6:Delivered 112", "11:Submitted 3", "16:Undeliverable 5"],
            records.GroupBy(record => record.Line + ":" + record.Status).Select(group => group.Key + " " + group.Count()));
    }

    [Fact]
    public void An_excluded_row_that_stands_for_n_messages_counts_n_times_as_well()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Samples, "sinch-batch-report-summary.json"))
            .Replace("delivery_report_sms", "delivery_report_mms", StringComparison.Ordinal);
        using TempReport report = new(text);
        Listener listener = new();
        Assert.Equal(120, ReportKit.Read(report.Path, null, listener, includeExcluded: true).Count);
        Assert.Equal((0L, 120L), (listener.Totals[0].Events, listener.Totals[0].Excluded));
    }

    [Fact]
    public void The_observer_hears_of_the_report_then_of_its_damage_then_of_its_end()
    {
        using TempReport report = new(
            "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"B\",\"recipient\":\"15555550110\",\"code\":0,\"status\":\"Delivered\"}\n"
            + "{\"batch_id\":\"B\",\"recipient\":\"15555550111\",\"code\":oops}\n"
            + "\n"
            + "{\"batch_id\":\"B\",\"recipient\":\"15555550112\"}\n"
            + "{\"batch_id\":\"B\",\"recip\"");
        Listener listener = new();
        DeliveryReportReader reader = new(ReportKit.Resolver, new ReportOptions(), listener);
        using IEnumerator<DeliveryRecord> records = reader.Read(report.Path, "a/b.ndjson", ReportKit.Cancel).GetEnumerator();
        Assert.Empty(listener.Reports);
        Assert.True(records.MoveNext());
        Assert.Equal("a/b.ndjson", Assert.Single(listener.Reports).File);
        Assert.Empty(listener.Rejections);
        Assert.Empty(listener.Totals);
        Assert.False(records.MoveNext());
        Assert.Equal([(2L, 50), (4L, 1), (5L, 24)], listener.Rejections.Select(row => (row.Line, row.Column)));
        Assert.All(listener.Rejections, row => Assert.Equal("a/b.ndjson", row.File));
        Assert.Equal("a/b.ndjson, line 2, column 50: the row is left out, because it is not valid JSON.", listener.Rejections[0].ToString());
        Assert.Equal("a/b.ndjson, line 4, column 1: the row is left out, because it has neither a status nor a code.", listener.Rejections[1].ToString());
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.Equal(("a/b.ndjson", 1L, 0L, 3L, 4L), (totals.File, totals.Events, totals.Excluded, totals.Rejected, totals.Rows));
    }

    [Fact]
    public void The_text_of_a_rejected_row_is_there_for_the_observer_and_gone_afterwards()
    {
        using TempReport report = new("Provider,To,Code\nAzure,15555550100,2000\n Azure,15555550101,2000,x\nAzure,\"15555550102,2000\n");
        List<string?> texts = new();
        List<RejectedRow> rows = new();
        RejectionListener listener = new(row =>
        {
            rows.Add(row);
            texts.Add(row.GetText());
        });
        Assert.Single(new DeliveryReportReader(ReportKit.Resolver, new ReportOptions(), listener).Read(report.Path, "x", ReportKit.Cancel));
        Assert.Equal(["Azure,15555550101,2000,x", "Azure,\"15555550102,2000"], texts);
        Assert.All(rows, row => Assert.Null(row.GetText()));
    }

    [Theory]
    [InlineData("crexendo-detail-report.csv")]
    [InlineData("crexendo-webhook.ndjson")]
    [InlineData("sinch-recipient-reports.ndjson")]
    [InlineData("general-table.csv")]
    [InlineData("mobileconnect-deliveries-api.json")]
    [InlineData("azure-event-grid.json")]
    public void What_is_said_of_a_rejected_row_holds_no_number_and_no_text_of_it(string file)
    {
        byte[] original = File.ReadAllBytes(Path.Combine(Repository.Samples, file));
        Random random = new(8);
        int rejected = 0;
        for (int round = 0; round < 200; round++)
        {
            byte[] bytes = (byte[])original.Clone();
            for (int edit = 0; edit < 10; edit++)
                bytes[random.Next(bytes.Length)] = (byte)"\",;{}x"[random.Next(6)];
            using TempReport report = new(bytes);
            Listener listener = new();
            try
            {
                ReportKit.Read(report.Path, null, listener);
            }
            catch (ReportException exception)
            {
                Assert.DoesNotContain("55555", exception.Message, StringComparison.Ordinal);
            }

            rejected += listener.Rejections.Count;
            Assert.All(listener.Rejections, row => Assert.DoesNotContain("55555", row.Reason, StringComparison.Ordinal));
            Assert.All(listener.Rejections, row => Assert.DoesNotContain("booked", row.ToString(), StringComparison.Ordinal));
        }

        Assert.True(rejected > 20);
    }

    [Fact]
    public void Cancelling_between_records_stops_at_the_next_one()
    {
        using TempReport report = new(Large());
        using CancellationTokenSource cancel = new();
        int read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (DeliveryRecord record in new DeliveryReportReader(ReportKit.Resolver, new ReportOptions()).Read(report.Path, "x", cancel.Token))
            {
                Assert.NotNull(record);
                if (++read == 1000)
                    cancel.Cancel();
            }
        });
        Assert.Equal(1000, read);
    }

    [Fact]
    public void Cancelling_stops_a_report_without_any_record_before_its_end()
    {
        using TempReport report = new(Large().Replace("2000", "", StringComparison.Ordinal));
        using CancellationTokenSource cancel = new();
        Listener listener = new() { AtOpening = cancel.Cancel };
        Assert.Throws<OperationCanceledException>(() =>
            new DeliveryReportReader(ReportKit.Resolver, new ReportOptions(), listener).Read(report.Path, "x", cancel.Token).ToList());
        Assert.InRange(listener.Rejections.Count, 0, 100_000);
        Assert.Empty(listener.Totals);
    }

    [Fact]
    public void A_call_that_was_cancelled_before_it_began_reads_nothing()
    {
        using CancellationTokenSource cancel = new();
        cancel.Cancel();
        string path = Path.Combine(Repository.Samples, "general-table.csv");
        Assert.Throws<OperationCanceledException>(() =>
            new DeliveryReportReader(ReportKit.Resolver, new ReportOptions()).Read(path, "x", cancel.Token).ToList());
        Assert.Throws<OperationCanceledException>(() =>
            new DeliveryMeasurer(ReportKit.Resolver, new MeasureOptions(), new ReportOptions()).AddReport(path, "x", cancel.Token));
    }

    [Fact]
    public void A_reader_reads_any_number_of_reports_one_after_the_other_or_at_once()
    {
        DeliveryReportReader reader = new(ReportKit.Resolver, new ReportOptions());
        string[] paths = Directory.GetFiles(Repository.Samples);
        int[] counts = paths.Select(path => reader.Read(path, "x", ReportKit.Cancel).Count()).ToArray();
        Assert.Equal(481, counts.Sum());
        Assert.Equal(counts, paths.Select(path => reader.Read(path, "x", ReportKit.Cancel).Count()));
        IEnumerable<(string, string?)> Pairs(IEnumerable<DeliveryRecord> one, IEnumerable<DeliveryRecord> other) =>
            one.Zip(other, (first, second) => (first.Provider + first.Code, second.MessageId));
        string azure = paths.Single(path => path.EndsWith("azure-event-grid.json", StringComparison.Ordinal));
        string general = paths.Single(path => path.EndsWith("general-table.csv", StringComparison.Ordinal));
        Assert.Equal(
            Pairs(ReportKit.Read(azure), ReportKit.Read(general)),
            Pairs(reader.Read(azure, "x", ReportKit.Cancel), reader.Read(general, "x", ReportKit.Cancel)));
    }

    private static string Large()
    {
        StringBuilder text = new("Provider,Message ID,To,Code\n");
        for (int row = 0; row < 300_000; row++)
            text.Append("Azure,A-").Append(row).Append(",+15555550100,2000\n");
        return text.ToString();
    }

    private sealed class RejectionListener(Action<RejectedRow> rejected) : IReportObserver
    {
        public void Opened(ReportDescription report)
        {
        }

        public void Rejected(RejectedRow row) => rejected(row);

        public void Progressed(ReportProgress progress)
        {
        }

        public void Warned(string message)
        {
        }

        public void Closed(ReportTotals totals)
        {
        }
    }
}
