using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Counts messages by verdict and period, both known by their numbers.</summary>
internal sealed class VerdictPeriods
{
    private static readonly Slot[] s_none = Array.Empty<Slot>();
    private Slot[] _slots = s_none;
    private int _used;

    /// <summary>Adds messages.</summary>
    /// <param name="verdict">The verdict's number.</param>
    /// <param name="period">The period's number, or <see cref="PeriodClock.None"/>.</param>
    /// <param name="count">How many messages.</param>
    public void Add(int verdict, int period, long count) => Add(((long)verdict << 32) | (uint)(period + 1), count);

    public void Add(VerdictPeriods other)
    {
        foreach (Slot slot in other._slots)
            if (slot.Count != 0)
                Add(slot.Key, slot.Count);
    }

    /// <summary>Gives periods other numbers; those that get the same one are added up.</summary>
    public void Renumber(Func<int, int> renumber)
    {
        Slot[] slots = _slots;
        _slots = s_none;
        _used = 0;
        foreach (Slot slot in slots)
            if (slot.Count != 0)
                Add(slot.Verdict, renumber(slot.Period), slot.Count);
    }

    /// <summary>What was counted, in no order.</summary>
    public IEnumerable<(int Verdict, int Period, long Count)> Counts()
    {
        foreach (Slot slot in _slots)
            if (slot.Count != 0)
                yield return (slot.Verdict, slot.Period, slot.Count);
    }

    private void Add(long key, long count)
    {
        Slot[] slots = _slots;
        int mask = slots.Length - 1;
        for (int index = IndexOf(key) & mask; index < slots.Length; index = (index + 1) & mask)
        {
            ref Slot slot = ref slots[index];
            if (slot.Count == 0)
                break;
            if (slot.Key != key)
                continue;
            slot.Count += count;
            return;
        }

        if (count != 0)
            AddNew(key, count);
    }

    private static int IndexOf(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 40);

    private void AddNew(long key, long count)
    {
        // One place stays free, so that looking for what is not there ends; most groups by a recipient need no second one.
        if ((_used + 1) * 4 > _slots.Length * 3)
            Grow();
        int mask = _slots.Length - 1;
        int index = IndexOf(key) & mask;
        while (_slots[index].Count != 0)
            index = (index + 1) & mask;
        _slots[index] = new Slot { Key = key, Count = count };
        _used++;
    }

    private void Grow()
    {
        Slot[] slots = _slots;
        _slots = new Slot[Math.Max(2, slots.Length * 2)];
        _used = 0;
        foreach (Slot slot in slots)
            if (slot.Count != 0)
                AddNew(slot.Key, slot.Count);
    }

    private struct Slot
    {
        public long Key;
        public long Count;

        public readonly int Verdict => (int)(Key >> 32);

        public readonly int Period => (int)(uint)Key - 1;
    }
}
