using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>The figures of one group while they are being counted.</summary>
internal sealed class GroupFigures
{
    private readonly DeliveryMeasure _measure;
    private readonly List<long> _ticksToFinal = new();
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    public GroupFigures(KeyValuePair<GroupKey, object?>[] group)
    {
        Group = group;
        _measure = new DeliveryMeasure(group);
    }

    public KeyValuePair<GroupKey, object?>[] Group { get; }

    public void AddExcluded(long count) => _measure.Excluded += count;

    public void AddRejected(long count) => _measure.Rejected += count;

    /// <summary>Adds messages in the same state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="count">How many messages; they share the state's events.</param>
    /// <param name="isStale">Whether they have been pending for too long.</param>
    public void AddMessages(in MessageState state, long count, bool isStale)
    {
        UnifiedStatus verdict = state.Verdict.Verdict;
        switch (verdict.Outcome)
        {
            case Outcome.Delivered:
                _measure.Delivered += count;
                break;
            case Outcome.Pending:
                _measure.Pending += count;
                break;
            case Outcome.NotDelivered:
                _measure.NotDelivered += count;
                break;
            case Outcome.Indeterminate:
                _measure.Indeterminate += count;
                break;
            default:
                _measure.Unrecognized += count;
                break;
        }

        _measure.Superseded += state.Events - 1;
        if (state.InConflict)
            _measure.Conflicts += count;
        if (isStale)
            _measure.Stale += count;
        if (verdict.Outcome == Outcome.NotDelivered && verdict.Retry == Retry.Later)
            _measure.Retryable += count;
        if (state.TimeToFinal is { } time)
            _ticksToFinal.Add(time.Ticks);
        Widen(state.First.ToInstant(), state.Last.ToInstant());
    }

    public void Add(GroupFigures other)
    {
        DeliveryMeasure added = other._measure;
        _measure.Delivered += added.Delivered;
        _measure.Pending += added.Pending;
        _measure.NotDelivered += added.NotDelivered;
        _measure.Indeterminate += added.Indeterminate;
        _measure.Unrecognized += added.Unrecognized;
        _measure.Superseded += added.Superseded;
        _measure.Excluded += added.Excluded;
        _measure.Rejected += added.Rejected;
        _measure.Conflicts += added.Conflicts;
        _measure.Stale += added.Stale;
        _measure.Retryable += added.Retryable;
        _ticksToFinal.AddRange(other._ticksToFinal);
        Widen(other._first, other._last);
    }

    public DeliveryMeasure ToMeasure(TimeZoneInfo? zone)
    {
        _ticksToFinal.Sort();
        _measure.MedianTimeToFinal = Percentile(50);
        _measure.P95TimeToFinal = Percentile(95);
        _measure.First = InZone(_first, zone);
        _measure.Last = InZone(_last, zone);
        return _measure;
    }

    private static DateTimeOffset? InZone(DateTimeOffset? time, TimeZoneInfo? zone) =>
        time is { } instant ? TimeZoneInfo.ConvertTime(instant, zone ?? TimeZoneInfo.Utc) : null;

    /// <summary>The smallest time that at least this share of all times does not exceed (nearest rank).</summary>
    private TimeSpan? Percentile(int percent) => _ticksToFinal.Count == 0
        ? null
        : new TimeSpan(_ticksToFinal[(int)((((long)_ticksToFinal.Count * percent) + 99) / 100) - 1]);

    private void Widen(DateTimeOffset? first, DateTimeOffset? last)
    {
        if (first < _first || _first is null)
            _first = first ?? _first;
        if (last > _last || _last is null)
            _last = last ?? _last;
    }
}
