using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>The figures of one group.</summary>
public sealed class DeliveryMeasureTests
{
    private static readonly DateTimeOffset s_nine = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Codes of Azure, and of sent, of final, coverage.</summary>
    public static TheoryData<string, double?, double?, double?> Rates => new()
    {
        { "2000", 1, 1, 1 },
        { "4006", 0, 0, 1 },
        { "2000 2000 2000 4006", 0.75, 0.75, 1 },
        { "5002", 0, null, 0 },
        { "777", 0, null, 0 },
        { "5002 777", 0, null, 0 },
        { "2000 4006 5002 777", 0.25, 0.5, 0.5 },
        { "2000 5002 5002", 1.0 / 3, 1, 1.0 / 3 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void Rates_are_parts_of_the_messages_and_null_where_there_is_nothing_to_divide_by(
        string codes, double? ofSent, double? ofFinal, double? coverage)
    {
        DeliveryMeasure measure = MeasureKit.MeasureRows(codes.Split(' ').Select((code, index) => $"Azure,A-{index},x,,{code},,,"));
        Assert.Equal((ofSent, ofFinal, coverage), (measure.DeliveredOfSent, measure.DeliveredOfFinal, measure.ReceiptCoverage));
    }

    [Fact]
    public void Without_messages_there_are_no_rates()
    {
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts(["Provider,Code\nAzure,\n"], null, new ReportOptions { Provider = "Azure" }));
        Assert.Equal((1L, 0L, 1L), (measure.Rows, measure.Messages, measure.Rejected));
        Assert.Equal((null, null, null), (measure.DeliveredOfSent, measure.DeliveredOfFinal, measure.ReceiptCoverage));
        Assert.Equal((null, null, null, null), (measure.MedianTimeToFinal, measure.P95TimeToFinal, measure.First, measure.Last));
    }

    [Fact]
    public void Codes_that_are_not_recognized_are_neither_delivered_nor_failed()
    {
        DeliveryMeasure measure = MeasureKit.MeasureRows(["Azure,A-1,x,,777,,,", "Azure,A-2,x,,777,,,", "Azure,A-3,x,,,Gone,,", "Azure,A-4,x,,2000,,,"]);
        Assert.Equal((4L, 3L, 1L, 0L), (measure.Messages, measure.Unrecognized, measure.Delivered, measure.NotDelivered));
    }

    /// <summary>Seconds to the final status, and the median and 95th percentile by nearest rank.</summary>
    public static TheoryData<string, int?, int?> Percentiles => new()
    {
        { "", null, null },
        { "7", 7, 7 },
        { "9 1", 1, 9 },
        { "3 1 2", 2, 3 },
        { "4 3 2 1", 2, 4 },
        { "10 9 8 7 6 5 4 3 2 1", 5, 10 },
        { "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", 10, 19 },
        { "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21", 11, 20 },
        { "0 0 0 100", 0, 100 },
    };

    [Theory]
    [MemberData(nameof(Percentiles))]
    public void Times_to_final_are_percentiles_by_nearest_rank(string seconds, int? median, int? p95)
    {
        IEnumerable<string> rows = seconds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, index) =>
            $"Azure,A-{index},x,,{(index % 2 == 0 ? "2000" : "4006")},,{Time(0)},{Time(int.Parse(text, CultureInfo.InvariantCulture))}");
        // None of these has both times and a final status.
        string[] others =
        {
            $"Azure,B-1,x,,2000,,,{Time(500)}", $"Azure,B-2,x,,2000,,{Time(500)},", $"Azure,B-3,x,,777,,{Time(0)},{Time(500)}",
            $"Azure,B-4,x,,2000,,{Time(500)},{Time(0)}", $"Azure,B-5,x,,2000,,2024-03-01T09:00:00,{Time(500)}", $"Sinch,B-6,1,,401,,{Time(0)},{Time(500)}",
        };
        DeliveryMeasure measure = MeasureKit.MeasureRows(rows.Concat(others));
        Assert.Equal((Span(median), Span(p95)), (measure.MedianTimeToFinal, measure.P95TimeToFinal));
    }

    [Fact]
    public void The_time_to_final_runs_from_the_earliest_sending_to_the_deciding_event()
    {
        DeliveryMeasure measure = MeasureKit.MeasureRows(
            [$"Sinch,B,1,,401,,{Time(10)},{Time(12)}", $"Sinch,B,1,,0,,{Time(20)},{Time(30)}", $"Sinch,B,1,,401,,{Time(15)},{Time(90)}"]);
        Assert.Equal(TimeSpan.FromSeconds(20), measure.MedianTimeToFinal);
    }

    [Fact]
    public void Local_times_of_one_unknown_zone_can_be_subtracted() =>
        Assert.Equal(
            TimeSpan.FromSeconds(5),
            MeasureKit.MeasureRows(["Azure,A,x,,2000,,2024-03-01 09:00:00,2024-03-01 09:00:05"]).MedianTimeToFinal);

    [Fact]
    public void First_and_last_are_those_of_all_events_in_the_zone_that_is_given()
    {
        string[] rows =
        {
            $"Sinch,B,1,,401,,{Time(-9)},{Time(30)}", $"Sinch,B,1,,0,,,{Time(40)}", $"Sinch,B,1,,401,,,{Time(50)}", $"Sinch,B,2,,401,,{Time(20)},",
            "Sinch,B,3,,401,,,2024-03-01T04:00:25-05:00", "Sinch,B,4,,401,,,2023-01-01T00:00:00", "Sinch,B,5,,401,,,",
        };
        foreach (bool eachEvent in new[] { false, true })
        {
            DeliveryMeasure measure = MeasureKit.MeasureRows(rows, new MeasureOptions { Event = eachEvent });
            Assert.Equal((s_nine.AddSeconds(20), s_nine.AddSeconds(50)), (measure.First, measure.Last));
            Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (measure.First!.Value.Offset, measure.Last!.Value.Offset));
            DeliveryMeasure local = MeasureKit.MeasureRows(rows, new MeasureOptions { Event = eachEvent, TimeZone = TimeZones.Parse("+05:30") });
            Assert.Equal((s_nine.AddSeconds(20), s_nine.AddSeconds(50)), (local.First, local.Last));
            Assert.Equal(TimeSpan.FromMinutes(330), local.First!.Value.Offset);
        }
    }

    /// <summary>Seconds after which a message is stale, as of how many seconds, and how many are.</summary>
    public static TheoryData<int?, int?, int> Staleness => new()
    {
        { null, null, 0 }, { null, 10_000, 0 }, { 600, null, 0 }, { 599, null, 1 }, { 300, null, 1 }, { 299, null, 2 }, { 0, null, 2 },
        { 600, 700, 1 }, { 600, 900, 1 }, { 600, 901, 2 }, { 600, 1200, 2 }, { 600, 1201, 3 }, { 600, -1000, 0 },
    };

    [Theory]
    [MemberData(nameof(Staleness))]
    public void A_pending_message_is_stale_after_longer_than_was_asked_without_an_event(int? after, int? asOf, int expected)
    {
        string[] rows =
        {
            $"Sinch,B,1,,401,,,{Time(0)}", $"Sinch,B,2,,401,,,{Time(300)}", $"Azure,A,x,,2000,,,{Time(0)}", $"Sinch,B,3,,153,,,{Time(0)}",
            $"Azure,C,x,,777,,,{Time(0)}", "Sinch,B,4,,401,,,", "Sinch,B,5,,401,,,2020-01-01T00:00:00", $"Sinch,B,6,,401,,,{Time(600)}",
        };
        foreach (bool eachEvent in new[] { false, true })
        {
            MeasureOptions options = new()
            {
                Event = eachEvent,
                StaleAfter = after is { } limit ? TimeSpan.FromSeconds(limit) : null,
                AsOf = asOf is { } time ? s_nine.AddSeconds(time) : null,
            };
            Assert.Equal(expected, MeasureKit.MeasureRows(rows, options).Stale);
        }
    }

    [Fact]
    public void A_late_event_keeps_a_message_from_being_stale()
    {
        MeasureOptions options = new() { StaleAfter = TimeSpan.FromSeconds(60), AsOf = s_nine.AddSeconds(100) };
        Assert.Equal(0, MeasureKit.MeasureRows([$"Sinch,B,1,,401,,,{Time(0)}", $"Sinch,B,1,,400,,,{Time(90)}"], options).Stale);
        Assert.Equal(1, MeasureKit.MeasureRows([$"Sinch,B,1,,401,,,{Time(0)}", $"Sinch,B,1,,400,,,{Time(30)}"], options).Stale);
    }

    /// <summary>A provider with a code, and how many of it are worth sending again.</summary>
    [Theory]
    [InlineData("Azure", "4006", 1)]
    [InlineData("Azure", "4007", 0)]
    [InlineData("Azure", "4001", 0)]
    [InlineData("Azure", "4005", 0)]
    [InlineData("Azure", "2000", 0)]
    [InlineData("Azure", "5002", 0)]
    [InlineData("Azure", "777", 0)]
    [InlineData("Crexendo", "401", 1)]
    [InlineData("Sinch", "401", 0)]
    public void Retryable_are_the_failed_ones_that_may_succeed_later(string provider, string code, int expected) =>
        Assert.Equal(expected, MeasureKit.MeasureRows([$"{provider},A,1,,{code},,,"]).Retryable);

    /// <summary>Rows of one message as code/word, and whether they are in conflict.</summary>
    [Theory]
    [InlineData("Azure", "2000/Failed", 1)]
    [InlineData("Azure", "2000/Delivered", 0)]
    [InlineData("Azure", "4006/Delivered", 1)]
    [InlineData("Azure", "4006/Failed", 0)]
    [InlineData("Azure", "2000/Nonsense", 0)]
    [InlineData("Azure", "5002/Failed", 1)]
    [InlineData("Crexendo", "411/FAILED", 0)]
    [InlineData("Sinch", "401/Delivered", 1)]
    [InlineData("Sinch", "401/Delivered 0/Delivered", 0)]
    [InlineData("Sinch", "0/ 402/", 1)]
    [InlineData("Sinch", "0/ 0/", 0)]
    public void Conflicts_are_codes_against_words_and_final_statuses_against_each_other(string provider, string rows, int expected) =>
        Assert.Equal(
            expected,
            MeasureKit.MeasureRows(rows.Split(' ').Select((row, index) => $"{provider},A,1,,{row.Replace('/', ',')},,{Time(index)}")).Conflicts);

    private static string Time(int seconds) => s_nine.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TimeSpan? Span(int? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
