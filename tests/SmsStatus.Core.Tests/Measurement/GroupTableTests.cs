using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

public sealed class GroupTableTests
{
    private static readonly string[] s_day =
    {
        "Azure,A-1,+15555550100,zed,2000,,,2024-03-30T22:30:00Z",
        "Azure,A-2,+15555550101,Abe,4006,,,2024-03-30T23:30:00Z",
        "Azure,A-3,+15555550102,abe,4006,,,2024-03-31T00:30:00Z",
        "Sinch,S-1,15555550103,,0,,,2024-03-31T01:30:00+00:00",
        "Sinch,S-2,15555550104,mid,401,,,2024-03-31T05:30:00+04:00",
        "OnceHub,O-1,15555550105,mid,,Sent,,",
        "OnceHub,O-2,15555550106,mid,Nonsense,,,2024-03-31T12:00:00",
    };

    /// <summary>A grouping and its groups with their messages, in their order.</summary>
    public static TheoryData<string, string> Groups => new()
    {
        { "", " 7" },
        { "Provider", "Azure 3, OnceHub 2, Sinch 2" },
        { "Status", "Unrecognized 1, Submitted 2, Delivered 2, Undeliverable 2" },
        { "Outcome", "Unrecognized 1, Pending 2, Delivered 2, NotDelivered 2" },
        { "Code", "0 1, 2000 1, 4006 2, 401 1, Nonsense 1, - 1" },
        { "ProviderStatus", "Sent 1, - 6" },
        { "Cause", "None 4, AbsentSubscriber 2, Unspecified 1" },
        { "Action", "None 2, Wait 2, RetryLater 2, ContactProvider 1" },
        { "Sender", "Abe 1, abe 1, mid 3, zed 1, - 1" },
        { "Provider,Outcome", "Azure/Delivered 1, Azure/NotDelivered 2, OnceHub/Unrecognized 1, OnceHub/Pending 1, Sinch/Pending 1, Sinch/Delivered 1" },
        { "Outcome,Provider", "Unrecognized/OnceHub 1, Pending/OnceHub 1, Pending/Sinch 1, Delivered/Azure 1, Delivered/Sinch 1, NotDelivered/Azure 2" },
        { "Day", "2024-03-30T00:00:00+00:00 2, 2024-03-31T00:00:00+00:00 3, - 2" },
        { "Hour", "2024-03-30T22:00:00+00:00 1, 2024-03-30T23:00:00+00:00 1, 2024-03-31T00:00:00+00:00 1, 2024-03-31T01:00:00+00:00 2, - 2" },
        { "Day,Provider", "2024-03-30T00:00:00+00:00/Azure 2, 2024-03-31T00:00:00+00:00/Azure 1, 2024-03-31T00:00:00+00:00/Sinch 2, -/OnceHub 2" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Groups_stand_in_the_order_of_their_keys_with_what_is_missing_last(string keys, string expected) =>
        Assert.Equal(expected, Measure(keys, null));

    [Theory]
    [InlineData("+05:30", "2024-03-31T00:00:00+05:30 5, - 2")]
    [InlineData("-08:00", "2024-03-30T00:00:00-08:00 5, - 2")]
    [InlineData("Europe/Berlin", "2024-03-30T00:00:00+01:00 1, 2024-03-31T00:00:00+01:00 4, - 2")]
    public void Days_begin_in_the_zone_that_is_given(string zone, string expected) => Assert.Equal(expected, Measure("Day", zone));

    [Theory]
    [InlineData("+05:30", "2024-03-31T04:00:00+05:30 1, 2024-03-31T05:00:00+05:30 1, 2024-03-31T06:00:00+05:30 1, 2024-03-31T07:00:00+05:30 2, - 2")]
    [InlineData("Europe/Berlin", "2024-03-30T23:00:00+01:00 1, 2024-03-31T00:00:00+01:00 1, 2024-03-31T01:00:00+01:00 1, 2024-03-31T03:00:00+02:00 2, - 2")]
    public void Hours_begin_in_the_zone_that_is_given(string zone, string expected) => Assert.Equal(expected, Measure("Hour", zone));

    [Fact]
    public void The_two_hours_of_one_name_when_the_clock_is_set_back_are_two_groups_of_one_day()
    {
        string[] rows =
        {
            "Azure,A-1,x,,2000,,,2024-10-27T00:30:00Z", "Azure,A-2,x,,2000,,,2024-10-27T01:30:00Z", "Azure,A-3,x,,2000,,,2024-10-27T12:30:00Z",
        };
        Assert.Equal(
            "2024-10-27T02:00:00+02:00 1, 2024-10-27T02:00:00+01:00 1, 2024-10-27T13:00:00+01:00 1", Measure("Hour", "Europe/Berlin", rows));
        Assert.Equal("2024-10-27T00:00:00+02:00 3", Measure("Day", "Europe/Berlin", rows));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "+02:00")]
    [InlineData("0001-01-01T00:00:00Z", "-02:00")]
    [InlineData("0001-01-01T00:00:00Z", "Europe/Berlin")]
    [InlineData("9999-12-31T23:59:59Z", "+02:00")]
    [InlineData("9999-12-31T23:59:59Z", "-02:00")]
    public void A_time_that_nobody_set_does_not_stop_the_measuring(string time, string zone)
    {
        string[] rows = { "Azure,A-1,x,,2000,,," + time, "Azure,A-2,x,,2000,,,2024-10-27T01:30:00Z" };
        foreach (string keys in new[] { "Day", "Hour", "Provider" })
            Assert.Equal(2, MeasureKit.MeasureTexts([MeasureKit.Header + string.Join("\n", rows)], Options(keys, zone)).Sum(measure => measure.Messages));
    }

    [Fact]
    public void A_message_stands_in_the_group_of_the_event_that_decided()
    {
        string[] rows =
        {
            "Sinch,B,15555550100,early,400,,,2024-03-01T08:30:00Z", "Sinch,B,15555550100,final,0,,,2024-03-01T09:30:00Z",
            "Sinch,B,15555550100,late,401,,,2024-03-02T09:30:00Z",
        };
        foreach ((string keys, string expected) in new[]
        {
            ("Status", "Delivered 1"), ("Sender", "final 1"), ("Hour", "2024-03-01T09:00:00+00:00 1"), ("Day", "2024-03-01T00:00:00+00:00 1"), ("Code", "0 1"),
        })
        {
            foreach (string[] order in new[] { rows, rows.Reverse().ToArray() })
                Assert.Equal(expected, Measure(keys, null, order, withEmpty: false));
        }
    }

    [Fact]
    public void A_group_in_which_no_message_ended_is_not_shown()
    {
        string[] rows = { "Sinch,B,15555550100,a,400,,,2024-03-01T08:30:00Z", "Sinch,B,15555550100,a,0,,,2024-03-01T09:30:00Z" };
        Assert.Equal("Delivered 1", Measure("Status", null, rows));
    }

    [Fact]
    public void A_group_knows_its_keys_in_the_order_asked_for_with_values_of_their_own_types()
    {
        GroupKey[] keys = { GroupKey.Day, GroupKey.Status, GroupKey.Code, GroupKey.File, GroupKey.Recipient, GroupKey.Action };
        using TempReport report = new(MeasureKit.Header + s_day[1]);
        DeliveryMeasure measure = Assert.Single(MeasureKit.Measure([report.Path], new MeasureOptions { GroupBy = keys }));
        Assert.Equal(keys, measure.GetGroup().Select(pair => pair.Key));
        Assert.Equal(
            new object?[]
            {
                new DateTimeOffset(2024, 3, 30, 0, 0, 0, TimeSpan.Zero), DeliveryStatus.Undeliverable, "4006", report.Name, "+15555550101", NextAction.RetryLater,
            },
            measure.GetGroup().Select(pair => pair.Value));
    }

    [Theory]
    [InlineData("15555550100", "+15555550100", "15555550100")]
    [InlineData("tel:+15555550100", "+15555550100", "+15555550100")]
    [InlineData("tel:+15555550100", "TEL:15555550100", "15555550100")]
    [InlineData("tel:0100", "0100", "0100")]
    [InlineData("tel:x", "x", "x")]
    public void Two_spellings_of_one_recipient_are_one_group_of_one_message(string one, string other, string shown)
    {
        string[] rows = { "Sinch,B," + one + ",,0,,,2024-03-01T09:30:00Z", "Sinch,B," + other + ",,0,,,2024-03-01T09:30:00Z" };
        Assert.Equal(shown + " 1", Measure("Recipient", null, rows, withEmpty: false));
        Assert.Equal(shown + " 1", Measure("Recipient", null, rows.Reverse().ToArray(), withEmpty: false));
    }

    [Theory]
    [InlineData("tel:")]
    [InlineData("telex:0100")]
    [InlineData("hotel:0100")]
    public void What_only_looks_like_the_scheme_of_a_phone_number_stays(string recipient) =>
        Assert.Equal(recipient + " 1", Measure("Recipient", null, ["Sinch,B," + recipient + ",,0,,,2024-03-01T09:30:00Z"], withEmpty: false));

    [Fact]
    public void Messages_without_a_recipient_or_sender_are_one_group_that_has_none()
    {
        string[] rows = { "Azure,A-1,,,2000,,,", "Azure,A-2, ,,2000,,,", "Azure,A-3,x,s,2000,,,", "Azure,A-4,,,,,," };
        Assert.Equal("x 1, - 2", Measure("Recipient", null, rows));
        Assert.Equal("s 1, - 2", Measure("Sender", null, rows));
    }

    [Fact]
    public void By_file_a_message_stands_where_its_deciding_event_is()
    {
        using TempReport first = new(MeasureKit.Header + "Sinch,B,15555550100,,400,,,2024-03-01T08:30:00Z\nAzure,A,x,,2000,,,");
        using TempReport second = new(MeasureKit.Header + "Sinch,B,15555550100,,0,,,2024-03-01T09:30:00Z");
        MeasureOptions options = new() { GroupBy = [GroupKey.File] };
        Dictionary<string, long> rows = MeasureKit.Measure([first.Path, second.Path], options).ToDictionary(MeasureKit.Group, measure => measure.Rows);
        Assert.Equal((1L, 2L), (rows[first.Name], rows[second.Name]));
    }

    private static MeasureOptions Options(string keys, string? zone) => new()
    {
        GroupBy = keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => Enum.Parse<GroupKey>(key)).ToArray(),
        TimeZone = zone is null ? null : TimeZones.Parse(zone),
    };

    private static string Measure(string keys, string? zone, string[]? rows = null, bool withEmpty = true) => string.Join(
        ", ",
        MeasureKit.MeasureTexts([MeasureKit.Header + string.Join("\n", rows ?? s_day) + "\n"], Options(keys, zone))
            .Where(measure => withEmpty || measure.Rows > 0)
            .Select(measure => MeasureKit.Group(measure) + " " + measure.Messages));
}
