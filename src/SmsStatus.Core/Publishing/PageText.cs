using System;
using System.Globalization;
using System.Text;
using SmsStatus.Measurement;
using SmsStatus.Reports;

namespace SmsStatus.Publishing;

/// <summary>How values read on a page: numbers as the reader writes them, times in ISO 8601, names in words, no phone number in full.</summary>
internal sealed class PageText
{
    public const string Missing = "–";
    private const int LongestText = 160;
    private readonly ReportPageOptions _options;
    private readonly CultureInfo _culture;

    public PageText(ReportPageOptions options, bool countsEvents)
    {
        _options = options;
        _culture = options.Culture;
        Unit = countsEvents ? "event" : "message";
    }

    /// <summary>What is counted: message, or event.</summary>
    public string Unit { get; }

    /// <summary>What is counted, in the plural.</summary>
    public string Units => Unit + "s";

    /// <summary>The language of the page, which is English, with the region whose numbers it shows.</summary>
    public string Language => _culture.IsNeutralCulture || _culture.Name.Length == 0
        ? "en"
        : "en-" + new RegionInfo(_culture.Name).TwoLetterISORegionName;

    public string Count(long count) => count.ToString("N0", _culture);

    /// <summary>A number and what it counts.</summary>
    public string Count(long count, string noun) => Count(count) + " " + (count == 1 ? noun : noun + "s");

    /// <summary>A rate as per cent with one decimal; only all is 100 %.</summary>
    public string Rate(double? rate) => rate is { } known ? Percent(ShownRate.Percent(known), "0.0") : Missing;

    /// <summary>A round rate for an axis.</summary>
    public string Percent(double percent, string format) => percent.ToString(format, _culture) + "\u00A0%";

    /// <summary>A part and what it is a part of.</summary>
    public string PartOf(long part, long whole, string noun) => Count(part) + " of " + Count(whole) + " " + noun;

    /// <summary>A duration in the two units that matter.</summary>
    public string Duration(TimeSpan? duration) => duration switch
    {
        null => Missing,
        { TotalSeconds: < 60 } short_ => short_.TotalSeconds.ToString(short_.Milliseconds == 0 ? "0" : "0.0", _culture) + "\u00A0s",
        { TotalMinutes: < 60 } some => Text(some.Minutes, "min", some.Seconds, "s"),
        { TotalHours: < 24 } hours => Text(hours.Hours, "h", hours.Minutes, "min"),
        { } days => Text((long)days.TotalDays, "d", days.Hours, "h"),
    };

    /// <summary>An enumeration's value in words, such as Not delivered.</summary>
    public static string Words(Enum value)
    {
        StringBuilder words = new();
        foreach (char next in value.ToString())
        {
            if (char.IsUpper(next) && words.Length > 0)
                words.Append(' ').Append(char.ToLowerInvariant(next));
            else
                words.Append(next);
        }

        return words.ToString();
    }

    /// <summary>The start of an hour, day or month.</summary>
    public static string Period(DateTime start, PeriodUnit unit) => start.ToString(Format(unit), CultureInfo.InvariantCulture);

    /// <summary>A point in time.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A text that a report brought with it: its numbers masked, and not longer than anybody reads.</summary>
    public string Reported(string text) => Cut(_options.IncludeRecipient ? text : Masking.HideNumbers(text));

    /// <summary>The value of a group key.</summary>
    public string Group(GroupKey key, object? value) => value switch
    {
        null => Missing,
        Enum name => Words(name),
        DateTimeOffset time => time.ToString(key == GroupKey.Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        string recipient when key == GroupKey.Recipient => Cut(_options.IncludeRecipient ? recipient : Masking.HideRecipient(recipient)),
        string word when key is GroupKey.Code or GroupKey.ProviderStatus => Reported(word),
        _ => Cut(value.ToString()!),
    };

    private static string Format(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Hour => "yyyy-MM-dd HH:mm",
        PeriodUnit.Day => "yyyy-MM-dd",
        _ => "yyyy-MM",
    };

    private string Text(long number, string unit, long rest, string restUnit) =>
        Count(number) + "\u00A0" + unit + (rest == 0 ? "" : " " + Count(rest) + "\u00A0" + restUnit);

    private string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        int end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text.Substring(0, end) + "… (" + Count(text.Length) + " characters)";
    }
}
