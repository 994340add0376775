using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Formatting;

/// <summary>The texts that the views show where a property alone does not read well. Called by the format file, in the current culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewText
{
    private const string Missing = "-";

    /// <summary>A rate as per cent with one decimal.</summary>
    /// <param name="rate">The rate, from 0 to 1; null where there is none.</param>
    public static string Rate(double? rate) =>
        rate is { } value ? (value * 100).ToString("0.0", CultureInfo.CurrentCulture) + " %" : Missing;

    /// <summary>A time as year, month, day and time of day, at its own offset.</summary>
    /// <param name="time">The time; null where there is none.</param>
    public static string Time(DateTimeOffset? time) =>
        time is { } value ? value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Missing;

    /// <summary>The values of a measure's group keys.</summary>
    /// <param name="measure">The measure.</param>
    public static string Group(DeliveryMeasure measure) => measure is null
        ? Missing
        : string.Join(" / ", measure.GetGroup().Select(key => GroupValue(key)));

    /// <summary>The code, or the status word where there is none. PowerShell passes an empty text for null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="providerStatus">The provider's status word.</param>
    public static string Code(string? code, string? providerStatus) =>
        !string.IsNullOrEmpty(code) ? code! : !string.IsNullOrEmpty(providerStatus) ? providerStatus! : Missing;

    private static string GroupValue(KeyValuePair<GroupKey, object?> key) => key.Value switch
    {
        null => Missing,
        DateTimeOffset time => time.ToString(
            key.Key == GroupKey.Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        object value => value.ToString()!,
    };
}
