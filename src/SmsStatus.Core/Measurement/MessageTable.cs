using System;

namespace SmsStatus.Measurement;

/// <summary>
/// A hash table of message states that moves none of them as it grows, so that it never needs twice its memory: besides the
/// 64 bytes of a state, a message takes 4 bytes in an index that is between three and six eighths full. An entry of the index
/// is a state's position + 1, and in the bits that are left a tag of its key, so that hardly ever a wrong state is looked at.
/// </summary>
internal sealed class MessageTable
{
    private const int SegmentBits = 12;
    private const int SegmentSize = 1 << SegmentBits;
    private const int SegmentMask = SegmentSize - 1;
    private uint[] _index = new uint[16];
    private MessageState[][] _segments = { new MessageState[4] };

    public int Count { get; private set; }

    /// <summary>A state by its position, in the order in which they were added.</summary>
    public ref MessageState this[int position] => ref _segments[position >> SegmentBits][position & SegmentMask];

    /// <summary>The position of the state of a key, which is added where it is new.</summary>
    public int Find(MessageKey key)
    {
        uint[] index = _index;
        uint mask = (uint)index.Length - 1;
        uint slot = (uint)key.High & mask;
        for (; index[slot] != 0; slot = (slot + 1) & mask)
        {
            if (((index[slot] ^ TagOf(key)) & ~mask) != 0)
                continue;
            int position = (int)(index[slot] & mask) - 1;
            if (this[position].Key.Equals(key))
                return position;
        }

        return Add(key, slot);
    }

    /// <summary>The position of the state of a key, which is added where it is new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="guess">What <see cref="Guess"/> said of it.</param>
    public int Find(MessageKey key, int guess) => guess >= 0 && this[guess].Key.Equals(key) ? guess : Find(key);

    /// <summary>Looks at what finding a key looks at first, so that it is near afterwards.</summary>
    /// <returns>A value that depends on the memory, so that looking is not left out.</returns>
    public uint Touch(MessageKey key) => _index[(uint)key.High & ((uint)_index.Length - 1)];

    /// <summary>The position of the state that most likely is that of a key, found without looking at states; -1 where there is none.</summary>
    public int Guess(MessageKey key)
    {
        uint[] index = _index;
        uint mask = (uint)index.Length - 1;
        uint slot = (uint)key.High & mask;
        for (; index[slot] != 0; slot = (slot + 1) & mask)
            if (((index[slot] ^ TagOf(key)) & ~mask) == 0)
                return (int)(index[slot] & mask) - 1;
        return -1;
    }

    /// <summary>The bits of a key that neither its slot nor its partition is taken from.</summary>
    private static uint TagOf(MessageKey key) => (uint)(key.High >> 32);

    private int Add(MessageKey key, uint slot)
    {
        int position = Count++;
        int segment = position >> SegmentBits;
        if (segment == _segments.Length)
        {
            Array.Resize(ref _segments, segment + 1);
            _segments[segment] = new MessageState[SegmentSize];
        }
        else if (segment == 0 && position == _segments[0].Length)
        {
            // Small tables stay small.
            Array.Resize(ref _segments[0], position * 2);
        }

        this[position] = new MessageState(key);
        Enter(slot, key, position);
        if (Count * 4L > _index.Length * 3L)
            Grow();
        return position;
    }

    private void Enter(uint slot, MessageKey key, int position)
    {
        uint mask = (uint)_index.Length - 1;
        _index[slot] = (TagOf(key) & ~mask) | (uint)(position + 1);
    }

    private void Grow()
    {
        _index = new uint[_index.Length * 2];
        uint mask = (uint)_index.Length - 1;
        for (int position = 0; position < Count; position++)
        {
            MessageKey key = this[position].Key;
            uint slot = (uint)key.High & mask;
            while (_index[slot] != 0)
                slot = (slot + 1) & mask;
            Enter(slot, key, position);
        }
    }
}
