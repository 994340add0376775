using System;
using System.Globalization;
using SmsStatus.Measurement;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>How values look to people, in their culture.</summary>
internal static class Display
{
    /// <summary>What stands where there is no value.</summary>
    public const string Nothing = "–";

    /// <summary>A number of messages or rows.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A rate in per cent, of which only all is 100 %; null where it has no denominator.</summary>
    public static string? Rate(double? rate) => rate is { } known ? (ShownRate.Percent(known) / 100).ToString("P1", CultureInfo.CurrentCulture) : null;

    /// <summary>The value of a group key.</summary>
    public static string? Group(GroupKey key, object? value) => (key, value) switch
    {
        (GroupKey.Day, DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (GroupKey.Hour, DateTimeOffset hour) => hour.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    /// <summary>The colour of an outcome.</summary>
    public static Style Style(Outcome outcome) => outcome switch
    {
        Outcome.Delivered => new Style(Color.Green),
        Outcome.NotDelivered => new Style(Color.Red),
        Outcome.Unrecognized => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
