using System;

namespace SmsStatus.Benchmarks.Data;

/// <summary>
/// The events of a month of messages. Ten messages have twenty events: one has one, eight have two, one has three. The events of a
/// message stand anywhere in the file, which is the hardest order to fold.
/// </summary>
/// <param name="events">How many events.</param>
internal sealed class Traffic(long events)
{
    private const int Month = 30 * 24 * 3600;
    private static readonly DateTime s_start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private enum Draw
    {
        Provider,
        OnTheWay,
        AtTheEnd,
        Repeat,
        IdHigh,
        IdLow,
        Recipient,
        Sender,
        Submitted,
        Length,
        Duration,
    }

    /// <summary>The event in a row of the file.</summary>
    public GeneratedEvent At(long row)
    {
        long position = Noise.Shuffle(row, events);
        int ofTwenty = (int)(position % 20);
        int ofTen = Math.Min((ofTwenty + 1) / 2, 9);
        int turn = ofTwenty == 0 ? 0 : ofTwenty - ((ofTen * 2) - 1);
        return Create((position / 20 * 10) + ofTen, turn, isOnly: ofTwenty == 0);
    }

    private static GeneratedEvent Create(long message, int turn, bool isOnly)
    {
        ProviderMix provider = ReportMix.Sender(Of(message, Draw.Provider));
        DateTime submitted = s_start.AddSeconds(Of(message, Draw.Submitted) % Month);
        // Of the messages with one event, half are still on their way. A third event repeats the second, or contradicts it.
        bool isFinal = turn > 0 || (isOnly && Of(message, Draw.Repeat) % 2 == 0);
        bool contradicts = turn == 2 && Of(message, Draw.Repeat) % 2 == 0;
        return new GeneratedEvent(
            isFinal ? provider.AtTheEnd(Of(message, contradicts ? Draw.Repeat : Draw.AtTheEnd)) : provider.OnTheWay(Of(message, Draw.OnTheWay)),
            Id(message),
            PhoneNumber(Of(message, Draw.Recipient)),
            PhoneNumber(Of(message, Draw.Sender) % 20),
            submitted,
            submitted.AddSeconds(isFinal ? SecondsToFinal(message) : 1));
    }

    /// <summary>Skewed as in life: most within seconds, some after minutes or hours, a few after days.</summary>
    private static long SecondsToFinal(long message)
    {
        (int least, int spread) = (Of(message, Draw.Length) % 100) switch
        {
            < 60 => (2, 7),
            < 85 => (9, 52),
            < 95 => (61, 540),
            < 99 => (601, 20_000),
            _ => (20_601, 230_000),
        };
        return least + (long)(Of(message, Draw.Duration) % (ulong)spread);
    }

    /// <summary>A number of a range reserved for examples.</summary>
    private static long PhoneNumber(ulong random) => random % 2 == 0
        ? 15_555_550_100 + (long)(random / 2 % 100)
        : 447_700_900_000 + (long)(random / 2 % 1000);

    private static Guid Id(long message)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Of(message, Draw.IdHigh));
        BitConverter.TryWriteBytes(bytes[8..], Of(message, Draw.IdLow));
        return new Guid(bytes);
    }

    private static ulong Of(long message, Draw draw) => Noise.Of(message, (int)draw);
}
