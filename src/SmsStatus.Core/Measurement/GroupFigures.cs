using System;
using System.Collections.Generic;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>The figures of one group while they are being counted.</summary>
internal sealed class GroupFigures
{
    private readonly DurationHistogram _timesToFinal = new();
    private readonly VerdictPeriods _breakdown = new();
    private long _superseded;
    private long _excluded;
    private long _rejected;
    private long _conflicts;
    private long _stale;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public void AddExcluded(long count) => _excluded += count;

    public void AddRejected(long count) => _rejected += count;

    /// <summary>Adds pending messages to those that are stale; they are counted already.</summary>
    public void AddStale(long count) => _stale += count;

    /// <summary>Adds messages to the breakdown.</summary>
    /// <param name="verdict">Their verdict.</param>
    /// <param name="period">The number of the period in which they fall.</param>
    /// <param name="count">How many.</param>
    public void AddCount(RankedVerdict verdict, int period, long count) => _breakdown.Add(verdict.Listed, period, count);

    /// <summary>Adds what else is to be known of events that are messages of their own.</summary>
    /// <param name="verdict">Their verdict.</param>
    /// <param name="count">How many messages the row stands for.</param>
    /// <param name="submitted">When they were sent.</param>
    /// <param name="updated">When they came into the reported state.</param>
    public void AddEvent(RankedVerdict verdict, long count, in TimeStamp submitted, in TimeStamp updated)
    {
        if (verdict.IsInConflict)
            _conflicts += count;
        if (verdict.IsFinal && updated.Exists && submitted.Kind == updated.Kind && updated.Ticks >= submitted.Ticks)
            _timesToFinal.Add(updated.Ticks - submitted.Ticks, count);
        TimeStamp time = MeasuredEvent.TimeOf(submitted, updated);
        if (time.Kind == TimeStampKind.Instant)
            Widen(time.Ticks, time.Ticks);
    }

    /// <summary>Adds a message.</summary>
    /// <param name="verdict">The verdict that stands.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="inConflict">Whether something contradicts something.</param>
    /// <param name="period">The number of the period in which it falls.</param>
    public void AddMessage(RankedVerdict verdict, in MessageState state, bool inConflict, int period)
    {
        if (inConflict)
            _conflicts++;
        _breakdown.Add(verdict.Listed, period, 1);
        _superseded += state.Events - 1;
        if (verdict.IsFinal && state.TimeToFinal is >= 0 and long ticks)
            _timesToFinal.Add(ticks, 1);
        if (state.First.Kind == TimeStampKind.Instant)
            Widen(state.First.Ticks, state.Last.Ticks);
    }

    public void Add(GroupFigures other)
    {
        _superseded += other._superseded;
        _excluded += other._excluded;
        _rejected += other._rejected;
        _conflicts += other._conflicts;
        _stale += other._stale;
        _timesToFinal.Add(other._timesToFinal);
        _breakdown.Add(other._breakdown);
        Widen(other._first, other._last);
    }

    /// <summary>Gives the periods of the breakdown other numbers.</summary>
    public void Renumber(Func<int, int> renumber) => _breakdown.Renumber(renumber);

    public DeliveryMeasure ToMeasure(KeyValuePair<GroupKey, object?>[] group, TimeZoneInfo zone, BreakdownTable table, TimeSpan? staleAfter)
    {
        TimeSpan?[] times = _timesToFinal.Percentiles(50, 95);
        DeliveryMeasure measure = new(group, table, _breakdown, _timesToFinal)
        {
            Superseded = _superseded,
            Excluded = _excluded,
            Rejected = _rejected,
            Conflicts = _conflicts,
            Stale = _stale,
            StaleAfter = staleAfter,
            MedianTimeToFinal = times[0],
            P95TimeToFinal = times[1],
            First = _first == long.MaxValue ? null : InZone(_first, zone),
            Last = _last == long.MinValue ? null : InZone(_last, zone),
        };
        foreach ((int verdict, _, long count) in _breakdown.Counts())
            Add(measure, table.Verdicts[verdict], count);
        return measure;
    }

    private static DateTimeOffset InZone(long ticks, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone);

    private static void Add(DeliveryMeasure measure, UnifiedStatus verdict, long count)
    {
        switch (verdict.Outcome)
        {
            case Outcome.Delivered:
                measure.Delivered += count;
                break;
            case Outcome.Pending:
                measure.Pending += count;
                break;
            case Outcome.NotDelivered:
                measure.NotDelivered += count;
                if (verdict.Retry == Retry.Later)
                    measure.Retryable += count;
                break;
            case Outcome.Indeterminate:
                measure.Indeterminate += count;
                break;
            default:
                measure.Unrecognized += count;
                break;
        }
    }

    private void Widen(long first, long last)
    {
        if (first < _first)
            _first = first;
        if (last > _last)
            _last = last;
    }
}
