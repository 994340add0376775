using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>A message that was sent in several parts is as its worst part.</summary>
public sealed class MessagePartTests
{
    private static readonly StatusCatalog s_catalog = ReportKit.Catalog(ReportKit.Provider(
        "Parts",
        """{ "name": "Parts", "title": "p", "recognise": { "all": ["part"] }, "fields": { "MessageId": "id", "Code": "code", "UpdatedAt": "at", "Segment": "part" } }"""));

    /// <summary>Events of one message as part:code@minute, and its state: outcome, superseded, conflicts.</summary>
    public static TheoryData<string, string> Messages => new()
    {
        { "0:OK@1", "Delivered 0 0" },
        { "0:OK@1;1:OK@2", "Delivered 1 0" },
        { "0:OK@1;1:BAD@2", "NotDelivered 1 0" },
        { "0:OK@2;1:BAD@1", "NotDelivered 1 0" },
        { "0:OK@1;1:GO@2", "Pending 1 0" },
        { "0:OK@1;1:GO@2;1:OK@3", "Delivered 2 0" },
        { "0:GO@1;1:BAD@2", "NotDelivered 1 0" },
        { "0:OK@1;1:huh@2", "Unrecognized 1 0" },
        { "0:OK@1;0:BAD@2", "NotDelivered 1 1" },
        { "0:BAD@1;0:OK@2;1:OK@3", "Delivered 2 1" },
        { ":GO@1;0:OK@2;1:OK@3", "Delivered 2 0" },
        { ":GO@9;0:OK@2;1:OK@3", "Delivered 2 0" },
        { ":BAD@1;0:OK@2", "NotDelivered 1 0" },
        { ":OK@1;0:OK@2;1:BAD@3", "NotDelivered 2 0" },
        { ":OK@1;:GO@2", "Delivered 1 0" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_parts_of_a_message_become_its_state_in_any_order(string events, string expected)
    {
        Random random = new(5);
        string[] rows = events.Split(';').Select(Row).ToArray();
        for (int round = 0; round < 10; round++)
        {
            DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(["id,part,code,at\n" + string.Join("\n", rows) + "\n"], null, null, null, s_catalog));
            Assert.Equal(1, measure.Messages);
            Assert.Equal(expected, Outcome(measure) + " " + measure.Superseded + " " + measure.Conflicts);
            random.Shuffle(rows);
        }
    }

    [Theory]
    [InlineData(GroupKey.Status)]
    [InlineData(GroupKey.Hour)]
    public void Shuffled_parts_in_any_number_of_files_give_the_same_figures(GroupKey key)
    {
        Random random = new(6);
        MeasureOptions options = new() { GroupBy = [key], StaleAfter = TimeSpan.FromMinutes(5) };
        string[] codes = { "OK", "BAD", "GO", "huh" };
        for (int round = 0; round < 100; round++)
        {
            string[] rows = Enumerable.Range(0, random.Next(1, 12)).Select(_ => string.Join(
                ",", "M" + random.Next(2), random.Next(3) == 0 ? "" : random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture), codes[random.Next(4)], random.Next(4) == 0 ? "" : $"2024-03-01T0{random.Next(2)}:0{random.Next(9)}:00Z")).ToArray();
            string expected = Measure(rows, 1);
            random.Shuffle(rows);
            Assert.Equal(expected, Measure(rows, random.Next(1, 4)));
        }

        string Measure(string[] rows, int files) => MeasureKit.Render(MeasureKit.MeasureTexts(
            rows.Select((row, index) => (row, index)).GroupBy(pair => pair.index % files, pair => pair.row)
                .Select(part => "id,part,code,at\n" + string.Join("\n", part) + "\n"),
            options,
            null,
            null,
            s_catalog));
    }

    [Fact]
    public void Records_of_parts_measure_as_their_report_does()
    {
        using TempReport report = new("id,part,code,at\n" + string.Join("\n", "0:OK@1;1:BAD@2;:GO@3".Split(';').Select(Row)) + "\n");
        Assert.Equal(
            MeasureKit.Render(MeasureKit.Measure([report.Path], null, null, null, s_catalog)),
            MeasureKit.Render(MeasureKit.MeasureRecords([report.Path], new MeasureOptions(), null, s_catalog)));
    }

    [Theory]
    [InlineData("1.55555E+10", "1.55555E+10", 2, 2)]
    [InlineData("1,55555e+10", "1,55555e+10", 2, 2)]
    [InlineData("5E+10", "5E+10", 2, 2)]
    [InlineData("15555550100", "15555550100", 1, 0)]
    [InlineData("eve", "eve", 1, 0)]
    public void Recipients_that_a_spreadsheet_damaged_are_messages_of_their_own_and_are_counted(string one, string other, int messages, int damaged)
    {
        Listener listener = new();
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(
            [MeasureKit.Header.Replace(',', ';') + $"Sinch;B;{one};;0;;;\nSinch;B;{other};;0;;;\n"], null, null, listener));
        Assert.Equal((messages, damaged), (measure.Messages, listener.Totals[0].DamagedRecipients));
    }

    /// <summary>A text with an escape does not stand in the file as it is, so it is kept elsewhere.</summary>
    [Theory]
    [InlineData("1.55555E+10", 1)]
    [InlineData("1.55555E\\u002b10", 1)]
    [InlineData("\\u0031555555010", 0)]
    public void Damaged_recipients_are_counted_in_JSON_too(string recipient, int damaged)
    {
        Listener listener = new();
        MeasureKit.MeasureTexts([$$"""{"provider":"Sinch","messageId":"B","recipient":"{{recipient}}","code":"0"}""" + "\n"], null, null, listener);
        Assert.Equal(damaged, listener.Totals[0].DamagedRecipients);
    }

    [Fact]
    public void The_rule_of_the_highest_code_is_warned_of_where_it_surprises()
    {
        Listener listener = new();
        string[] rows = "M,4000@1;M,4500@2;N,2000@1;N,2500@2;O,4000@1;O,2000@2;P,4500@1".Split(';')
            .Select(text => text.Split(',')).Select(pair => MessageFoldTests.Row("MobileConnect", pair[0], "15555550100", pair[1])).ToArray();
        MeasureKit.MeasureTexts([MeasureKit.Header + string.Join("\n", rows) + "\n"], null, null, listener);
        Assert.StartsWith("2 messages count as not delivered", Assert.Single(listener.Warnings), StringComparison.Ordinal);
    }

    private static string Row(string text)
    {
        string[] parts = text.Split(':', '@');
        return $"M,{parts[0]},{parts[1]},2024-03-01T09:0{parts[2]}:00Z";
    }

    private static string Outcome(DeliveryMeasure measure) => new Dictionary<string, long>
    {
        ["Delivered"] = measure.Delivered,
        ["Pending"] = measure.Pending,
        ["NotDelivered"] = measure.NotDelivered,
        ["Unrecognized"] = measure.Unrecognized,
    }.Single(pair => pair.Value == 1).Key;
}
