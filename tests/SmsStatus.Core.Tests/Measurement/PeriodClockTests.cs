using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Measurement;

namespace SmsStatus.Tests;

/// <summary>A clock remembers where it has put an instant's quarter of an hour; what it remembers moves as it gets more of them.</summary>
public sealed class PeriodClockTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Kathmandu")]
    public void Periods_are_found_again_however_far_the_instants_spread(string zone)
    {
        Periods periods = new(TimeZones.Parse(zone));
        PeriodClock clock = new(periods, _ => { });
        clock.SwitchToDays();
        Random random = new(3);
        List<(long Ticks, int Number)> found = new();
        for (int step = 0; step < 24_000; step++)
        {
            // Around the first one up to a day away, in the end up to six years.
            double days = (random.NextDouble() - 0.5) * (2 << (step / 2_000));
            long ticks = new DateTime(2026, 3, 1).AddDays(days).Ticks;
            found.Add((ticks, clock.Find(ticks)));
        }

        DateTimeOffset[] starts = clock.Starts().ToArray();
        Assert.All(found, each => Assert.Equal(periods.Find(GroupKey.Day, each.Ticks), starts[each.Number]));
    }
}
