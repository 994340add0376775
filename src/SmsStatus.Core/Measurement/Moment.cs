using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>
/// A time stamp without its offset, in 8 bytes: the kind above the ticks, which take 62 bits and are 0 where there is no time, so that
/// one comparison decides by both.
/// </summary>
internal readonly struct Moment
{
    private const int KindShift = 62;
    private const ulong TicksMask = (1UL << KindShift) - 1;
    private readonly ulong _value;

    private Moment(TimeStampKind kind, long ticks)
    {
        _value = ((ulong)kind << KindShift) | (ulong)ticks;
    }

    public TimeStampKind Kind => (TimeStampKind)(_value >> KindShift);

    /// <inheritdoc cref="TimeStamp.Ticks"/>
    public long Ticks => (long)(_value & TicksMask);

    public bool Exists => Kind != TimeStampKind.None;

    public static Moment Of(in TimeStamp time) => new(time.Kind, time.Ticks);

    /// <summary>This one; where it does not exist, another.</summary>
    public Moment Or(Moment other) => Exists ? this : other;

    /// <summary>The one of which more is known; of two of one kind, the earlier.</summary>
    public static Moment Earlier(Moment one, Moment other) => (other._value ^ TicksMask) > (one._value ^ TicksMask) ? other : one;

    /// <summary>The one of which more is known; of two of one kind, the later.</summary>
    public static Moment Later(Moment one, Moment other) => other._value > one._value ? other : one;
}
