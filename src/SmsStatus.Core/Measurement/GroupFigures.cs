using System;
using System.Collections.Generic;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>The figures of one group while they are being counted.</summary>
internal sealed class GroupFigures
{
    private readonly DurationHistogram _timesToFinal = new();
    private long _delivered;
    private long _pending;
    private long _notDelivered;
    private long _indeterminate;
    private long _unrecognized;
    private long _superseded;
    private long _excluded;
    private long _rejected;
    private long _conflicts;
    private long _stale;
    private long _retryable;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public void AddExcluded(long count) => _excluded += count;

    public void AddRejected(long count) => _rejected += count;

    /// <summary>Adds pending messages to those that are stale; they are counted already.</summary>
    public void AddStale(long count) => _stale += count;

    /// <summary>Adds events that are messages of their own.</summary>
    public void AddEvent(in MeasuredEvent next)
    {
        AddVerdict(next.Verdict, next.Count, next.Verdict.Verdict.Conflict is not null);
        if (next.Verdict.IsFinal && next.UpdatedKind != TimeStampKind.None
            && next.SubmittedKind == next.UpdatedKind && next.UpdatedTicks >= next.SubmittedTicks)
            _timesToFinal.Add(next.UpdatedTicks - next.SubmittedTicks, next.Count);
        if (next.Kind == TimeStampKind.Instant)
            Widen(next.Ticks, next.Ticks);
    }

    /// <summary>Adds a message.</summary>
    /// <param name="verdict">The verdict that stands.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="inConflict">Whether something contradicts something.</param>
    public void AddMessage(RankedVerdict verdict, in MessageState state, bool inConflict)
    {
        AddVerdict(verdict, 1, inConflict);
        _superseded += state.Events - 1;
        if (verdict.IsFinal && state.TimeToFinal is >= 0 and long ticks)
            _timesToFinal.Add(ticks, 1);
        if (state.First.Kind == TimeStampKind.Instant)
            Widen(state.First.Ticks, state.Last.Ticks);
    }

    public void Add(GroupFigures other)
    {
        _delivered += other._delivered;
        _pending += other._pending;
        _notDelivered += other._notDelivered;
        _indeterminate += other._indeterminate;
        _unrecognized += other._unrecognized;
        _superseded += other._superseded;
        _excluded += other._excluded;
        _rejected += other._rejected;
        _conflicts += other._conflicts;
        _stale += other._stale;
        _retryable += other._retryable;
        _timesToFinal.Add(other._timesToFinal);
        Widen(other._first, other._last);
    }

    public DeliveryMeasure ToMeasure(KeyValuePair<GroupKey, object?>[] group, TimeZoneInfo zone)
    {
        TimeSpan?[] times = _timesToFinal.Percentiles(50, 95);
        return new DeliveryMeasure(group)
        {
            Delivered = _delivered,
            Pending = _pending,
            NotDelivered = _notDelivered,
            Indeterminate = _indeterminate,
            Unrecognized = _unrecognized,
            Superseded = _superseded,
            Excluded = _excluded,
            Rejected = _rejected,
            Conflicts = _conflicts,
            Stale = _stale,
            Retryable = _retryable,
            MedianTimeToFinal = times[0],
            P95TimeToFinal = times[1],
            First = _first == long.MaxValue ? null : InZone(_first, zone),
            Last = _last == long.MinValue ? null : InZone(_last, zone),
        };
    }

    private static DateTimeOffset InZone(long ticks, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone);

    private void AddVerdict(RankedVerdict verdict, long count, bool inConflict)
    {
        switch (verdict.Verdict.Outcome)
        {
            case Outcome.Delivered:
                _delivered += count;
                break;
            case Outcome.Pending:
                _pending += count;
                break;
            case Outcome.NotDelivered:
                _notDelivered += count;
                break;
            case Outcome.Indeterminate:
                _indeterminate += count;
                break;
            default:
                _unrecognized += count;
                break;
        }

        if (inConflict)
            _conflicts += count;
        if (verdict.IsRetryable)
            _retryable += count;
    }

    private void Widen(long first, long last)
    {
        if (first < _first)
            _first = first;
        if (last > _last)
            _last = last;
    }
}
