using System;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>Finds the hour or day of an instant in a zone. One thread uses it at a time.</summary>
internal sealed class Periods
{
    private readonly TimeZoneInfo _zone;
    private readonly QuarterHours<DateTimeOffset> _hours;
    private readonly QuarterHours<DateTimeOffset> _days;

    public Periods(TimeZoneInfo zone)
    {
        _zone = zone;
        _hours = new(ticks => Work(GroupKey.Hour, ticks), static (one, other) => one.EqualsExact(other));
        _days = new(ticks => Work(GroupKey.Day, ticks), static (one, other) => one.EqualsExact(other));
    }

    /// <summary>The start of the hour or day in which an instant falls.</summary>
    /// <param name="key"><see cref="GroupKey.Hour"/> or <see cref="GroupKey.Day"/>.</param>
    /// <param name="ticks">The instant in UTC ticks.</param>
    public DateTimeOffset Find(GroupKey key, long ticks) => (key == GroupKey.Day ? _days : _hours).Find(ticks);

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
