using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>Finds time zones by what users type.</summary>
public static class TimeZones
{
    private static readonly string[] s_offsetFormats = { "hh\\:mm", "h\\:mm", "hhmm", "hh" };

    /// <summary>The zone of an id of this system (such as <c>Europe/Berlin</c>), of <c>UTC</c>, or of an offset such as <c>+02:00</c>.</summary>
    /// <param name="text">The id or offset.</param>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    /// <exception cref="InvalidTimeZoneException">The system's data of the zone is damaged.</exception>
    public static TimeZoneInfo Parse(string text)
    {
        string trimmed = (text ?? throw new ArgumentNullException(nameof(text))).Trim();
        if (trimmed.Length == 0)
            throw new TimeZoneNotFoundException("A blank is no time zone.");
        if (trimmed.Equals("Z", StringComparison.OrdinalIgnoreCase) || trimmed.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return TimeZoneInfo.Utc;
        if (trimmed[0] is not ('+' or '-'))
            return TimeZoneInfo.FindSystemTimeZoneById(trimmed);
        if (!TimeSpan.TryParseExact(trimmed.Substring(1), s_offsetFormats, CultureInfo.InvariantCulture, out TimeSpan offset)
            || offset > TimeSpan.FromHours(14))
            throw new TimeZoneNotFoundException("'" + trimmed + "' is no offset.");
        return TimeZoneInfo.CreateCustomTimeZone(trimmed, trimmed[0] == '-' ? -offset : offset, trimmed, trimmed);
    }
}
