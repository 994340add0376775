using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Publishing.Sql;

/// <summary>
/// Reads times as the engine does, step by step: to ticks of 100 ns since the year 1, and the kind of time (0 none, 1 in a zone
/// that nobody named, 2 an instant). Numbers order, measure and merge the same everywhere; databases' own parsers do not.
/// </summary>
internal sealed class TimeColumns
{
    private const string Date = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    private const string Rest = ":[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?))?)?$";
    private const string Padded = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}" + Rest;
    private const string Unpadded = Date + "(?:[Tt ][0-9]{1,2}" + Rest;
    private readonly Dialect _dialect;
    private readonly SqlTimes _times;
    private readonly long? _zone;
    private readonly string _name;

    /// <param name="dialect">The database.</param>
    /// <param name="times">How the table keeps its times.</param>
    /// <param name="zone">The offset of texts without one, in ticks; null where it is not known.</param>
    /// <param name="name">What the columns' names begin with; <c>…_given</c> holds the value.</param>
    public TimeColumns(Dialect dialect, SqlTimes times, long? zone, string name)
    {
        _dialect = dialect;
        _times = times;
        _zone = zone;
        _name = name;
    }

    private string Given => _name + "_given";

    private string Iso => _name + "_iso";

    private string Shift => _name + "_shift";

    private string Local => _name + "_local";

    /// <summary>The columns to add in a step, from 0.</summary>
    public IEnumerable<KeyValuePair<string, string>> Step(int number) => (_times, number) switch
    {
        (SqlTimes.Text, 0) => One(Iso, Pad()),
        (SqlTimes.Text, 1) => Split(),
        (SqlTimes.Text, 2) => Combine(),
        (SqlTimes.Text, 3) => Place(),
        (SqlTimes.TimeStamp, 3) => Known(Given),
        (SqlTimes.EpochSeconds, 3) => Known(Epoch(TimeSpan.TicksPerSecond)),
        (SqlTimes.EpochMilliseconds, 3) => Known(Epoch(TimeSpan.TicksPerMillisecond)),
        _ => Array.Empty<KeyValuePair<string, string>>(),
    };

    private static IEnumerable<KeyValuePair<string, string>> One(string name, string sql)
    {
        yield return new KeyValuePair<string, string>(name, sql);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text with two digits for each part of the date and for the hour; null where it is no time.</summary>
    private string Pad() =>
        "CASE WHEN " + _dialect.Matches(Given, Padded) + " THEN " + Given
        + " WHEN " + _dialect.Matches(Given, Unpadded) + " THEN " + Part("^([0-9]{4}-)") + " || " + Two("^[0-9]{4}-([0-9]{1,2})-") + " || '-' || "
        + Two("^[0-9]{4}-[0-9]{1,2}-([0-9]{1,2})")
        + " || CASE WHEN " + _dialect.Matches(Given, ":") + " THEN 'T' || " + Two(Date + "[Tt ]([0-9]{1,2}):") + " || "
        + Part("^[^:]*(:.*)$") + " ELSE '' END END";

    private string Part(string pattern) => _dialect.Extract(Given, pattern);

    private string Two(string pattern) => _dialect.PadLeft(Part(pattern), 2);

    private string IsLonger(int length) => "length(" + Iso + ") > " + Number(length);

    private string Digits(int start, int length) => _dialect.ToInteger(_dialect.Substring(Iso, start, length));

    private IEnumerable<KeyValuePair<string, string>> Split()
    {
        yield return new(_name + "_year", Digits(1, 4));
        yield return new(_name + "_month", Digits(6, 2));
        yield return new(_name + "_day", Digits(9, 2));
        yield return new(_name + "_hour", "CASE WHEN " + IsLonger(10) + " THEN " + Digits(12, 2) + " ELSE 0 END");
        yield return new(_name + "_minute", "CASE WHEN " + IsLonger(10) + " THEN " + Digits(15, 2) + " ELSE 0 END");
        yield return new(
            _name + "_second",
            "CASE WHEN " + IsLonger(18) + " AND " + _dialect.Substring(Iso, 17, 1) + " = ':' THEN " + Digits(18, 2) + " ELSE 0 END");
        yield return new(
            _name + "_fraction",
            "CASE WHEN " + IsLonger(20) + " AND " + _dialect.Matches(Iso, "[.,]") + " THEN "
            + _dialect.ToInteger(_dialect.PadRight(_dialect.Extract(Iso, "[.,]([0-9]{1,7})"), 7)) + " ELSE 0 END");
        // A date alone ends like a zone; a zone stands behind a time.
        yield return new(
            _name + "_zone",
            "CASE WHEN " + IsLonger(16) + " THEN coalesce(" + _dialect.Extract(Iso, "([Zz]|[+-][0-9][0-9:]*)$") + ", '') ELSE '' END");
    }

    private IEnumerable<KeyValuePair<string, string>> Combine()
    {
        string year = _name + "_year";
        string month = _name + "_month";
        string day = _name + "_day";
        string zone = _name + "_zone";
        string minutes = "CASE length(" + zone + ") WHEN 3 THEN 0 WHEN 5 THEN " + _dialect.ToInteger(_dialect.Substring(zone, 4, 2))
            + " ELSE " + _dialect.ToInteger(_dialect.Substring(zone, 5, 2)) + " END";
        string hours = _dialect.ToInteger(_dialect.Substring(zone, 2, 2));
        // Minutes beyond an hour make it longer than any zone.
        yield return new(
            Shift,
            "CASE WHEN length(" + zone + ") < 3 THEN 0 ELSE (CASE WHEN (" + minutes + ") > 59 THEN 9999 ELSE " + hours + " * 60 + (" + minutes
            + ") END) * (CASE WHEN " + _dialect.Substring(zone, 1, 1) + " = '-' THEN -1 ELSE 1 END) END");
        // March is the first month of this year, so that a leap day is its last day.
        string from = "(" + year + " - CASE WHEN " + month + " > 2 THEN 0 ELSE 1 END)";
        string days = "(365 * " + from + " + " + _dialect.Divide(from, "4") + " - " + _dialect.Divide(from, "100") + " + " + _dialect.Divide(from, "400")
            + " + " + _dialect.Divide("(153 * (" + month + " + CASE WHEN " + month + " > 2 THEN -3 ELSE 9 END) + 2)", "5") + " + " + day + " - 307)";
        string lastDay = "CASE WHEN " + month + " IN (4, 6, 9, 11) THEN 30 WHEN " + month + " <> 2 THEN 31 WHEN "
            + IsMultiple(year, 4) + " AND (NOT " + IsMultiple(year, 100) + " OR " + IsMultiple(year, 400) + ") THEN 29 ELSE 28 END";
        // Second 60 is a leap second; it counts as the start of the next minute.
        yield return new(
            Local,
            "CASE WHEN " + Iso + " IS NOT NULL AND " + year + " >= 1 AND " + month + " BETWEEN 1 AND 12 AND " + day + " BETWEEN 1 AND " + lastDay
            + " AND " + _name + "_hour <= 23 AND " + _name + "_minute <= 59 AND " + _name + "_second <= 60 THEN (((" + days + " * 24 + " + _name
            + "_hour) * 60 + " + _name + "_minute) * 60 + " + _name + "_second) * " + Number(TimeSpan.TicksPerSecond) + " + " + _name + "_fraction END");
    }

    /// <summary>Whether a number can be divided without a rest.</summary>
    private string IsMultiple(string number, int by) => "(" + number + " = " + _dialect.Divide(number, Number(by)) + " * " + Number(by) + ")";

    private IEnumerable<KeyValuePair<string, string>> Place()
    {
        string withZone = Local + " - " + Shift + " * " + Number(TimeSpan.TicksPerMinute);
        string hasZone = _name + "_zone <> ''";
        string withoutZone = _zone is { } offset ? Local + " - (" + Number(offset) + ")" : Local;
        string ticks = "CASE WHEN " + hasZone + " THEN " + withZone + " ELSE " + withoutZone + " END";
        string isTime = "(" + ticks + ") BETWEEN 0 AND " + Number(DateTime.MaxValue.Ticks) + " AND " + Shift + " BETWEEN -840 AND 840";
        yield return new(_name + "_ticks", "CASE WHEN " + isTime + " THEN " + ticks + " ELSE 0 END");
        yield return new(
            _name + "_kind", "CASE WHEN " + isTime + " THEN CASE WHEN " + hasZone + " THEN 2 ELSE " + (_zone is null ? "1" : "2") + " END ELSE 0 END");
    }

    /// <summary>Ticks of instants that need no zone.</summary>
    private IEnumerable<KeyValuePair<string, string>> Known(string ticks)
    {
        string isTime = "(" + ticks + ") BETWEEN 0 AND " + Number(DateTime.MaxValue.Ticks);
        yield return new(_name + "_ticks", "CASE WHEN " + isTime + " THEN " + ticks + " ELSE 0 END");
        yield return new(_name + "_kind", "CASE WHEN " + isTime + " THEN 2 ELSE 0 END");
    }

    /// <summary>Numbers of up to 12 or 15 digits are times; more would leave the calendar, or the range of the numbers.</summary>
    private string Epoch(long unit) =>
        "CASE WHEN " + _dialect.Matches(Given, unit == TimeSpan.TicksPerSecond ? "^[0-9]{1,12}$" : "^[0-9]{1,15}$") + " THEN "
        + Number(Dialect.EpochTicks) + " + " + _dialect.ToInteger(Given) + " * " + Number(unit) + " END";
}
