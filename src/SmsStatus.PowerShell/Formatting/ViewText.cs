using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation.Host;
using SmsStatus.Abstractions;
using SmsStatus.Auditing;
using SmsStatus.Measurement;
using SmsStatus.Reports;

namespace SmsStatus.Formatting;

/// <summary>The texts that the views show where a property alone does not read well. Called by the format file, in the current culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewText
{
    private const string Missing = "-";
    private const int BarWidth = 20;
    private const int LongestCode = 20;

    /// <summary>A rate as per cent with one decimal. Only all is 100 %, and only nothing is 0 %.</summary>
    /// <param name="rate">The rate, from 0 to 1; null where there is none.</param>
    public static string Rate(double? rate) =>
        rate is { } value ? ShownRate.Percent(value).ToString("0.0", CultureInfo.CurrentCulture) + " %" : Missing;

    /// <summary>A count with the thousands apart.</summary>
    /// <param name="count">The count.</param>
    public static string Count(long count) =>
        // Some cultures have blanks there that old consoles cannot show.
        count.ToString("N0", CultureInfo.CurrentCulture).Replace('\u202F', ' ').Replace('\u00A0', ' ');

    /// <summary>A count, and its share of all messages.</summary>
    /// <param name="count">The count.</param>
    /// <param name="messages">All messages.</param>
    public static string Share(long count, long messages) =>
        count == 0 ? Count(count) : Count(count) + " (" + Rate((double)count / messages) + ")";

    /// <summary>A duration as people say it, such as <c>3 min 5 s</c>.</summary>
    /// <param name="time">The duration; null where there is none.</param>
    public static string Duration(TimeSpan? time) => time is { } value ? DurationText.Of(value) : Missing;

    /// <summary>A time as year, month, day and time of day, at its own offset.</summary>
    /// <param name="time">The time; null where there is none.</param>
    public static string Time(DateTimeOffset? time) => Time(time, "yyyy-MM-dd HH:mm:ss");

    /// <summary>A time to the minute, at its own offset.</summary>
    /// <param name="time">The time; null where there is none.</param>
    public static string Minute(DateTimeOffset? time) => Time(time, "yyyy-MM-dd HH:mm");

    /// <summary>A time with its offset.</summary>
    /// <param name="time">The time; null where there is none.</param>
    public static string Instant(DateTimeOffset? time) => Time(time, "yyyy-MM-dd HH:mm:ss zzz");

    /// <summary>The values of a measure's group keys.</summary>
    /// <param name="measure">The measure.</param>
    public static string Group(DeliveryMeasure measure) => measure is null
        ? Missing
        : GroupOf(measure.GetGroup());

    /// <summary>The names and values of a measure's group keys.</summary>
    /// <param name="measure">The measure.</param>
    public static string NamedGroup(DeliveryMeasure measure) => measure is null
        ? Missing
        : string.Join(", ", measure.GetGroup().Select(key => key.Key + " " + GroupValue(key)));

    /// <summary>The names of a measure's group keys, which are the same for all that are measured together.</summary>
    /// <param name="measure">The measure.</param>
    public static string Keys(DeliveryMeasure measure) =>
        measure is null ? Missing : string.Join(", ", measure.GetGroup().Select(key => key.Key));

    /// <summary>How the messages of a measure split into outcomes, as a bar.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Bar(DeliveryMeasure measure, PSHost host) => measure is null
        ? Missing
        : OutcomeBar.Draw(
            new[] { measure.Delivered, measure.Pending, measure.NotDelivered, measure.Indeterminate, measure.Unrecognized },
            BarWidth,
            HostAbility.Of(host));

    /// <summary>What the characters of <see cref="Bar"/> mean.</summary>
    /// <param name="host">The host that shows it.</param>
    public static string Legend(PSHost host) => OutcomeGlyphs.Legend(HostAbility.Of(host));

    /// <summary>A unified status in the colour of its outcome, where the host shows colours.</summary>
    /// <param name="status">The status.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Status(DeliveryStatus status, Outcome outcome, PSHost host) =>
        OutcomeColor.Paint(status.ToString(), outcome, HostAbility.Of(host));

    /// <summary>The unified status of a record, or that it is excluded.</summary>
    /// <param name="record">The record.</param>
    /// <param name="host">The host that shows it.</param>
    public static string RecordStatus(DeliveryRecord record, PSHost host)
    {
        if (record is null)
            return Missing;
        return record.Excluded is null
            ? Status(record.Status, record.Outcome, host)
            : OutcomeColor.Dim("(excluded)", HostAbility.Of(host));
    }

    /// <summary>Why a record's message was not delivered, or why the record is excluded.</summary>
    /// <param name="record">The record.</param>
    public static string RecordCause(DeliveryRecord record) => record is null
        ? Missing
        : record.Excluded ?? Cause(record.Cause, record.Conflict);

    /// <summary>The code or status word of a record, with the provider where the heading above it does not name one.</summary>
    /// <param name="record">The record.</param>
    public static string RecordCode(DeliveryRecord record)
    {
        if (record is null)
            return Missing;
        string code = Code(record.Code, record.ProviderStatus);
        return record is MultiProviderRecord ? code + " " + record.Provider : code;
    }

    /// <summary>The file of a record, and its provider where all records of the file have the same.</summary>
    /// <param name="record">The record.</param>
    public static string RecordFile(DeliveryRecord record) => record is null
        ? Missing
        : record is MultiProviderRecord ? Shown(record.File) : Shown(record.File) + " (" + record.Provider + ")";

    /// <summary>A cause, and whether code and status word disagree.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="conflict">How they disagree. PowerShell passes an empty text for null.</param>
    public static string Cause(Cause cause, string? conflict) => string.IsNullOrEmpty(conflict) ? cause.ToString() : cause + ", conflict";

    /// <summary>The code, or the status word where there is none. PowerShell passes an empty text for null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="providerStatus">The provider's status word.</param>
    public static string Code(string? code, string? providerStatus) =>
        !string.IsNullOrEmpty(code) ? Shown(code) : !string.IsNullOrEmpty(providerStatus) ? Shown(providerStatus) : Missing;

    /// <summary>A text that a report brought with it, with nothing in it that steers a terminal.</summary>
    /// <param name="text">The text. PowerShell passes an empty one for null.</param>
    public static string Shown(string? text) => VisibleText.Of(text ?? "");

    /// <summary>The values of a check's group keys.</summary>
    /// <param name="check">The check.</param>
    public static string CheckGroup(DeliveryCheck check) => check is null ? Missing : GroupOf(check.GetGroup());

    /// <summary>The figure of a check: a count, or a rate as per cent.</summary>
    /// <param name="check">The check.</param>
    public static string CheckFigure(DeliveryCheck check) =>
        check?.Figure is { } figure ? CheckNumber(figure, check) : Missing;

    /// <summary>The limit of a check, and on which side of it the figure has to be.</summary>
    /// <param name="check">The check.</param>
    public static string CheckLimit(DeliveryCheck check) => check is null
        ? Missing
        : (check.Bound == CheckBound.Minimum ? ">= " : "<= ") + CheckNumber(check.Limit, check);

    private static string CheckNumber(double value, DeliveryCheck check) => check.Unit == CheckUnit.Rate
        ? CheckDecimals.Percent(value).ToString("0.0" + new string('#', CheckDecimals.Of(check, least: 2) - 1), CultureInfo.CurrentCulture) + " %"
        : value.ToString("N0", CultureInfo.CurrentCulture);

    private static string GroupOf(IEnumerable<KeyValuePair<GroupKey, object?>> group) =>
        string.Join(" / ", group.Select(key => GroupValue(key)));

    /// <summary>The code or status word of a catalog entry, with its table where the provider has the same code in another one.</summary>
    /// <param name="entry">The entry.</param>
    public static string EntryCode(StatusCode entry) => entry is null
        ? Missing
        : IsInSeveralTables(entry) ? entry.Code + " (" + entry.Table + ")" : Shorten(Code(entry.Code, entry.ProviderStatus));

    /// <summary>Whole sentences are codes at some providers; a column that takes its width from them would push others out.</summary>
    private static string Shorten(string code) => code.Length <= LongestCode ? code : code.Substring(0, LongestCode - 1) + "…";

    private static bool IsInSeveralTables(StatusCode entry) =>
        entry.Code is { } code
        && ModuleCatalog.Current.FindProvider(entry.Provider)?.CodeTables.Count(table => table.Find(code) is not null) > 1;

    private static string Time(DateTimeOffset? time, string format) =>
        time is { } value ? value.ToString(format, CultureInfo.InvariantCulture) : Missing;

    private static string GroupValue(KeyValuePair<GroupKey, object?> key) => key.Value switch
    {
        null => Missing,
        DateTimeOffset time => time.ToString(
            key.Key == GroupKey.Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        object value => VisibleText.Of(value.ToString()!),
    };
}
