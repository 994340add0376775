using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>Finds the group of an event, and keeps the groups' figures.</summary>
internal sealed class GroupTable
{
    private readonly IReadOnlyList<GroupKey> _keys;
    private readonly TimeZoneInfo _zone;
    private readonly int _recipientIndex;
    private readonly Utf8Map<GroupFigures> _groups = new();
    private readonly Utf8Map<int> _verdictGroups = new();
    private readonly Dictionary<UnifiedStatus, RankedVerdict> _verdicts = new();
    private readonly Utf8Key _key = new();

    public GroupTable(IReadOnlyList<GroupKey> keys, TimeZoneInfo? zone)
    {
        _keys = keys;
        _zone = zone ?? TimeZoneInfo.Utc;
        _recipientIndex = keys.ToList().IndexOf(GroupKey.Recipient);
    }

    public GroupFigures this[int group] => _groups[group];

    /// <summary>The verdict with its part of the group key worked out.</summary>
    public RankedVerdict Rank(UnifiedStatus verdict)
    {
        if (_verdicts.TryGetValue(verdict, out RankedVerdict? ranked))
            return ranked;
        _key.Clear();
        foreach (GroupKey key in _keys)
            _key.Add(Utf8Slice.Of(Text(ValueOf(key, verdict))));
        ranked = new RankedVerdict(verdict, _verdictGroups.Find(_key, out _));
        _verdicts.Add(verdict, ranked);
        return ranked;
    }

    /// <summary>Which of two groups comes first in the order of the keys.</summary>
    public int Compare(int one, int other) => one == other ? 0 : Compare(_groups[one].Group, _groups[other].Group);

    /// <summary>The group of an event.</summary>
    public int Find(in MeasuredEvent next)
    {
        _key.Clear().Add(next.Verdict.Group);
        foreach (GroupKey key in _keys)
        {
            if (key == GroupKey.Sender)
                _key.Add(next.Sender.Trim());
            else if (key == GroupKey.Recipient)
                _key.AddPhoneNumber(next.Recipient.Trim());
            else if (key == GroupKey.File)
                _key.Add(Utf8Slice.Of(next.File));
            else if (key is GroupKey.Hour or GroupKey.Day)
                _key.Add(PeriodOf(key, next.Time)?.UtcTicks ?? -1);
        }

        int group = _groups.Find(_key, out bool added);
        if (added)
        {
            List<KeyValuePair<GroupKey, object?>> values = new(_keys.Count);
            foreach (GroupKey key in _keys)
                values.Add(new(key, ValueOf(key, next)));
            _groups[group] = new GroupFigures(values.ToArray());
        }
        else if (_recipientIndex >= 0)
        {
            KeepSpelling(ref _groups[group].Group[_recipientIndex], next.Recipient.Trim().ToString());
        }

        return group;
    }

    /// <summary>Of several spellings of one number, the order of rows must not decide which one is shown.</summary>
    private static void KeepSpelling(ref KeyValuePair<GroupKey, object?> shown, string spelling)
    {
        if (spelling.Length > 0 && string.CompareOrdinal(spelling, (string?)shown.Value) > 0)
            shown = new(shown.Key, spelling);
    }

    /// <summary>The group of a row that is no event: only its provider and file are known.</summary>
    public int FindBlank(string? provider, string file)
    {
        // No verdict has group -1.
        _key.Clear().Add(-1L);
        foreach (GroupKey key in _keys)
            _key.Add(Utf8Slice.Of(Text(BlankValueOf(key, provider, file))));
        int group = _groups.Find(_key, out bool added);
        if (added)
            _groups[group] = new GroupFigures(_keys.Select(key => new KeyValuePair<GroupKey, object?>(key, BlankValueOf(key, provider, file))).ToArray());
        return group;
    }

    /// <summary>The groups in the order of their keys; groups found both by events and by other rows are one.</summary>
    public IEnumerable<GroupFigures> Groups()
    {
        Dictionary<string, GroupFigures> byKey = new(StringComparer.Ordinal);
        List<GroupFigures> distinct = new();
        for (int group = 0; group < _groups.Count; group++)
        {
            GroupFigures figures = _groups[group];
            string key = string.Join("\u001F", figures.Group.Select(pair => Text(pair.Value) ?? "\u001E"));
            if (byKey.TryGetValue(key, out GroupFigures? same))
            {
                same.Add(figures);
                continue;
            }

            byKey.Add(key, figures);
            distinct.Add(figures);
        }

        distinct.Sort(static (one, other) => Compare(one.Group, other.Group));
        return distinct;
    }

    private static object? ValueOf(GroupKey key, UnifiedStatus verdict) => key switch
    {
        GroupKey.Provider => verdict.Provider,
        GroupKey.Status => verdict.Status,
        GroupKey.Outcome => verdict.Outcome,
        GroupKey.Code => verdict.Code,
        GroupKey.Cause => verdict.Cause,
        GroupKey.Action => verdict.Action,
        GroupKey.ProviderStatus => verdict.ProviderStatus,
        _ => null,
    };

    private static string? BlankValueOf(GroupKey key, string? provider, string file) => key switch
    {
        GroupKey.Provider => provider,
        GroupKey.File => file,
        _ => null,
    };

    private static string? Text(object? value) => value is DateTimeOffset time
        ? time.UtcTicks.ToString(CultureInfo.InvariantCulture)
        : value?.ToString();

    private static string? Text(Utf8Slice value) => value.Trim().Length == 0 ? null : value.Trim().ToString();

    private static int Compare(KeyValuePair<GroupKey, object?>[] one, KeyValuePair<GroupKey, object?>[] other)
    {
        for (int index = 0; index < one.Length; index++)
        {
            int order = Compare(one[index].Value, other[index].Value);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Texts by their letters, everything else by its value; what is missing comes last.</summary>
    private static int Compare(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string text, string otherText) => CompareTexts(text, otherText),
        _ => ((IComparable)one).CompareTo(other),
    };

    private static int CompareTexts(string one, string other)
    {
        int order = StringComparer.OrdinalIgnoreCase.Compare(one, other);
        return order != 0 ? order : StringComparer.Ordinal.Compare(one, other);
    }

    private object? ValueOf(GroupKey key, in MeasuredEvent next) => key switch
    {
        GroupKey.Sender => Text(next.Sender),
        GroupKey.Recipient => Text(next.Recipient),
        GroupKey.File => next.File,
        GroupKey.Hour or GroupKey.Day => PeriodOf(key, next.Time),
        _ => ValueOf(key, next.Verdict.Verdict),
    };

    private DateTimeOffset? PeriodOf(GroupKey key, TimeStamp time)
    {
        if (time.ToInstant() is not { } instant)
            return null;
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, _zone);
        DateTime start = key == GroupKey.Day ? local.Date : local.Date.AddHours(local.Hour);
        // A day may begin at another offset than it goes on; the two hours of one name when clocks are set back differ by it.
        TimeSpan offset = key == GroupKey.Day ? _zone.GetUtcOffset(start) : local.Offset;
        long ticks = start.Ticks - offset.Ticks;
        return new DateTimeOffset(start, ticks < 0 || ticks > DateTime.MaxValue.Ticks ? TimeSpan.Zero : offset);
    }
}
