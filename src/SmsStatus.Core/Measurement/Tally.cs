using System;
using System.Collections.Generic;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>What one thread counts.</summary>
internal sealed class Tally : IMessageCounter
{
    /// <summary>Free text may make every verdict another; what is counted of so many is put together before it takes the memory.</summary>
    private const int MostFilled = 1 << 10;
    private readonly MeasureOptions _options;
    private readonly GroupTable _groups;
    private readonly FoldFeed? _feed;
    private readonly Periods _periods;
    private readonly bool _needsRows;
    private readonly List<GroupFigures?> _figures = new();
    private readonly List<int> _groupsOfVerdicts = new();
    private readonly Utf8Map<int> _found = new();
    private readonly Utf8Key _key = new();
    private readonly List<VerdictCounter> _filled = new();
    private readonly Dictionary<(RankedVerdict Verdict, int Group), GroupedVerdict> _grouped = new();
    private readonly Dictionary<(int Group, long Ticks), long> _pending = new();
    private long _newest = -1;
    private int _sweepAt = 1 << 12;

    public Tally(MeasureOptions options, GroupTable groups, MessageFold? fold)
    {
        _options = options;
        _groups = groups;
        _feed = fold is null ? null : new FoldFeed(fold);
        _periods = new Periods(groups.Zone);
        Clock = new PeriodClock(_periods, Renumber);
        foreach (GroupKey key in options.GroupBy)
            _needsRows |= key is GroupKey.Sender or GroupKey.Recipient or GroupKey.File or GroupKey.Hour or GroupKey.Day;
    }

    /// <summary>The figures by the numbers of their groups.</summary>
    public IReadOnlyList<GroupFigures?> Figures => _figures;

    /// <summary>Numbers the periods of the breakdowns.</summary>
    public PeriodClock Clock { get; }

    /// <summary>The UTC ticks of the newest event; -1 where none names an instant.</summary>
    public long Newest => _newest;

    /// <summary>The UTC ticks against which staleness is measured, once all events are in.</summary>
    public long? AsOf { get; set; }

    /// <summary>How many messages count as failed by the rule of the highest code although a lower one says otherwise.</summary>
    public long Surprises { get; private set; }

    /// <summary>Takes the rows of a block in.</summary>
    public void Take(EventReader rows, string file)
    {
        while (rows.Read())
        {
            if (TryTakeKnown(rows))
                continue;
            RowJudgement judgement = rows.Judgement;
            switch (judgement.Fate)
            {
                case RowFate.Event:
                    VerdictCounter counter = (VerdictCounter)(judgement.Conclusion ??= new VerdictCounter(_groups.Rank(judgement), _filled));
                    Take(new MeasuredEvent(counter.Verdict, rows.Row, judgement.Key, file, rows.Count, rows.SubmittedAt, rows.UpdatedAt), counter);
                    break;
                case RowFate.Excluded:
                    TakeExcluded(judgement.Provider?.Name, file, rows.Count);
                    break;
                default:
                    FiguresOf(_groups.FindBlank(judgement.Provider?.Name, file)).AddRejected(rows.Count);
                    break;
            }
        }

        if (_filled.Count > MostFilled)
            FlushCounters();
    }

    /// <summary>Takes rows in that are no events.</summary>
    public void TakeExcluded(string? provider, string file, long count) =>
        FiguresOf(_groups.FindBlank(provider, file)).AddExcluded(count);

    /// <summary>Takes an event in.</summary>
    public void Take(in MeasuredEvent next) => Take(next, null);

    private void Take(in MeasuredEvent next, VerdictCounter? counter)
    {
        if (next.Kind == TimeStampKind.Instant && next.Ticks > _newest)
            _newest = next.Ticks;
        int group = FindGroup(next);
        if (_feed is not null && _feed.TryIdentify(next))
        {
            _feed.Add(next, Number(next.Verdict, group));
            return;
        }

        GroupFigures figures = FiguresOf(group);
        figures.AddEvent(next.Verdict, next.Count, next.SubmittedAt, next.UpdatedAt);
        figures.AddCount(next.Verdict, next.Kind == TimeStampKind.Instant ? Clock.Find(next.Ticks) : PeriodClock.None, next.Count);
        if (_options.StaleAfter is not null && next.Verdict.Verdict.Outcome == Outcome.Pending && next.Kind == TimeStampKind.Instant)
            AddPending(group, next.Ticks, next.Count);
        else if (counter is not null && _feed is null && !_needsRows && _options.StaleAfter is null)
            counter.Figures = figures;
    }

    /// <summary>
    /// Takes in the current row and those that were read with it, up to one whose verdict does not tell its group; false where it is
    /// that one. Only events have a verdict, so no rejected row is passed over.
    /// </summary>
    private bool TryTakeKnown(EventReader rows)
    {
        RowJudgement[] judgements = rows.Judgements;
        long[] counts = rows.Counts;
        TimeStamp[] submitted = rows.SubmissionTimes;
        TimeStamp[] updated = rows.UpdateTimes;
        int first = rows.Row.Index;
        int end = rows.Row.Count;
        int index = first;
        for (; index < end && judgements[index].Conclusion is VerdictCounter { Figures: { } figures } counter; index++)
            Take(counter, figures, counts[index], submitted[index], updated[index]);
        if (index == first)
            return false;
        rows.Row.Index = index - 1;
        return true;
    }

    /// <summary>Takes an event in that is a message of its own and whose verdict tells its group.</summary>
    private void Take(VerdictCounter counter, GroupFigures figures, long count, in TimeStamp submitted, in TimeStamp updated)
    {
        TimeStamp time = MeasuredEvent.TimeOf(submitted, updated);
        int period = PeriodClock.None;
        if (time.Kind == TimeStampKind.Instant)
        {
            if (time.Ticks > _newest)
                _newest = time.Ticks;
            period = Clock.Find(time.Ticks);
        }

        figures.AddEvent(counter.Verdict, count, submitted, updated);
        counter.Add(period, count);
    }

    /// <summary>Hands the events that were collected to the fold; needed once, when all are in.</summary>
    public void Flush() => _feed?.Flush();

    /// <summary>Adds a message, when all events are in.</summary>
    public void Add(in MessageState message, GroupedVerdict grouped)
    {
        RankedVerdict verdict = grouped.Verdict;
        if (message.IsSurprising(verdict))
            Surprises++;
        GroupFigures figures = FiguresOf(grouped.Group);
        Moment decided = message.Decided;
        int period = decided.Kind == TimeStampKind.Instant ? Clock.Find(decided.Ticks) : PeriodClock.None;
        figures.AddMessage(verdict, message, message.IsInConflict(verdict), period);
        Moment last = message.Last;
        if (verdict.Verdict.Outcome == Outcome.Pending && last.Kind == TimeStampKind.Instant && IsStale(last.Ticks, AsOf))
            figures.AddStale(1);
    }

    /// <summary>Adds the events that are messages of their own and stale, when all events are in.</summary>
    public void AddStale()
    {
        foreach (KeyValuePair<(int Group, long Ticks), long> pending in _pending)
            if (IsStale(pending.Key.Ticks, AsOf))
                FiguresOf(pending.Key.Group).AddStale(pending.Value);
        _pending.Clear();
    }

    private bool IsStale(long ticks, long? asOf) =>
        _options.StaleAfter is { } limit && asOf is { } now && now - ticks > limit.Ticks;

    /// <summary>Whether an event is stale is known when the newest time is; those that are by now already need no place.</summary>
    private void AddPending(int group, long ticks, long count)
    {
        _pending.TryGetValue((group, ticks), out long known);
        _pending[(group, ticks)] = known + count;
        if (_pending.Count < _sweepAt)
            return;
        List<(int Group, long Ticks)> stale = new();
        foreach ((int Group, long Ticks) pending in _pending.Keys)
            if (IsStale(pending.Ticks, _options.AsOf?.UtcTicks ?? _newest))
                stale.Add(pending);
        foreach ((int Group, long Ticks) pending in stale)
        {
            FiguresOf(pending.Group).AddStale(_pending[pending]);
            _pending.Remove(pending);
        }

        _sweepAt = Math.Max(1 << 12, _pending.Count * 2);
    }

    private void FlushCounters()
    {
        foreach (VerdictCounter counter in _filled)
            counter.Flush();
        _filled.Clear();
    }

    private void Renumber(Func<int, int> renumber)
    {
        FlushCounters();
        foreach (GroupFigures? figures in _figures)
            figures?.Renumber(renumber);
    }

    private GroupFigures FiguresOf(int group)
    {
        while (_figures.Count <= group)
            _figures.Add(null);
        return _figures[group] ??= new GroupFigures();
    }

    private int Number(RankedVerdict verdict, int group)
    {
        if (!_needsRows)
            return (verdict.OnlyGrouped ??= _groups.Number(verdict, group)).Number;
        if (!_grouped.TryGetValue((verdict, group), out GroupedVerdict? grouped))
            _grouped.Add((verdict, group), grouped = _groups.Number(verdict, group));
        return grouped.Number;
    }

    private int FindGroup(in MeasuredEvent next)
    {
        if (!_needsRows)
            return FindGroupOfVerdict(next);
        _key.Clear().Add(next.Verdict.GroupPart);
        AddRowKeys(next);
        int position = _found.Find(_key, out bool added);
        if (added)
            _found[position] = _groups.Find(next);
        return _found[position];
    }

    private int FindGroupOfVerdict(in MeasuredEvent next)
    {
        int part = next.Verdict.GroupPart;
        while (_groupsOfVerdicts.Count <= part)
            _groupsOfVerdicts.Add(-1);
        if (_groupsOfVerdicts[part] < 0)
            _groupsOfVerdicts[part] = _groups.Find(next);
        return _groupsOfVerdicts[part];
    }

    private void AddRowKeys(in MeasuredEvent next)
    {
        foreach (GroupKey key in _options.GroupBy)
        {
            if (key == GroupKey.Sender)
                _key.Add(next.Row[ReportField.Sender]);
            else if (key == GroupKey.Recipient)
                _key.Add(next.Row[ReportField.Recipient]);
            else if (key == GroupKey.File)
                _key.Add(Utf8Slice.Of(next.File));
            else if (key is GroupKey.Hour or GroupKey.Day)
                _key.Add(next.Kind == TimeStampKind.Instant ? _periods.Find(key, next.Ticks).UtcTicks : -1);
        }
    }
}
