using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>
/// Numbers the groups, and the verdicts that stand in them. All threads share it; each asks once for what it meets and
/// remembers the answer.
/// </summary>
internal sealed class GroupTable : IGroupOrder
{
    /// <summary>Free text may make every verdict another; what is known is forgotten before it takes the memory.</summary>
    private const int MostVerdicts = 1 << 16;
    private readonly StatusResolver _resolver;
    private readonly IReadOnlyList<GroupKey> _keys;
    private readonly Periods _periods;
    private readonly int _recipientIndex;
    private readonly object _gate = new();
    private readonly Utf8Map<KeyValuePair<GroupKey, object?>[]> _groups = new();
    private readonly Utf8Map<int> _verdictParts = new();
    private readonly Dictionary<UnifiedStatus, RankedVerdict> _verdicts = new();
    private readonly Dictionary<(Provider Provider, string Code, string Word, bool Shared, bool Failed), RankedVerdict> _judged = new();
    private readonly Dictionary<string, int> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<(RankedVerdict Verdict, int Group), GroupedVerdict> _grouped = new();
    private readonly VerdictList _listed = new();
    private readonly Utf8Key _key = new();
    private volatile GroupedVerdict[] _numbered = new GroupedVerdict[64];

    public GroupTable(StatusResolver resolver, IReadOnlyList<GroupKey> keys, TimeZoneInfo? zone)
    {
        _resolver = resolver;
        _keys = keys;
        Zone = zone ?? TimeZoneInfo.Utc;
        _periods = new Periods(Zone);
        _recipientIndex = keys.ToList().IndexOf(GroupKey.Recipient);
    }

    public TimeZoneInfo Zone { get; }

    /// <inheritdoc/>
    public GroupedVerdict[] GroupedVerdicts => _numbered;

    /// <summary>The verdict on rows, with its part of the group key worked out.</summary>
    public RankedVerdict Rank(RowJudgement rows)
    {
        lock (_gate)
        {
            var key = (rows.Provider!, rows.Code, rows.ProviderStatus, rows.IsSharedCode, rows.HasFailedPart);
            if (_judged.TryGetValue(key, out RankedVerdict? known))
                return known;
            if (_judged.Count == MostVerdicts)
                _judged.Clear();
            RankedVerdict ranked = Rank(_resolver.Resolve(rows), rows.Provider!);
            _judged.Add(key, ranked);
            return ranked;
        }
    }

    /// <summary>The verdict with its part of the group key worked out.</summary>
    public RankedVerdict Rank(UnifiedStatus verdict)
    {
        lock (_gate)
        {
            if (_verdicts.TryGetValue(verdict, out RankedVerdict? known))
                return known;
            if (_verdicts.Count == MostVerdicts)
                _verdicts.Clear();
            RankedVerdict ranked = Rank(verdict, _resolver.Catalog.GetProvider(verdict.Provider));
            _verdicts.Add(verdict, ranked);
            return ranked;
        }
    }

    /// <summary>The group of an event.</summary>
    public int Find(in MeasuredEvent next)
    {
        lock (_gate)
        {
            _key.Clear().Add(next.Verdict.GroupPart);
            foreach (GroupKey key in _keys)
            {
                if (key == GroupKey.Sender)
                    _key.Add(next.Row[ReportField.Sender]);
                else if (key == GroupKey.Recipient)
                    _key.AddPhoneNumber(next.Row[ReportField.Recipient]);
                else if (key == GroupKey.File)
                    _key.Add(Utf8Slice.Of(next.File));
                else if (key is GroupKey.Hour or GroupKey.Day)
                    _key.Add(PeriodOf(key, next)?.UtcTicks ?? -1);
            }

            int group = _groups.Find(_key, out bool added);
            if (added)
            {
                List<KeyValuePair<GroupKey, object?>> values = new(_keys.Count);
                foreach (GroupKey key in _keys)
                    values.Add(new(key, ValueOf(key, next)));
                _groups[group] = values.ToArray();
            }
            else if (_recipientIndex >= 0)
            {
                KeepSpelling(ref _groups[group][_recipientIndex], PhoneNumbers.WithoutScheme(next.Row[ReportField.Recipient]).ToString());
            }

            return group;
        }
    }

    /// <summary>The group of a row that is no event: only its provider and file are known.</summary>
    public int FindBlank(string? provider, string file)
    {
        lock (_gate)
        {
            // No verdict has part -1.
            _key.Clear().Add(-1L);
            foreach (GroupKey key in _keys)
                _key.Add(Utf8Slice.Of(Text(BlankValueOf(key, provider, file))));
            int group = _groups.Find(_key, out bool added);
            if (added)
                _groups[group] = _keys.Select(key => new KeyValuePair<GroupKey, object?>(key, BlankValueOf(key, provider, file))).ToArray();
            return group;
        }
    }

    /// <summary>Numbers what an event makes of its message.</summary>
    public GroupedVerdict Number(RankedVerdict verdict, int group)
    {
        lock (_gate)
        {
            if (_grouped.TryGetValue((verdict, group), out GroupedVerdict? grouped))
                return grouped;
            GroupedVerdict[] numbered = _numbered;
            if (_grouped.Count == numbered.Length)
                Array.Resize(ref numbered, numbered.Length * 2);
            grouped = new GroupedVerdict(_grouped.Count, verdict, group);
            numbered[grouped.Number] = grouped;
            _grouped.Add((verdict, group), grouped);
            _numbered = numbered;
            return grouped;
        }
    }

    /// <summary>Which of two groups comes first in the order of the keys; of recipients, by what all spellings have in common.</summary>
    public int Compare(int one, int other)
    {
        if (one == other)
            return 0;
        lock (_gate)
            return Compare(WithoutSpelling(_groups[one]), WithoutSpelling(_groups[other]));
    }

    /// <summary>The measures of the groups in the order of their keys; groups found both by events and by other rows are one.</summary>
    /// <param name="tallies">What several threads counted.</param>
    /// <param name="options">How they counted.</param>
    public IReadOnlyList<DeliveryMeasure> Merge(IReadOnlyList<Tally> tallies, MeasureOptions options)
    {
        BreakdownTable table = new(_listed.Verdicts, tallies.Select(tally => tally.Clock).ToArray(), options.Event, Zone);
        Dictionary<string, MergedGroup> byKey = new(StringComparer.Ordinal);
        for (int number = 0; number < _groups.Count; number++)
        {
            KeyValuePair<GroupKey, object?>[] group = _groups[number];
            string key = string.Join("\u001F", group.Select(pair => Text(pair.Value) ?? "\u001E"));
            foreach (Tally tally in tallies)
            {
                if (number >= tally.Figures.Count || tally.Figures[number] is not { } figures)
                    continue;
                if (byKey.TryGetValue(key, out MergedGroup? same))
                    same.Figures.Add(figures);
                else
                    byKey.Add(key, new MergedGroup(group, figures));
            }
        }

        List<MergedGroup> groups = byKey.Values.ToList();
        groups.Sort(static (one, other) => Compare(one.Key, other.Key));
        // A group whose only events are superseded by one of another group holds nothing.
        return groups.Select(group => group.Figures.ToMeasure(group.Key, Zone, table, options.StaleAfter)).Where(measure => measure.Rows > 0).ToArray();
    }

    private RankedVerdict Rank(UnifiedStatus verdict, Provider provider)
    {
        if (!_providers.TryGetValue(provider.Name, out int number))
            _providers.Add(provider.Name, number = _providers.Count);
        _key.Clear();
        foreach (GroupKey key in _keys)
            _key.Add(Utf8Slice.Of(Text(ValueOf(key, verdict))));
        return new RankedVerdict(verdict, provider.Fold, number, _verdictParts.Find(_key, out _), _listed.NumberOf(verdict));
    }

    /// <summary>The group by a recipient that does not change when another spelling turns up.</summary>
    private KeyValuePair<GroupKey, object?>[] WithoutSpelling(KeyValuePair<GroupKey, object?>[] group)
    {
        if (_recipientIndex < 0)
            return group;
        KeyValuePair<GroupKey, object?>[] same = (KeyValuePair<GroupKey, object?>[])group.Clone();
        same[_recipientIndex] = new(GroupKey.Recipient, PhoneNumbers.ToDigits((string?)group[_recipientIndex].Value));
        return same;
    }

    /// <summary>Of several spellings of one number, the order of rows must not decide which one is shown.</summary>
    private static void KeepSpelling(ref KeyValuePair<GroupKey, object?> shown, string spelling)
    {
        if (spelling.Length > 0 && string.CompareOrdinal(spelling, (string?)shown.Value) > 0)
            shown = new(shown.Key, spelling);
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

    private object? ValueOf(GroupKey key, in MeasuredEvent next) => key switch
    {
        GroupKey.Sender => Text(next.Row[ReportField.Sender]),
        GroupKey.Recipient => Text(PhoneNumbers.WithoutScheme(next.Row[ReportField.Recipient])),
        GroupKey.File => next.File,
        GroupKey.Hour or GroupKey.Day => PeriodOf(key, next),
        _ => ValueOf(key, next.Verdict.Verdict),
    };

    private DateTimeOffset? PeriodOf(GroupKey key, in MeasuredEvent next) =>
        next.Kind == TimeStampKind.Instant ? _periods.Find(key, next.Ticks) : null;

    private static string? BlankValueOf(GroupKey key, string? provider, string file) => key switch
    {
        GroupKey.Provider => provider,
        GroupKey.File => file,
        _ => null,
    };

    private static string? Text(object? value) => value is DateTimeOffset time
        ? time.UtcTicks.ToString(CultureInfo.InvariantCulture)
        : value?.ToString();

    private static string? Text(Utf8Slice value) => value.Length == 0 ? null : value.ToString();

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

    /// <summary>The figures of all threads for one group.</summary>
    private sealed record MergedGroup(KeyValuePair<GroupKey, object?>[] Key, GroupFigures Figures);
}
