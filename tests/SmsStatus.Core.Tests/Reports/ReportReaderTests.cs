using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>What becomes of the rows of a report: events, excluded or rejected, and whose they are.</summary>
public sealed class ReportReaderTests
{
    [Theory]
    [InlineData("Message ID,Code\nA,2000\n")]
    [InlineData("[{\"messageId\":\"A\",\"code\":2000}]")]
    public void A_general_table_that_names_no_provider_needs_one(string text)
    {
        using TempReport report = new(text);
        ReportException exception = Assert.Throws<ReportException>(() => ReportKit.Read(report.Path));
        Assert.Equal(ReportError.ProviderRequired, exception.Error);
        foreach (Provider provider in StatusCatalog.Default.Providers)
            Assert.Contains(provider.Name, exception.Message, StringComparison.Ordinal);
        Assert.Equal("Azure", Assert.Single(ReportKit.Read(report.Path, new ReportOptions { Provider = "acs" })).Provider);
    }

    [Fact]
    public void A_rejected_row_is_named_by_the_column_of_what_is_wrong_with_it()
    {
        using TempReport report = new("To,Code,Provider\n15555550100,2000,Nobody\n15555550101,2000,Azure,more,more\n15555550102,2000,Azure\n\"15555550103,2000,Azure\n15555550104,,Azure\n15555550105,20");
        Listener listener = new();
        Assert.Single(ReportKit.Read(report.Path, null, listener));
        Assert.Equal([(2L, 18), (3L, 24), (5L, 1), (6L, 1), (7L, 13)], listener.Rejections.Select(row => (row.Line, row.Column)));
    }

    [Fact]
    public void A_row_that_names_an_unknown_provider_or_none_is_rejected_alone()
    {
        using TempReport report = new("Provider,To,Code\nAzure,15555550100,2000\nNobody,15555550101,2000\n,15555550102,2000\nSinch,15555550103,0\n");
        Listener listener = new();
        Assert.Equal(["Azure", "Sinch"], ReportKit.Read(report.Path, null, listener).Select(record => record.Provider));
        Assert.Equal(
            [$"{report.Name}, line 3, column 1: the row is left out, because no provider is called 'Nobody'.", $"{report.Name}, line 4, column 1: the row is left out, because it names no provider."],
            listener.Rejections.Select(row => row.ToString()));
        Assert.Equal((2L, 2L), (listener.Totals[0].Events, listener.Totals[0].Rejected));
    }

    [Theory]
    [InlineData("+15555550100")]
    [InlineData("447700900123")]
    [InlineData("+1 555-555-0100")]
    [InlineData("+44 7700 900123")]
    public void A_phone_number_in_the_place_of_a_provider_is_not_shown(string number)
    {
        using TempReport report = new("Provider,To,Code\nAzure,x,2000\n" + number + ",x,2000\n");
        Listener listener = new();
        ReportKit.Read(report.Path, null, listener);
        string reason = Assert.Single(listener.Rejections).Reason;
        Assert.StartsWith("no provider is called '", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(number, reason, StringComparison.Ordinal);
        Assert.True(reason.Count(char.IsDigit) <= 4, reason);
    }

    [Theory]
    [InlineData("acs", "Azure")]
    [InlineData(" MessageMedia ", "Crexendo")]
    [InlineData("SALESFORCE", "MobileConnect")]
    public void A_row_may_name_its_provider_by_any_name(string name, string expected)
    {
        using TempReport report = new("Gateway,Status\n" + name + ",Delivered\n");
        Assert.Equal(expected, Assert.Single(ReportKit.Read(report.Path)).Provider);
    }

    [Fact]
    public void The_provider_given_beats_the_one_that_rows_name()
    {
        using TempReport report = new("Provider,Code\nAzure,4000\nNobody,4000\n,4000\n");
        List<DeliveryRecord> records = ReportKit.Read(report.Path, new ReportOptions { Provider = "MobileConnect" });
        Assert.Equal(3, records.Count);
        Assert.All(records, record => Assert.Equal(("MobileConnect", DeliveryStatus.Delivered), (record.Provider, record.Status)));
        Assert.Equal(DeliveryStatus.Rejected, ReportKit.Read(report.Path)[0].Status);
    }

    [Fact]
    public void A_given_provider_that_nobody_knows_is_a_mistake_of_the_call()
    {
        using TempReport report = new("Provider,Code\nAzure,4000\n");
        Assert.Throws<UnknownProviderException>(() => ReportKit.Read(report.Path, new ReportOptions { Provider = "Nobody" }));
    }

    [Fact]
    public void A_report_that_looks_like_one_provider_but_names_another_is_the_others()
    {
        using TempReport report = new("Provider,message_id,status,status_code,destination_address\nAzure,A,Delivered,2000,+15555550100\n");
        Assert.Equal("Azure", Assert.Single(ReportKit.Read(report.Path)).Provider);
    }

    /// <summary>A table with one row, and why that row is rejected.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "Provider,Code,Status\nAzure,,\n", "it has neither a status nor a code" },
        { "Provider,Code,Status\nAzure, , \n", "it has neither a status nor a code" },
        { "Provider,Code,Status\nAzure\n", "it has neither a status nor a code" },
        { "Provider,Code\nAzure,2000,x\n", "it has 3 fields under 2 columns" },
        { "Provider,Code\nAzure,\"2000\n", "a quote is opened and never closed" },
        { "[{\"provider\":\"Azure\",\"code\":2000},{\"provider\":\"Azure\"}]", "it has neither a status nor a code" },
        { "{\"provider\":\"Azure\",\"code\":2000}\n{\"provider\":\"Azure\",\n", "it is not valid JSON" },
        { "[{\"provider\":\"Azure\",\"code\":2000},{\"provider\":\"Azure\",", "the file ends inside it" },
        { "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"status\":\"Delivered\",\"count\":1},{\"code\":0,\"count\":0}]}]", "its count is no positive whole number" },
        { "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"status\":\"Delivered\",\"count\":1},{\"code\":0,\"count\":\"many\"}]}]", "its count is no positive whole number" },
        { "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"status\":\"Delivered\",\"count\":1},{\"code\":0,\"count\":-3}]}]", "its count is no positive whole number" },
        { "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"status\":\"Delivered\",\"count\":1},{\"code\":0,\"count\":1.5}]}]", "its count is no positive whole number" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_row_is_rejected_with_its_reason(string text, string reason)
    {
        using TempReport report = new(text);
        Listener listener = new();
        ReportKit.Read(report.Path, null, listener);
        Assert.Equal(reason, Assert.Single(listener.Rejections).Reason);
        Assert.Equal(1, listener.Totals[0].Rejected);
    }

    [Fact]
    public void Empty_fields_behind_the_last_column_and_missing_ones_are_no_fault()
    {
        using TempReport report = new("Provider,Code,To\nAzure,2000,x,,\nAzure,2000\n");
        Assert.Equal(["x", null], ReportKit.Read(report.Path).Select(record => record.Recipient));
    }

    [Fact]
    public void A_blank_cell_excludes_nothing()
    {
        using TempReport report = new(
            "message_id,format,direction,status,status_code,destination_address\n"
            + "1,SMS,OUTBOUND,DELIVERED,220,x\n2,,,DELIVERED,220,x\n3,sms,inbound,DELIVERED,220,x\n4,RCS,OUTBOUND,DELIVERED,220,x\n");
        Assert.Equal(["1", "2"], ReportKit.Read(report.Path).Select(record => record.MessageId));
    }

    [Theory]
    [InlineData("TEXT_DELIVERED", null)]
    [InlineData("VOICE_ANSWERED", "it is a voice message")]
    [InlineData("voice_of_tomorrow", "it is a voice message")]
    [InlineData("MEDIA_DELIVERED", "it is an MMS")]
    [InlineData("MEDIA", null)]
    public void A_value_may_exclude_a_row_by_its_beginning(string type, string? expected)
    {
        const string Event = """{"eventType":"TEXT_DELIVERED","messageId":"1","destinationPhoneNumber":"+15555550101","messageStatus":"DELIVERED"}""";
        using TempReport report = new(Event + "\n" + Event.Replace("TEXT_DELIVERED", type, StringComparison.Ordinal) + "\n" + Event + "\n");
        Assert.Equal([null, expected, null], ReportKit.Read(report.Path, includeExcluded: true).Select(record => record.Excluded));
    }

    [Theory]
    [InlineData("SM01", "+15555550101", null)]
    [InlineData("SM01", "whatsapp:+15555550101", "it is no SMS")]
    [InlineData("MM01", "WhatsApp:+15555550101", "it is no SMS")]
    [InlineData("SM01", "messenger:01", "it is no SMS")]
    [InlineData("SM01", "rcs:+15555550101", "it is no SMS")]
    [InlineData("MM01", "+15555550101", "it is an MMS")]
    public void A_value_that_differs_in_every_row_may_exclude_it_by_its_beginning(string id, string to, string? expected)
    {
        using TempReport report = new("MessageSid,To,MessageStatus\nSM00,+15555550100,sent\n" + id + "," + to + ",sent\nSM02,+15555550102,sent\n");
        Assert.Equal([null, expected, null], ReportKit.Read(report.Path, includeExcluded: true).Select(record => record.Excluded));
    }

    [Fact]
    public void A_wrong_time_costs_the_time_and_not_the_row()
    {
        using TempReport report = new("Provider,Code,Sent At,Updated At\nAzure,2000,yesterday,2024-03-05T10:00:04Z\nAzure,2000,2024-03-05 10:00:04,\n");
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(report.Path, null, listener);
        Assert.All(records, record => Assert.Null(record.SubmittedAt));
        Assert.Equal(4, records[0].UpdatedAt!.Value.Second);
        Assert.Equal((2L, 1L, 1L), (listener.Totals[0].Events, listener.Totals[0].UnreadTimes, listener.Totals[0].FloatingTimes));
    }

    /// <summary>When something happened that nobody is told of need not be told either; alone, and among many rows that are read at once.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void A_wrong_time_of_a_rejected_row_is_no_further_complaint(int others)
    {
        string row = "Azure,2000,2024-03-05T10:00:04Z,2024-03-05T10:00:05Z\n";
        using TempReport report = new(
            "Provider,Code,Sent At,Updated At\n" + row + string.Concat(Enumerable.Repeat(row, others)) + "Azure,,yesterday,today\n" + string.Concat(Enumerable.Repeat(row, others)));
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(report.Path, null, listener);
        Assert.Equal((1L, 0L), (listener.Totals[0].Rejected, listener.Totals[0].UnreadTimes));
        Assert.Equal(1 + (2 * others), records.Count(record => record.SubmittedAt?.Second == 4 && record.UpdatedAt?.Second == 5));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void No_time_however_strange_stops_the_reading(string time)
    {
        using TempReport report = new("Provider,Code,Updated At\nAzure,2000," + time + "\nAzure,2000,2024-03-05T10:00:04Z\n");
        Assert.Equal(2, ReportKit.Read(report.Path).Count);
    }

    [Theory]
    [InlineData("Shared Code\nyes", Finality.Final)]
    [InlineData("Shared Code\nTrue", Finality.Final)]
    [InlineData("Shared Code\n1", Finality.Final)]
    [InlineData("Shared Code\nno", Finality.Conditional)]
    [InlineData("Shared Code\n", Finality.Conditional)]
    public void A_row_may_say_that_it_was_sent_from_a_shared_code(string column, Finality expected)
    {
        string[] parts = column.Split('\n');
        using TempReport report = new("Provider,Code," + parts[0] + "\nMobileConnect,2000," + parts[1] + "\n");
        Assert.Equal(expected, Assert.Single(ReportKit.Read(report.Path)).Finality);
        Assert.Equal(Finality.Final, Assert.Single(ReportKit.Read(report.Path, new ReportOptions { SharedCode = true })).Finality);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Reports_are_read_the_same_in_any_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            using TempReport report = new("PROVIDER,MESSAGE ID,STATUS,Count\nSINCH,İ-1,DELIVERED,1\nTwitch,x,DELIVERED,1\n");
            Listener listener = new();
            DeliveryRecord record = Assert.Single(ReportKit.Read(report.Path, null, listener));
            Assert.Equal("Sinch İ-1 Delivered", string.Join(" ", record.Provider, record.MessageId, record.Status));
            Assert.Equal(report.Name + ", line 3, column 1: the row is left out, because no provider is called 'Twitch'.", listener.Rejections[0].ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
