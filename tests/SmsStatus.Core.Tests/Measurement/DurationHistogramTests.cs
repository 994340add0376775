using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Measurement;

namespace SmsStatus.Tests;

public sealed class DurationHistogramTests
{
    private const double LargestError = 0.0005;
    private static readonly int[] s_percents = { 0, 1, 5, 50, 90, 95, 99, 100 };

    /// <summary>What durations there are; whether they are exact.</summary>
    public static TheoryData<string, bool> Kinds => new()
    {
        { "seconds", true }, { "seconds to the last", true }, { "few of all kinds", true }, { "as many as are exact", true }, { "milliseconds", false },
        { "any", false }, { "any, and seconds", false },
    };

    [Fact]
    public void Without_durations_there_are_no_percentiles() =>
        Assert.All(Percentiles(new DurationHistogram(), 50, 95), Assert.Null);

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(TimeSpan.TicksPerSecond)]
    [InlineData(4_095 * TimeSpan.TicksPerSecond)]
    [InlineData(4_096 * TimeSpan.TicksPerSecond)]
    [InlineData(3_155_378_975_999_999_999L)]
    public void One_duration_is_every_percentile(long ticks)
    {
        DurationHistogram histogram = new();
        histogram.Add(ticks, 1);
        Assert.All(Percentiles(histogram, s_percents.Skip(1).ToArray()), time => Assert.Equal(ticks, time!.Value.Ticks));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Percentiles_are_those_of_the_sorted_durations(string kind, bool exact)
    {
        Random random = new(kind.Length);
        foreach (int count in new[] { 1, 2, 3, 19, 20, 21, 100, 101, 9_999, 40_000 })
        {
            long[] durations = Durations(kind, count, random);
            DurationHistogram histogram = new();
            foreach (long ticks in durations)
                histogram.Add(ticks, 1);
            Check(durations, histogram, exact || durations.Distinct().Count() <= DurationHistogram.MostExact);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Counting_in_parts_and_adding_them_up_gives_the_same(string kind, bool exact)
    {
        Random random = new(kind.Length);
        for (int round = 0; round < 6; round++)
        {
            long[] durations = Durations(kind, round % 2 == 0 ? 30_000 : 3_000, random);
            DurationHistogram whole = new();
            foreach (long ticks in durations)
                whole.Add(ticks, 1);
            DurationHistogram[] parts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => new DurationHistogram()).ToArray();
            // Some parts have few, and so are exact while others round.
            foreach (long ticks in durations)
                parts[(int)(parts.Length * Math.Pow(random.NextDouble(), 3))].Add(ticks, 1);
            random.Shuffle(parts);
            DurationHistogram sum = new();
            foreach (DurationHistogram part in parts)
                sum.Add(part);
            int[] all = Enumerable.Range(1, 100).ToArray();
            Assert.Equal(Percentiles(whole, all), Percentiles(sum, all));
            Check(durations, sum, exact || durations.Distinct().Count() <= DurationHistogram.MostExact);
        }
    }

    [Fact]
    public void One_more_than_are_kept_makes_all_but_seconds_round_in_whatever_part_it_comes()
    {
        DurationHistogram one = new();
        DurationHistogram other = new();
        for (int number = 0; number < DurationHistogram.MostExact; number++)
            one.Add((TimeSpan.TicksPerHour * 2) + (number * 7L), 1);
        Assert.Equal((TimeSpan.TicksPerHour * 2) + ((DurationHistogram.MostExact - 1) * 7L), Percentiles(one, 100)[0]!.Value.Ticks);
        other.Add(3 * TimeSpan.TicksPerSecond, 5);
        one.Add(other);
        Assert.Equal((TimeSpan.TicksPerHour * 2) + ((DurationHistogram.MostExact - 1) * 7L), Percentiles(one, 100)[0]!.Value.Ticks);
        other.Add(1, 1);
        one.Add(other);
        TimeSpan?[] times = Percentiles(one, 0, 100);
        Assert.Equal(1, times[0]!.Value.Ticks);
        Assert.NotEqual((TimeSpan.TicksPerHour * 2) + ((DurationHistogram.MostExact - 1) * 7L), times[1]!.Value.Ticks);
        AssertNear(TimeSpan.TicksPerHour * 2, times[1]!.Value.Ticks);
    }

    [Fact]
    public void Counts_do_not_stop_at_what_one_place_holds()
    {
        const long Large = 1_000_000_000;
        DurationHistogram histogram = new();
        histogram.Add(TimeSpan.TicksPerSecond, int.MaxValue);
        histogram.Add(TimeSpan.TicksPerSecond, 1);
        for (int round = 0; round < 8; round++)
            histogram.Add(2 * TimeSpan.TicksPerSecond, Large);
        histogram.Add(3 * TimeSpan.TicksPerSecond, 90 * Large);
        // 2.1 of 100.1 thousand million took a second, 8 took two.
        Assert.Equal([1d, 1d, 2d, 2d, 3d, 3d], Percentiles(histogram, 1, 2, 3, 10, 11, 100).Select(time => time!.Value.TotalSeconds));
        DurationHistogram sum = new();
        for (int copy = 0; copy < 3; copy++)
            sum.Add(histogram);
        Assert.Equal([1d, 1d, 2d, 2d, 3d, 3d], Percentiles(sum, 1, 2, 3, 10, 11, 100).Select(time => time!.Value.TotalSeconds));
    }

    [Fact]
    public void A_count_weighs_as_much_as_so_many_single_ones()
    {
        Random random = new(3);
        DurationHistogram counted = new();
        DurationHistogram single = new();
        for (int number = 0; number < 500; number++)
        {
            long ticks = random.NextInt64(TimeSpan.TicksPerDay);
            int count = random.Next(1, 40);
            counted.Add(ticks, count);
            for (int copy = 0; copy < count; copy++)
                single.Add(ticks, 1);
        }

        Assert.Equal(Percentiles(single, s_percents), Percentiles(counted, s_percents));
    }

    private static TimeSpan?[] Percentiles(DurationHistogram histogram, params int[] percents) =>
        histogram.Percentiles(percents);

    private static void Check(long[] durations, DurationHistogram histogram, bool exact)
    {
        long[] sorted = durations.Order().ToArray();
        int[] percents = s_percents.Skip(1).ToArray();
        TimeSpan?[] times = Percentiles(histogram, percents);
        TimeToFinalCount[] all = histogram.InOrder().ToArray();
        Assert.Equal(durations.Length, all.Sum(each => each.Messages));
        Assert.True(all.Zip(all.Skip(1)).All(pair => pair.First.Time < pair.Second.Time));
        for (int index = 0; index < percents.Length; index++)
        {
            int rank = (int)Math.Ceiling(sorted.Length * (percents[index] / 100m));
            long expected = sorted[Math.Max(rank, 1) - 1];
            if (exact)
                Assert.Equal(expected, times[index]!.Value.Ticks);
            else
                AssertNear(expected, times[index]!.Value.Ticks);
        }
    }

    private static void AssertNear(long expected, long actual) =>
        Assert.True(Math.Abs(actual - expected) <= expected * LargestError, $"{expected} ticks have become {actual}.");

    private static long[] Durations(string kind, int count, Random random)
    {
        long[] few = Enumerable.Range(0, 500).Select(_ => random.NextInt64(TimeSpan.TicksPerDay * 40)).ToArray();
        long[] most = Enumerable.Range(0, DurationHistogram.MostExact).Select(number => (random.NextInt64(TimeSpan.TicksPerDay) / 10 * 10) + 1).ToArray();
        return Enumerable.Range(0, count).Select(_ => kind switch
        {
            "seconds" => random.Next(60) * random.Next(60) * TimeSpan.TicksPerSecond,
            "seconds to the last" => random.Next(4_096) * TimeSpan.TicksPerSecond,
            "few of all kinds" => few[random.Next(few.Length)],
            "as many as are exact" => most[random.Next(most.Length)],
            "milliseconds" => random.Next(100_000_000) * TimeSpan.TicksPerMillisecond,
            "any, and seconds" when random.Next(2) == 0 => random.Next(4_000) * TimeSpan.TicksPerSecond,
            _ => (long)Math.Pow(10, random.NextDouble() * 18),
        }).ToArray();
    }
}
