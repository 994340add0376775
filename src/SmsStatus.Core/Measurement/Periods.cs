using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Finds the hour or day of an instant in a zone. One thread uses it at a time.</summary>
internal sealed class Periods
{
    /// <summary>Clocks change on quarters of an hour; where one ever did not, its quarter is not remembered.</summary>
    private const long Quarter = TimeSpan.TicksPerHour / 4;
    private const int MostKnown = 1 << 14;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<(GroupKey Key, long Quarter), DateTimeOffset> _known = new();

    public Periods(TimeZoneInfo zone)
    {
        _zone = zone;
    }

    /// <summary>The start of the hour or day in which an instant falls.</summary>
    /// <param name="key"><see cref="GroupKey.Hour"/> or <see cref="GroupKey.Day"/>.</param>
    /// <param name="ticks">The instant in UTC ticks.</param>
    public DateTimeOffset Find(GroupKey key, long ticks)
    {
        long quarter = ticks / Quarter;
        if (_known.TryGetValue((key, quarter), out DateTimeOffset start))
            return start;
        start = Work(key, ticks);
        long first = quarter * Quarter;
        long last = Math.Min(first + Quarter - 1, DateTime.MaxValue.Ticks);
        if (!Work(key, first).EqualsExact(Work(key, last)))
            return start;
        if (_known.Count == MostKnown)
            _known.Clear();
        _known.Add((key, quarter), start);
        return start;
    }

    private DateTimeOffset Work(GroupKey key, long utcTicks)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(new DateTimeOffset(utcTicks, TimeSpan.Zero), _zone);
        DateTime start = key == GroupKey.Day ? local.Date : local.Date.AddHours(local.Hour);
        // A day may begin at another offset than it goes on; the two hours of one name when clocks are set back differ by it.
        TimeSpan offset = key == GroupKey.Day ? _zone.GetUtcOffset(start) : local.Offset;
        long ticks = start.Ticks - offset.Ticks;
        return new DateTimeOffset(start, ticks < 0 || ticks > DateTime.MaxValue.Ticks ? TimeSpan.Zero : offset);
    }
}
