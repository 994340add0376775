using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>A breakdown is of the same messages as the figures: it adds up to each of them, whatever is read and however it is grouped.</summary>
public sealed class BreakdownTests
{
    private static readonly string[] s_zones = { "UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "-03:37" };

    /// <summary>Whether each event counts, and how many threads count.</summary>
    public static TheoryData<bool, int> Ways => new() { { false, 1 }, { false, 3 }, { true, 1 }, { true, 3 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_breakdown_of_the_samples_adds_up_by_any_one_or_two_keys(bool eachEvent, int threads)
    {
        string? whole = null;
        foreach (GroupKey[] keys in MeasureKit.Groupings())
        {
            MeasureOptions options = new() { GroupBy = keys, Event = eachEvent, Threads = threads };
            IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure(MeasureKit.Samples, options);
            Assert.All(measures, AssertAddsUp);
            if (eachEvent)
                Assert.Equal(whole ??= Render(measures), Render(measures));
        }
    }

    /// <summary>The times of messages are those by which they are grouped, in every zone and on days on which clocks change.</summary>
    [Theory]
    [InlineData(GroupKey.Hour, 70)]
    [InlineData(GroupKey.Day, 2_000)]
    [InlineData(GroupKey.Day, 40_000)]
    public void The_periods_of_a_breakdown_are_those_of_grouping_by_them(GroupKey key, int hours)
    {
        Random random = new(hours);
        foreach (string zone in s_zones)
        {
            string[] texts = Enumerable.Range(0, 3).Select(_ => Table(random, 400, hours)).ToArray();
            foreach (bool eachEvent in new[] { false, true })
            {
                MeasureOptions whole = new() { GroupBy = [], Event = eachEvent, TimeZone = TimeZones.Parse(zone), Threads = 2 };
                MeasureOptions parts = new() { GroupBy = [key], Event = eachEvent, TimeZone = TimeZones.Parse(zone) };
                DeliveryBreakdown breakdown = Assert.Single(MeasureKit.MeasureTexts(texts, whole, Small)).GetBreakdown();
                Assert.Equal(key == GroupKey.Hour, breakdown.IsByHour);
                Assert.Equal(
                    MeasureKit.MeasureTexts(texts, parts).Select(measure => ((DateTimeOffset?)measure.GetGroup()[0].Value, measure.Messages, measure.Delivered)),
                    breakdown.Entries.GroupBy(entry => entry.Period).OrderBy(group => group.Key ?? DateTimeOffset.MaxValue).Select(
                        group => (group.Key, Sum(group), Sum(group.Where(entry => entry.Verdict.Outcome == Outcome.Delivered)))));
            }
        }
    }

    /// <summary>What too many codes have in common must not be what only some of them are.</summary>
    [Fact]
    public void More_codes_than_are_told_apart_are_still_counted_for_what_they_are()
    {
        StatusCode[] entries = StatusCatalog.Default.Codes.Where(entry => entry.Code is not null && entry.Table is not "CloudSmpp").ToArray();
        StringBuilder text = new("provider,code\n");
        for (int number = 0; number < 17_000; number++)
            text.Append("Azure,").AppendJoin('x', number.ToString(CultureInfo.InvariantCulture).ToCharArray()).Append('\n');
        foreach (StatusCode entry in entries)
            text.Append(CultureInfo.InvariantCulture, $"{entry.Provider},\"{entry.Code}\"\n");
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts([text.ToString()], new MeasureOptions { GroupBy = [] }));
        UnifiedStatus[] verdicts = entries.Select(entry => ReportKit.Resolver.Resolve(entry.Provider, entry.Code)).ToArray();
        Assert.Equal(17_000 + verdicts.Count(verdict => verdict.Outcome == Outcome.Unrecognized), measure.Unrecognized);
        Assert.Equal(verdicts.Count(verdict => verdict.Outcome == Outcome.NotDelivered && verdict.Retry == Retry.Later), measure.Retryable);
        Assert.Equal(
            verdicts.Where(verdict => verdict.Outcome != Outcome.Unrecognized).GroupBy(verdict => verdict.Cause).ToDictionary(group => group.Key, group => (long)group.Count()),
            measure.GetBreakdown().Entries.Where(entry => entry.Verdict.Outcome != Outcome.Unrecognized)
                .GroupBy(entry => entry.Verdict.Cause).ToDictionary(group => group.Key, group => Sum(group)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Neither_threads_nor_the_order_of_rows_change_a_breakdown(bool eachEvent, int threads)
    {
        Random random = new(11);
        for (int round = 0; round < 6; round++)
        {
            // Below and above the number of hours that are told apart, with each thread perhaps on this side and all on that.
            string[] rows = Enumerable.Range(0, 700).Select(_ => Row(random, 60 + (round * 20))).ToArray();
            string expected = Render(Measure(rows, eachEvent, 1));
            Assert.Equal(expected, Render(Measure(rows, eachEvent, threads)));
            random.Shuffle(rows);
            Assert.Equal(expected, Render(Measure(rows, eachEvent, threads)));
        }
    }

    [Fact]
    public void Hours_become_days_when_there_are_more_of_them_than_four_days_have()
    {
        Assert.True(Breakdown(96).IsByHour);
        Assert.False(Breakdown(97).IsByHour);
        Assert.Equal(5, Breakdown(97).Entries.Count);
        Assert.Equal(97, Sum(Breakdown(97).Entries));

        static DeliveryBreakdown Breakdown(int hours) => MeasureKit.MeasureRows(Enumerable.Range(0, hours).Select(
            hour => $"Azure,A-{hour},x,,2000,,,{new DateTime(2024, 3, 1).AddHours(hour).ToString("s", CultureInfo.InvariantCulture)}Z")).GetBreakdown();
    }

    [Fact]
    public void Times_without_a_zone_name_no_period()
    {
        BreakdownEntry entry = Assert.Single(MeasureKit.MeasureRows(["Azure,A,x,,2000,,,2024-03-01 09:00", "Azure,B,x,,2000,,,"]).GetBreakdown().Entries);
        Assert.Equal((null, 2L), (entry.Period, entry.Messages));
    }

    [Fact]
    public void An_entry_tells_what_was_reported_and_what_it_means()
    {
        DeliveryBreakdown breakdown = MeasureKit.MeasureRows(
            ["Azure,A,x,,4006,Failed,2024-03-01T09:00Z,2024-03-01T09:00:07Z", "Azure,B,x,,777,Odd,,2024-03-01T10:00Z"]).GetBreakdown();
        Assert.Equal(["4006", "777"], breakdown.Entries.Select(entry => entry.Verdict.Code));
        Assert.Equal(["Failed", "Odd"], breakdown.Entries.Select(entry => entry.Verdict.ProviderStatus));
        Assert.Equal([Outcome.NotDelivered, Outcome.Unrecognized], breakdown.Entries.Select(entry => entry.Verdict.Outcome));
        Assert.NotEqual("", breakdown.Entries[0].Verdict.Advice);
        Assert.Equal((TimeSpan.FromSeconds(7), 1L), (Assert.Single(breakdown.TimesToFinal).Time, breakdown.TimesToFinal[0].Messages));
    }

    [Fact]
    public void More_different_codes_than_anybody_reads_are_counted_together()
    {
        const int Many = 40_000;
        StringBuilder text = new("Provider,Code\nAzure,2000\n");
        for (int code = 0; code < Many; code++)
            text.Append("Azure,never ").Append(string.Concat(code.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit + 'a' - '0')))).Append('\n');
        DeliveryMeasure measure = Assert.Single(MeasureKit.MeasureTexts([text.ToString(), text.ToString()], new MeasureOptions { Event = true }));
        AssertAddsUp(measure);
        Assert.Equal(2 * Many, measure.Unrecognized);
        IReadOnlyList<BreakdownEntry> entries = measure.GetBreakdown().Entries;
        Assert.InRange(entries.Count, 10_000, 20_000);
        Assert.Equal(2L * (Many - (entries.Count - 2)), entries.Single(entry => entry.Verdict.Code is null).Messages);
    }

    private static ReportOptions Small => new() { BlockSize = 1 << 12 };

    private static IReadOnlyList<DeliveryMeasure> Measure(IReadOnlyCollection<string> rows, bool eachEvent, int threads) => MeasureKit.MeasureTexts(
        [MeasureKit.Header + string.Join("\n", rows) + "\n"], new MeasureOptions { Event = eachEvent, Threads = threads }, Small);

    private static void AssertAddsUp(DeliveryMeasure measure)
    {
        DeliveryBreakdown breakdown = measure.GetBreakdown();
        Assert.All(breakdown.Entries, entry => Assert.True(entry.Messages > 0));
        Assert.Equal(measure.Messages, Sum(breakdown.Entries));
        Assert.Equal(
            (measure.Delivered, measure.Pending, measure.NotDelivered, measure.Indeterminate, measure.Unrecognized),
            (Of(Outcome.Delivered), Of(Outcome.Pending), Of(Outcome.NotDelivered), Of(Outcome.Indeterminate), Of(Outcome.Unrecognized)));
        Assert.Equal(
            measure.Retryable,
            Sum(breakdown.Entries.Where(entry => entry.Verdict.Outcome == Outcome.NotDelivered && entry.Verdict.Retry == Retry.Later)));
        Assert.InRange(Sum(breakdown.Entries.Where(entry => entry.Verdict.Conflict is not null)), 0, measure.Conflicts);
        foreach ((GroupKey key, object? value) in measure.GetGroup())
            Assert.All(breakdown.Entries, entry => AssertOfGroup(entry, key, value));
        AssertTimes(measure, breakdown.TimesToFinal);

        long Of(Outcome outcome) => Sum(breakdown.Entries.Where(entry => entry.Verdict.Outcome == outcome));
    }

    private static void AssertOfGroup(BreakdownEntry entry, GroupKey key, object? value)
    {
        object? actual = key switch
        {
            GroupKey.Provider => entry.Verdict.Provider,
            GroupKey.Status => entry.Verdict.Status,
            GroupKey.Outcome => entry.Verdict.Outcome,
            GroupKey.Code => entry.Verdict.Code,
            GroupKey.Cause => entry.Verdict.Cause,
            GroupKey.Action => entry.Verdict.Action,
            GroupKey.ProviderStatus => entry.Verdict.ProviderStatus,
            _ => value,
        };
        Assert.Equal(value, actual);
    }

    private static void AssertTimes(DeliveryMeasure measure, IReadOnlyList<TimeToFinalCount> times)
    {
        Assert.True(times.Zip(times.Skip(1)).All(pair => pair.First.Time < pair.Second.Time));
        Assert.InRange(times.Sum(each => each.Messages), 0, measure.Messages);
        TimeSpan[] all = times.SelectMany(each => Enumerable.Repeat(each.Time, (int)each.Messages)).ToArray();
        Assert.Equal(measure.MedianTimeToFinal, all.Length == 0 ? null : all[((all.Length + 1) / 2) - 1]);
        Assert.Equal(measure.P95TimeToFinal, all.Length == 0 ? null : all[(((all.Length * 95) + 99) / 100) - 1]);
    }

    private static long Sum(IEnumerable<BreakdownEntry> entries) => entries.Sum(entry => entry.Messages);

    /// <summary>The messages of all groups, by all that tells them apart.</summary>
    private static string Render(IEnumerable<DeliveryMeasure> measures) => string.Join(
        "\n",
        measures.SelectMany(measure => measure.GetBreakdown().Entries)
            .GroupBy(entry => $"{entry.Verdict.Provider} {entry.Verdict.Code} {entry.Verdict.ProviderStatus} {entry.Verdict.Status} {entry.Verdict.Outcome} {entry.Verdict.Conflict} {entry.Period:O}")
            .Select(group => group.Key + ": " + Sum(group))
            .Order(StringComparer.Ordinal));

    private static string Table(Random random, int rows, int hours) =>
        MeasureKit.Header + string.Concat(Enumerable.Range(0, rows).Select(_ => Row(random, hours) + "\n"));

    /// <summary>A row of a message whose events all have their times, or none; so the event that decides tells the time.</summary>
    private static string Row(Random random, int hours)
    {
        int message = random.Next(200);
        string time = message % 20 == 0
            ? ","
            : $"2024-03-01T00:00:00Z,{new DateTime(2024, 3, 30).AddMinutes(random.Next(hours * 60)).ToString("s", CultureInfo.InvariantCulture)}Z";
        string code = new[] { "2000", "2000", "4006", "4007", "5002", "9999", "777", "" }[random.Next(8)];
        string word = new[] { "", "", "Delivered", "Failed", "Odd" }[random.Next(5)];
        return $"Azure,{(random.Next(6) == 0 ? "" : "M-" + message)},15555550100,x,{code},{word},{time}";
    }
}
