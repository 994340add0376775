using System;
using System.Globalization;
using System.Security;

namespace SmsStatus.Tool.Arguments;

/// <summary>Reads times, durations and time zones as users type them; the same in every culture.</summary>
internal static class Moments
{
    private static readonly string[] s_isoFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A duration such as <c>48h</c>, <c>2d</c>, <c>90m</c> or <c>2.00:00:00</c>.</summary>
    /// <param name="text">The duration.</param>
    /// <exception cref="FormatException">It is none, or not above zero.</exception>
    public static TimeSpan ParseDuration(string text)
    {
        TimeSpan? duration = text.Length > 1 && UnitOf(text[^1]) is { } unit
            ? Multiply(text[..^1], unit)
            : TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan exact) && text.Contains(':') ? exact : null;
        return duration > TimeSpan.Zero
            ? duration.Value
            : throw new FormatException($"'{text}' is no duration. Write 90m, 48h, 2d or 2.00:00:00.");
    }

    /// <summary>A time in ISO 8601 with its offset.</summary>
    /// <param name="text">The time.</param>
    /// <exception cref="FormatException">It is none, or has no offset.</exception>
    public static DateTimeOffset ParseInstant(string text)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        bool hasOffset = DateTime.TryParseExact(text, s_isoFormats, culture, DateTimeStyles.RoundtripKind, out DateTime time)
            && time.Kind != DateTimeKind.Unspecified;
        return hasOffset && DateTimeOffset.TryParseExact(text, s_isoFormats, culture, DateTimeStyles.None, out DateTimeOffset instant)
            ? instant
            : throw new FormatException($"'{text}' is no time with an offset. Write 2024-03-05T12:00:00Z or 2024-03-05T12:00+02:00.");
    }

    /// <summary>A time zone by its id or offset.</summary>
    /// <param name="text">The id or offset.</param>
    /// <exception cref="FormatException">This machine has no such zone.</exception>
    public static TimeZoneInfo ParseTimeZone(string text)
    {
        try
        {
            return TimeZones.Parse(text);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            throw new FormatException($"'{text}' is no time zone of this machine. Give an id such as Europe/Berlin, or an offset such as +02:00.", exception);
        }
    }

    private static TimeSpan? UnitOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'd' => TimeSpan.FromDays(1),
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => null,
    };

    private static TimeSpan? Multiply(string number, TimeSpan unit) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)
        && count <= TimeSpan.MaxValue / unit / 2
            ? unit * count
            : null;
}
