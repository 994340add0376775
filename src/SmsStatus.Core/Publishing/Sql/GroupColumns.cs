using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>What messages are grouped by: how each key is found in an event, and which of two events gives it where nothing else decides.</summary>
internal sealed class GroupColumns
{
    private readonly Dialect _dialect;
    private readonly IReadOnlyList<GroupKey> _keys;
    private readonly long _offset;

    /// <exception cref="ArgumentException">The keys hold one that a table does not know, or the zone's clocks are changed.</exception>
    public GroupColumns(Dialect dialect, SqlOptions options)
    {
        _dialect = dialect;
        _keys = options.GroupBy.Distinct().ToArray();
        if (_keys.Contains(GroupKey.File))
            throw new ArgumentException("A table does not say from which file a row comes; group by something else.", nameof(options));
        _offset = options.TimeZone is { } zone ? Zones.OffsetOf(zone, nameof(options.TimeZone)) : 0;
    }

    /// <summary>The columns of the groups, in the order asked for.</summary>
    public IReadOnlyList<string> Names => _keys.Select(NameOf).ToArray();

    /// <summary>The columns that events have and verdicts have not.</summary>
    public IReadOnlyList<string> NamesOfRows => _keys.Where(IsOfRows).Select(NameOf).ToArray();

    /// <summary>The terms that decide between events that differ in nothing but their groups: the first in order stands.</summary>
    public IEnumerable<OrderTerm> Ties => _keys.Where(IsOfRows).SelectMany(Tie);

    /// <summary>The terms that only carry the keys along.</summary>
    public IEnumerable<OrderTerm> Carried => _keys.Where(IsOfRows).Select(key => IsPeriod(key)
        ? OrderTerm.Number(CarriedName(NameOf(key)), "coalesce(" + Period(key) + ", -1) + 1", 19)
        : OrderTerm.Text(CarriedName(NameOf(key)), "coalesce(" + Source(key) + ", '')"));

    public static string CarriedName(string name) => "carried_" + name;

    /// <summary>A carried key as it is shown.</summary>
    public string Show(string name)
    {
        string carried = CarriedName(name);
        if (name is not ("hour" or "day"))
            return "nullif(" + carried + ", '')";
        // The period's start by the clocks of the zone.
        string local = _offset == 0 ? "(" + carried + " - 1)" : "(" + carried + " - 1 + (" + Number(_offset) + "))";
        return "CASE WHEN " + carried + " > 0 THEN " + _dialect.FromMicroseconds(_dialect.Divide(local, "10") + " - " + Number(Dialect.EpochTicks / 10)) + " END";
    }

    private static bool IsOfRows(GroupKey key) => key is GroupKey.Sender or GroupKey.Recipient or GroupKey.Hour or GroupKey.Day;

    private static bool IsPeriod(GroupKey key) => key is GroupKey.Hour or GroupKey.Day;

    private static string NameOf(GroupKey key) => key == GroupKey.ProviderStatus ? "provider_status" : key.ToString().ToLowerInvariant();

    private static string Source(GroupKey key) => key == GroupKey.Sender ? "sender" : "recipient_key";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ticks of the start of the hour or day of an event; null where its time is no instant.</summary>
    private string Period(GroupKey key)
    {
        string length = Number(key == GroupKey.Day ? TimeSpan.TicksPerDay : TimeSpan.TicksPerHour);
        string offset = Number(_offset);
        string local = _offset == 0 ? "event_ticks" : "(event_ticks + (" + offset + "))";
        return "CASE WHEN event_kind = 2 THEN " + _dialect.Divide(local, length) + " * " + length + (_offset == 0 ? "" : " - (" + offset + ")") + " END";
    }

    private IEnumerable<OrderTerm> Tie(GroupKey key)
    {
        string name = "tie_" + NameOf(key);
        if (IsPeriod(key))
        {
            yield return OrderTerm.Number(name, "coalesce(" + Number(DateTime.MaxValue.Ticks) + " - (" + Period(key) + "), 0)", 19);
            yield break;
        }

        // What is missing comes last; then texts by their letters, then exactly.
        string source = "coalesce(" + Source(key) + ", '')";
        yield return OrderTerm.Number(name + "_is", "CASE WHEN " + Source(key) + " IS NULL THEN 0 ELSE 1 END", 1);
        yield return OrderTerm.Text(name + "_letters", Reverse(_dialect.ToUpper(source)));
        yield return OrderTerm.Text(name, Reverse(source));
    }

    /// <summary>A text that is the greater the smaller another one is.</summary>
    private string Reverse(string text) =>
        _dialect.Translate(_dialect.ToHexadecimal(text), "0123456789ABCDEF", "FEDCBA9876543210") + " || 'G'";
}
