using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>From a message's events to its one current state.</summary>
public sealed class MessageFoldTests
{
    /// <summary>A provider, the events of one message as code@minute (or code alone), and its state: outcome, superseded, conflicts.</summary>
    public static TheoryData<string, string, string> Rules => new()
    {
        // The highest code of MobileConnect, whatever came last.
        { "MobileConnect", "3000;4000;3001;2000", "Delivered 3 0" },
        { "MobileConnect", "2000@1;4000@2", "Delivered 1 0" },
        { "MobileConnect", "4000@1;2000@2", "Delivered 1 0" },
        { "MobileConnect", "2500@1;2000@2", "NotDelivered 1 0" },
        { "MobileConnect", "2000@1;2500@2", "NotDelivered 1 0" },
        { "MobileConnect", "4000@1;4500@2", "NotDelivered 1 1" },
        { "MobileConnect", "4500@1;4000@2", "NotDelivered 1 1" },
        { "MobileConnect", "1000@3;3002@1", "Pending 1 0" },
        { "MobileConnect", "1000@3;2000@1", "Pending 1 0" },
        { "MobileConnect", "3400@1;3002@2", "Indeterminate 1 0" },
        { "MobileConnect", "3400@1;4000@2", "Delivered 1 0" },
        { "MobileConnect", "04000@1;4000.0@2;3000", "Delivered 2 0" },
        { "MobileConnect", "Delivered@1;Enroute@2", "Delivered 1 0" },
        { "MobileConnect", "2000@1;99999@2", "Pending 1 0" },
        { "MobileConnect", "99999@2;2000@1", "Pending 1 0" },
        { "MobileConnect", "98@2;99@1", "Unrecognized 1 0" },
        // Everyone else: a final status beats an intermediate one; among equals the latest.
        { "Sinch", "400@1;401@2;0@3", "Delivered 2 0" },
        { "Sinch", "0@3;401@2;400@1", "Delivered 2 0" },
        { "Sinch", "0@1;401@2", "Delivered 1 0" },
        { "Sinch", "401@2;0@1", "Delivered 1 0" },
        { "Sinch", "0@1;402@2", "NotDelivered 1 1" },
        { "Sinch", "402@2;0@1", "NotDelivered 1 1" },
        { "Sinch", "402@1;0@2", "Delivered 1 1" },
        { "Sinch", "0@1;0@1;0@1", "Delivered 2 0" },
        { "Sinch", "0@1;0@5", "Delivered 1 0" },
        { "Sinch", "153@1;159@2", "NotDelivered 1 0" },
        { "Sinch", "402@1;406@2", "NotDelivered 1 1" },
        { "Sinch", "401;0", "Delivered 1 0" },
        { "Sinch", "0;401", "Delivered 1 0" },
        { "Sinch", "400;401", "Pending 1 0" },
        { "Sinch", "0;402", "NotDelivered 1 1" },
        { "Sinch", "402;0", "NotDelivered 1 1" },
        { "Sinch", "0;402@1", "NotDelivered 1 1" },
        { "Sinch", "402@1;0", "NotDelivered 1 1" },
        { "Sinch", "777@5;401@1", "Pending 1 0" },
        { "Sinch", "777@5;0@1", "Delivered 1 0" },
        { "Sinch", "777@5", "Unrecognized 0 0" },
        { "Sinch", "777@5;778@6", "Unrecognized 1 0" },
        { "Azure", "2000@1;5002@2", "Indeterminate 1 1" },
        { "Azure", "5002@1;2000@2", "Delivered 1 1" },
        { "Azure", "2500@1;4000@2", "NotDelivered 1 0" },
        { "Crexendo", "200@1;211@2;221@3;211@4", "Delivered 3 0" },
        { "Crexendo", "220@1;221@2", "Delivered 1 0" },
        { "OnceHub", "Handset Busy@1;handset  busy@2", "NotDelivered 1 0" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_events_of_a_message_become_its_state_in_any_order(string provider, string events, string expected)
    {
        string[] rows = events.Split(';').Select(text => Row(provider, "M", "+15555550100", text)).ToArray();
        foreach (string[] order in Permutations(rows))
        {
            DeliveryMeasure measure = MeasureKit.MeasureRows(order);
            Assert.Equal(1, measure.Messages);
            Assert.Equal(expected, Outcome(measure) + " " + measure.Superseded + " " + measure.Conflicts);
        }
    }

    /// <summary>Rows as provider,id,recipient and how many messages they are.</summary>
    public static TheoryData<string, int> Identities => new()
    {
        { "Sinch,B,+15555550100 Sinch,B,15555550100", 1 },
        { "Sinch,B,15555550100 Sinch,B,15555550101", 2 },
        { "Sinch,B,15555550100 Sinch,C,15555550100", 2 },
        { "Sinch,B, Sinch,B,", 2 },
        { "Sinch,,15555550100 Sinch,,15555550100", 2 },
        { "MobileConnect,M,15555550100 MobileConnect,M,15555550100", 1 },
        { "MobileConnect,M,15555550100 MobileConnect,N,15555550100", 2 },
        { "MobileConnect,,15555550100 MobileConnect,,15555550100", 2 },
        { "Azure,A,15555550100 Azure,A,15555550101", 1 },
        { "Azure,A,15555550100 Azure,B,15555550100", 2 },
        { "Azure,A,x Azure,a,x", 2 },
        { "Azure,,15555550100 Azure,,15555550100", 2 },
        { "Azure,A,x Crexendo,A,x Sinch,A,1 MobileConnect,A,1", 4 },
        { "Sinch,B1,23 Sinch,B,123", 2 },
        { "Sinch,B,anna Sinch,B,bert", 2 },
        { "Sinch,B,a1 Sinch,B,b1", 2 },
        { "ACS,A,x Azure,A,x AzureCommunicationServices,A,x", 1 },
    };

    [Theory]
    [MemberData(nameof(Identities))]
    public void A_message_is_known_by_its_providers_key(string rows, int messages)
    {
        string[] lines = rows.Split(' ').Select(row => row.Split(',')).Select(cells => Row(cells[0], cells[1], cells[2], "777@1")).ToArray();
        DeliveryMeasure measure = MeasureKit.MeasureRows(lines);
        Assert.Equal(messages, measure.Messages);
        Assert.Equal(lines.Length - messages, measure.Superseded);
        Assert.Equal(lines.Length, MeasureKit.MeasureRows(lines, new MeasureOptions { Event = true }).Messages);
    }

    [Fact]
    public void Events_are_folded_across_files()
    {
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(
            "400@1;401@2;0@3;401@2".Split(';').Select(text => MeasureKit.Header + Row("Sinch", "B", "15555550100", text) + "\n")));
        Assert.Equal((4L, 1L, 3L, 1L), (measure.Rows, measure.Messages, measure.Superseded, measure.Delivered));
    }

    [Fact]
    public void Each_event_counts_by_itself_when_asked()
    {
        string[] rows = "400@1;401@2;0@3;402@4;0@3".Split(';').Select(text => Row("Sinch", "B", "15555550100", text)).ToArray();
        DeliveryMeasure measure = MeasureKit.MeasureRows(rows, new MeasureOptions { Event = true });
        Assert.Equal((5L, 5L, 0L), (measure.Rows, measure.Messages, measure.Superseded));
        Assert.Equal((2L, 2L, 1L, 0L), (measure.Delivered, measure.Pending, measure.NotDelivered, measure.Conflicts));
    }

    [Fact]
    public void A_row_that_stands_for_n_messages_is_n_messages_whatever_key_it_has()
    {
        Provider provider = ReportKit.Provider(
            "Sum", """{ "name": "Sum", "title": "s", "recognise": { "all": ["id", "n"] }, "fields": { "MessageId": "id", "Code": "code" }, "count": "n" }""");
        foreach (bool eachEvent in new[] { false, true })
        {
            Listener listener = new();
            DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(
                ["id,code,n\nA,OK,3\nB,BAD,2\nC,GO,1\n"], new MeasureOptions { Event = eachEvent }, null, listener, ReportKit.Catalog(provider)));
            Assert.Equal((6L, 3L, 2L, 1L), (measure.Rows, measure.Delivered, measure.NotDelivered, measure.Pending));
            Assert.Equal(6, listener.Totals[0].Rows);
        }
    }

    [Fact]
    public void On_shared_codes_handed_over_is_as_far_as_it_goes()
    {
        string[] rows = { Row("MobileConnect", "M", "1", "1000@1"), Row("MobileConnect", "M", "1", "2000@2") };
        ReportOptions shared = new() { SharedCode = true };
        string text = MeasureKit.Header + string.Join("\n", rows);
        Assert.Equal(1, Assert.Single(MeasureKit.MeasureTexts([text])).Pending);
        Assert.Equal(1, Assert.Single(MeasureKit.MeasureTexts([text], null, shared)).Indeterminate);
    }

    internal static string Row(string provider, string id, string recipient, string codeAtMinute)
    {
        string[] parts = codeAtMinute.Split('@');
        return string.Join(
            ",", provider, id, recipient, "sender", parts[0], "", "", parts.Length > 1 ? "2024-03-01T09:" + parts[1].PadLeft(2, '0') + ":00Z" : "");
    }

    private static string Outcome(DeliveryMeasure measure) => measure switch
    {
        { Delivered: 1 } => "Delivered",
        { Pending: 1 } => "Pending",
        { NotDelivered: 1 } => "NotDelivered",
        { Indeterminate: 1 } => "Indeterminate",
        _ => "Unrecognized",
    };

    private static IEnumerable<string[]> Permutations(string[] items)
    {
        if (items.Length < 2)
        {
            yield return items;
            yield break;
        }

        for (int first = 0; first < items.Length; first++)
        {
            foreach (string[] rest in Permutations(items.Where((_, index) => index != first).ToArray()))
                yield return rest.Prepend(items[first]).ToArray();
        }
    }
}
