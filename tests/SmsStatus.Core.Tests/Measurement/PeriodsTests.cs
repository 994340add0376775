using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Measurement;

namespace SmsStatus.Tests;

/// <summary>Hours and days are remembered by the quarter; what is remembered is what would have been worked out.</summary>
public sealed class PeriodsTests
{
    public static TheoryData<string> Zones => new(
        "UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "+14:00", "-14:00", "+00:01", "-03:37");

    [Theory]
    [MemberData(nameof(Zones))]
    public void Around_changes_of_the_clock_a_period_is_what_it_is_without_memory(string zone)
    {
        TimeZoneInfo found = TimeZones.Parse(zone);
        Random random = new(zone.Length);
        foreach (DateTime change in Changes(found))
        {
            // In ascending order, and again in any: what was remembered first must not matter.
            List<long> ticks = new();
            for (int minute = -26 * 60; minute < 26 * 60; minute += random.Next(1, 9))
                ticks.Add(change.AddMinutes(minute).AddTicks(random.Next(3) - 1).Ticks);
            Check(found, ticks);
            Check(found, ticks.OrderBy(_ => random.Next()).ToList());
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void At_the_ends_of_time_a_period_is_what_it_is_without_memory(string zone)
    {
        List<long> ticks = new() { 0, 1, DateTime.MaxValue.Ticks, DateTime.MaxValue.Ticks - 1 };
        for (int minute = 1; minute < 40 * 60; minute += 7)
        {
            ticks.Add(minute * TimeSpan.TicksPerMinute);
            ticks.Add(DateTime.MaxValue.Ticks - (minute * TimeSpan.TicksPerMinute));
        }

        Check(TimeZones.Parse(zone), ticks);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void More_instants_than_are_remembered_have_their_periods(string zone)
    {
        Random random = new(7);
        long start = new DateTime(1890, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
        long end = new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
        List<long> some = Enumerable.Range(0, 9_000).Select(_ => random.NextInt64(start, end)).ToList();
        Check(TimeZones.Parse(zone), some.Concat(some).ToList());
    }

    [Theory]
    [InlineData("Europe/Berlin", "2024-10-27T00:59:59Z", "2024-10-27T02:00:00+02:00", "2024-10-27T00:00:00+02:00")]
    [InlineData("Europe/Berlin", "2024-10-27T01:00:00Z", "2024-10-27T02:00:00+01:00", "2024-10-27T00:00:00+02:00")]
    [InlineData("Europe/Berlin", "2024-03-31T01:00:00Z", "2024-03-31T03:00:00+02:00", "2024-03-31T00:00:00+01:00")]
    [InlineData("Asia/Kathmandu", "2024-03-01T18:14:59Z", "2024-03-01T23:00:00+05:45", "2024-03-01T00:00:00+05:45")]
    [InlineData("Asia/Kathmandu", "2024-03-01T18:15:00Z", "2024-03-02T00:00:00+05:45", "2024-03-02T00:00:00+05:45")]
    [InlineData("America/St_Johns", "2010-11-07T02:30:30Z", "2010-11-07T00:00:00-02:30", "2010-11-07T00:00:00-03:30")]
    [InlineData("America/St_Johns", "2010-11-07T02:31:00Z", "2010-11-06T23:00:00-03:30", "2010-11-06T00:00:00-02:30")]
    [InlineData("Australia/Lord_Howe", "2024-04-06T14:59:59Z", "2024-04-07T01:00:00+11:00", "2024-04-07T00:00:00+11:00")]
    [InlineData("Australia/Lord_Howe", "2024-04-06T15:00:00Z", "2024-04-07T01:00:00+10:30", "2024-04-07T00:00:00+11:00")]
    public void An_hour_and_a_day_start_when_the_clocks_of_the_zone_say_so(string zone, string instant, string hour, string day)
    {
        Periods periods = new(TimeZones.Parse(zone));
        long ticks = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcTicks;
        for (int round = 0; round < 2; round++)
        {
            Assert.Equal(hour, periods.Find(GroupKey.Hour, ticks).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(day, periods.Find(GroupKey.Day, ticks).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>When the clocks of a zone change, in some years of now and then.</summary>
    private static IEnumerable<DateTime> Changes(TimeZoneInfo zone)
    {
        DateTime start = new(2011, 12, 30, 10, 0, 0, DateTimeKind.Utc);
        yield return start;
        foreach (int year in new[] { 1893, 1916, 1986, 2006, 2010, 2024 })
        {
            DateTime time = new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            for (int quarter = 0; quarter < 365 * 96; quarter++)
            {
                DateTime next = time.AddMinutes(15);
                if (zone.GetUtcOffset(time) != zone.GetUtcOffset(next))
                    yield return next;
                time = next;
            }
        }
    }

    private static void Check(TimeZoneInfo zone, List<long> instants)
    {
        Periods periods = new(zone);
        foreach (long ticks in instants)
        {
            foreach (GroupKey key in new[] { GroupKey.Hour, GroupKey.Day })
            {
                DateTimeOffset expected = StartOf(key, ticks, zone);
                DateTimeOffset actual = periods.Find(key, ticks);
                Assert.True(expected.EqualsExact(actual), $"The {key} of {new DateTime(ticks):O} in {zone.Id} is {actual:O} instead of {expected:O}.");
            }
        }
    }

    private static DateTimeOffset StartOf(GroupKey key, long ticks, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone);
        DateTime start = key == GroupKey.Day ? local.Date : local.Date + TimeSpan.FromHours(local.Hour);
        TimeSpan offset = key == GroupKey.Day ? zone.GetUtcOffset(start) : local.Offset;
        // A start before all time has no offset.
        return start.Ticks - offset.Ticks >= 0 && start.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(start, offset)
            : new DateTimeOffset(start, TimeSpan.Zero);
    }
}
