using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>Reads points in time as users type them: ISO 8601, in every culture.</summary>
public static class Instants
{
    private static readonly string[] s_dates = { "yyyy-MM-dd", "yyyyMMdd" };
    private static readonly string[] s_times = { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF", "HHmm", "HHmmss" };
    private static readonly string[] s_formats = MakeFormats();

    /// <summary>The instant of a text such as <c>2024-03-01T09:00:00+01:00</c>, <c>2024-03-01 09:00</c> or <c>2024-03-01</c>.</summary>
    /// <param name="text">The text. Without an offset it is meant in the zone of this machine, without a time at midnight.</param>
    /// <param name="instant">The instant.</param>
    /// <returns>False where the text is none. A form in which day and month can be taken for each other is none.</returns>
    public static bool TryParse(string? text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text?.Trim(), s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out instant);

    private static string[] MakeFormats()
    {
        System.Collections.Generic.List<string> formats = new();
        foreach (string date in s_dates)
        {
            formats.Add(date);
            foreach (string separator in new[] { "'T'", "' '" })
            {
                foreach (string time in s_times)
                {
                    formats.Add(date + separator + time);
                    formats.Add(date + separator + time + "K");
                    formats.Add(date + separator + time + "zzz");
                    formats.Add(date + separator + time + "zz");
                }
            }
        }

        return formats.ToArray();
    }
}
