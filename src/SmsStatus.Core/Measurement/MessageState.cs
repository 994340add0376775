namespace SmsStatus.Measurement;

/// <summary>
/// What is known of one message, or one part of it, after some of its events, in 64 bytes. Taking events in is commutative:
/// the same events in any order give the same state. The default value is a message without events.
/// </summary>
internal struct MessageState
{
    private MessageKey _key;
    private Moment _time;
    private Moment _submitted;
    private Moment _first;
    private Moment _last;
    private int _grouped;
    private uint _events;
    private ushort _statuses;
    private ushort _finalStatuses;
    private bool _partInConflict;
    private bool _joined;

    public MessageState(MessageKey key)
        : this()
    {
        _key = key;
    }

    public readonly MessageKey Key => _key;

    /// <summary>The number of the verdict that stands, and its group.</summary>
    public readonly int GroupedVerdict => _grouped;

    /// <summary>How many events the message had.</summary>
    public readonly long Events => _events;

    public readonly Moment First => _first;

    public readonly Moment Last => _last;

    /// <summary>Ticks from sending to the time of the verdict that stands; -1 where either is missing or the two cannot be compared.</summary>
    public readonly long TimeToFinal =>
        _submitted.Exists && _time.Kind == _submitted.Kind && _time.Ticks >= _submitted.Ticks ? _time.Ticks - _submitted.Ticks : -1;

    /// <summary>When what decided on the message happened: the time of the verdict that stands, else of the sending.</summary>
    public readonly Moment Decided => _time.Or(_submitted);

    /// <summary>Whether a code contradicts a status word, or one final status another.</summary>
    public readonly bool IsInConflict(RankedVerdict verdict) =>
        _partInConflict || verdict.IsInConflict || (_finalStatuses & (_finalStatuses - 1)) != 0;

    /// <summary>Whether the highest code says that the message failed although a lower one says that it was delivered, or had got past the failure.</summary>
    public readonly bool IsSurprising(RankedVerdict verdict) =>
        verdict.FoldsByHighestCode && verdict.Verdict.Outcome == Outcome.NotDelivered
        && (Has(DeliveryStatus.Delivered) || (verdict.Verdict.Status == DeliveryStatus.Failed && Has(DeliveryStatus.Submitted)));

    /// <summary>Takes an event in.</summary>
    /// <param name="next">The event.</param>
    /// <param name="verdicts">The verdicts by their numbers.</param>
    /// <param name="groups">Decides between events that differ in nothing but their groups.</param>
    public void Take(in FoldEvent next, GroupedVerdict[] verdicts, IGroupOrder groups)
    {
        GroupedVerdict grouped = verdicts[next.GroupedVerdict];
        RankedVerdict verdict = grouped.Verdict;
        _statuses |= verdict.StatusBit;
        _finalStatuses |= verdict.FinalStatusBit;
        Moment updated = next.Updated;
        Moment time = updated.Or(next.Submitted);
        _submitted = Moment.Earlier(_submitted, next.Submitted);
        _first = Moment.Earlier(_first, time);
        _last = Moment.Later(_last, time);
        if (_events++ > 0 && !Prevails(grouped, updated, verdicts[_grouped], groups))
            return;
        _grouped = next.GroupedVerdict;
        _time = updated;
    }

    /// <summary>
    /// Takes a part of the message in. The message is as its worst part: not delivered if one part failed, pending while one
    /// is. Events that name no part decide only where they are final, since the first ones are reported before the parts are.
    /// </summary>
    /// <param name="part">The state of the part.</param>
    /// <param name="verdicts">The verdicts by their numbers.</param>
    /// <param name="groups">Decides between parts that differ in nothing but their groups.</param>
    public void Join(in MessageState part, GroupedVerdict[] verdicts, IGroupOrder groups)
    {
        GroupedVerdict other = verdicts[part._grouped];
        _partInConflict |= part.IsInConflict(other.Verdict);
        _submitted = Moment.Earlier(_submitted, part._submitted);
        _first = Moment.Earlier(_first, part._first);
        _last = Moment.Later(_last, part._last);
        bool stands = _events == 0 || (!_joined && !verdicts[_grouped].Verdict.IsFinal)
            || part.IsWorseThan(other, this, verdicts[_grouped], groups);
        _events += part._events;
        _joined = true;
        if (!stands)
            return;
        _grouped = part._grouped;
        _time = part._time;
    }

    /// <summary>Looks at both ends of the state, which may lie in different lines of the processor's cache.</summary>
    /// <returns>A value that depends on the memory, so that looking is not left out.</returns>
    public readonly ulong Touch() => _key.Low + _finalStatuses;

    private readonly bool Has(DeliveryStatus status) => (_statuses & (1 << (int)status)) != 0;

    private readonly bool IsWorseThan(GroupedVerdict grouped, in MessageState other, GroupedVerdict otherGrouped, IGroupOrder groups)
    {
        if (grouped.Verdict.Weight != otherGrouped.Verdict.Weight)
            return grouped.Verdict.Weight > otherGrouped.Verdict.Weight;
        if (_time.Ticks != other._time.Ticks)
            return _time.Ticks > other._time.Ticks;
        int verdict = grouped.Verdict.CompareTo(otherGrouped.Verdict);
        return verdict != 0 ? verdict > 0 : groups.Compare(grouped.Group, otherGrouped.Group) < 0;
    }

    private readonly bool Prevails(GroupedVerdict next, Moment updated, GroupedVerdict current, IGroupOrder groups)
    {
        RankedVerdict one = next.Verdict;
        RankedVerdict other = current.Verdict;
        if (one.FoldsByHighestCode && one.CodeNumber != other.CodeNumber)
            return one.CodeNumber > other.CodeNumber;
        if (one.Rank != other.Rank)
            return one.Rank > other.Rank;
        if (updated.Ticks != _time.Ticks)
            return updated.Ticks > _time.Ticks;
        if (updated.Kind != _time.Kind)
            return updated.Kind > _time.Kind;
        if (next == current)
            return false;
        int verdict = one.CompareTo(other);
        return verdict != 0 ? verdict > 0 : groups.Compare(next.Group, current.Group) < 0;
    }
}
