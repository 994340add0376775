using System;

namespace SmsStatus.Measurement;

/// <summary>Events of one partition that one thread has collected.</summary>
internal sealed class FoldBatch
{
    /// <summary>How many events there may be.</summary>
    public const int Size = 128;
    private readonly FoldEvent[] _events = new FoldEvent[Size];
    private MessageKey[] _parts = Array.Empty<MessageKey>();

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Size;

    /// <summary>One of the events.</summary>
    public ref readonly FoldEvent this[int index] => ref _events[index];

    /// <summary>The identity of the part that an event speaks of.</summary>
    public MessageKey PartOf(int index) => _parts[index];

    /// <summary>Adds an event of a message as a whole.</summary>
    public void Add(MessageKey message, int grouped, in MeasuredEvent next) => _events[Count++].Set(message, grouped, false, next);

    /// <summary>Adds an event of a part of a message.</summary>
    public void Add(MessageKey message, MessageKey part, int grouped, in MeasuredEvent next)
    {
        if (_parts.Length == 0)
            _parts = new MessageKey[Size];
        _parts[Count] = part;
        _events[Count++].Set(message, grouped, true, next);
    }

    /// <summary>Forgets all events.</summary>
    public void Clear() => Count = 0;
}
