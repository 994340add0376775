using System;
using System.Globalization;

namespace SmsStatus.Formatting;

/// <summary>Times as people say them: the two largest units that matter.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
            return time == TimeSpan.MinValue ? "-" + Of(TimeSpan.MaxValue) : "-" + Of(time.Negate());
        if (time > TimeSpan.Zero && time < TimeSpan.FromSeconds(0.95))
            return Math.Max(0.1, time.TotalSeconds).ToString("0.0", CultureInfo.CurrentCulture) + " s";
        long seconds = (long)Math.Round(time.TotalSeconds, MidpointRounding.AwayFromZero);
        if (seconds < 60)
            return Text(seconds, "s");
        if (seconds < 3600)
            return Text(seconds / 60, "min", seconds % 60, "s");
        long minutes = (long)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
        if (minutes < 1440)
            return Text(minutes / 60, "h", minutes % 60, "min");
        long hours = (long)Math.Round(time.TotalHours, MidpointRounding.AwayFromZero);
        return Text(hours / 24, "d", hours % 24, "h");
    }

    private static string Text(long large, string unit) => large.ToString(CultureInfo.InvariantCulture) + " " + unit;

    private static string Text(long large, string unit, long small, string smaller) =>
        small == 0 ? Text(large, unit) : Text(large, unit) + " " + Text(small, smaller);
}
