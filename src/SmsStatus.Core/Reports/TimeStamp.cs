using System;

namespace SmsStatus.Reports;

/// <summary>A time stamp of a report. One without an offset orders and measures, but names no instant.</summary>
internal readonly struct TimeStamp
{
    private readonly long _ticks;

    // Offset and kind in one: writing them apart and reading them as one makes the processor wait.
    private readonly long _offsetAndKind;

    private TimeStamp(long ticks, TimeSpan offset, TimeStampKind kind)
    {
        _ticks = ticks;
        _offsetAndKind = (offset.Ticks << 2) | (long)kind;
    }

    public TimeStampKind Kind => (TimeStampKind)(_offsetAndKind & 3);

    /// <summary>The local time's distance from UTC; zero where it is not known.</summary>
    public TimeSpan Offset => new(_offsetAndKind >> 2);

    public bool Exists => Kind != TimeStampKind.None;

    /// <summary>UTC ticks; of a floating time stamp, its local ticks. Comparable within one kind only.</summary>
    public long Ticks => _ticks;

    public static TimeStamp At(DateTime local, TimeSpan offset)
    {
        long ticks = local.Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? default : new TimeStamp(ticks, offset, TimeStampKind.Instant);
    }

    /// <summary>A local time in a zone that nobody named.</summary>
    public static TimeStamp Floating(DateTime local) => new(local.Ticks, TimeSpan.Zero, TimeStampKind.Floating);

    /// <summary>A time stamp by its <see cref="Ticks"/>, without its offset.</summary>
    public static TimeStamp Of(long ticks, TimeStampKind kind) => new(ticks, default, kind);

    /// <summary>The instant; null where there is none or the zone is not known.</summary>
    public DateTimeOffset? ToInstant() =>
        Kind == TimeStampKind.Instant ? new DateTimeOffset(_ticks, TimeSpan.Zero).ToOffset(Offset) : null;
}

/// <summary>What is known of a time stamp.</summary>
internal enum TimeStampKind : byte
{
    None,
    Floating,
    Instant,
}
