using System;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>
/// What is known of one message, or one part of it, after some of its events. Taking events in is commutative: the same
/// events in any order give the same state. The default value is a message without events.
/// </summary>
internal struct MessageState
{
    private TimeStamp _time;
    private TimeStamp _submitted;
    private int _finalStatuses;
    private int _statuses;
    private bool _byHighestCode;
    private bool _partInConflict;
    private bool _joined;

    /// <summary>The verdict of the event that stands for the message.</summary>
    public RankedVerdict Verdict { get; private set; }

    /// <summary>The group of that event.</summary>
    public int Group { get; private set; }

    /// <summary>How many events the message had.</summary>
    public long Events { get; private set; }

    public TimeStamp First { get; private set; }

    public TimeStamp Last { get; private set; }

    /// <summary>Whether a code contradicts a status word, or one final status another.</summary>
    public readonly bool InConflict =>
        _partInConflict || Verdict.Verdict.Conflict is not null || (_finalStatuses & (_finalStatuses - 1)) != 0;

    /// <summary>Whether the highest code says that the message failed although a lower one says that it was delivered, or had got past the failure.</summary>
    public readonly bool IsSurprising => _byHighestCode && Verdict.Verdict.Outcome == Outcome.NotDelivered
        && (Has(DeliveryStatus.Delivered) || (Verdict.Verdict.Status == DeliveryStatus.Failed && Has(DeliveryStatus.Submitted)));

    /// <summary>From sending to the final status; null where either time is missing or the two cannot be compared.</summary>
    public readonly TimeSpan? TimeToFinal =>
        Verdict.IsFinal && _submitted.Exists && _time.Kind == _submitted.Kind && _time.Ticks >= _submitted.Ticks
            ? new TimeSpan(_time.Ticks - _submitted.Ticks)
            : null;

    /// <summary>Takes an event in.</summary>
    /// <param name="next">The event.</param>
    /// <param name="group">The group of the event.</param>
    /// <param name="groups">Decides between events that differ in nothing but their groups.</param>
    public void Take(in MeasuredEvent next, int group, GroupTable groups)
    {
        _byHighestCode = next.Provider.Fold == FoldRule.HighestCode;
        _statuses |= 1 << (int)next.Verdict.Verdict.Status;
        if (next.Verdict.IsFinal)
            _finalStatuses |= 1 << (int)next.Verdict.Verdict.Status;
        _submitted = Earlier(_submitted, next.SubmittedAt);
        First = Earlier(First, next.Time);
        Last = Later(Last, next.Time);
        if (Events++ > 0 && !Prevails(next, group, groups))
            return;
        Verdict = next.Verdict;
        Group = group;
        _time = next.UpdatedAt;
    }

    /// <summary>
    /// Takes a part of the message in. The message is as its worst part: not delivered if one part failed, pending while one
    /// is. Events that name no part decide only where they are final, since the first ones are reported before the parts are.
    /// </summary>
    /// <param name="part">The state of the part.</param>
    /// <param name="groups">Decides between parts that differ in nothing but their groups.</param>
    public void Join(in MessageState part, GroupTable groups)
    {
        _partInConflict |= part.InConflict;
        _submitted = Earlier(_submitted, part._submitted);
        First = Earlier(First, part.First);
        Last = Later(Last, part.Last);
        bool stands = Events == 0 || (!_joined && !Verdict.IsFinal) || part.IsWorseThan(this, groups);
        Events += part.Events;
        _joined = true;
        if (!stands)
            return;
        Verdict = part.Verdict;
        Group = part.Group;
        _time = part._time;
    }

    private readonly bool Has(DeliveryStatus status) => (_statuses & (1 << (int)status)) != 0;

    private readonly bool IsWorseThan(in MessageState other, GroupTable groups)
    {
        if (Verdict.Weight != other.Verdict.Weight)
            return Verdict.Weight > other.Verdict.Weight;
        if (_time.Ticks != other._time.Ticks)
            return _time.Ticks > other._time.Ticks;
        int verdict = Verdict.CompareTo(other.Verdict);
        return verdict != 0 ? verdict > 0 : groups.Compare(Group, other.Group) < 0;
    }

    private readonly bool Prevails(in MeasuredEvent next, int group, GroupTable groups)
    {
        if (next.Provider.Fold == FoldRule.HighestCode && next.Verdict.CodeNumber != Verdict.CodeNumber)
            return next.Verdict.CodeNumber > Verdict.CodeNumber;
        if (next.Verdict.Standing != Verdict.Standing)
            return next.Verdict.Standing > Verdict.Standing;
        if (next.UpdatedAt.Ticks != _time.Ticks)
            return next.UpdatedAt.Ticks > _time.Ticks;
        if (next.UpdatedAt.Kind != _time.Kind)
            return next.UpdatedAt.Kind > _time.Kind;
        int verdict = next.Verdict.CompareTo(Verdict);
        return verdict != 0 ? verdict > 0 : groups.Compare(group, Group) < 0;
    }

    private static TimeStamp Earlier(TimeStamp one, TimeStamp other) =>
        !one.Exists || (other.Exists && (other.Kind, -other.Ticks).CompareTo((one.Kind, -one.Ticks)) > 0) ? other : one;

    private static TimeStamp Later(TimeStamp one, TimeStamp other) =>
        !one.Exists || (other.Exists && (other.Kind, other.Ticks).CompareTo((one.Kind, one.Ticks)) > 0) ? other : one;
}
