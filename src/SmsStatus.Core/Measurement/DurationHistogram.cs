using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Measurement;

/// <summary>
/// Counts durations for percentiles. Exact in whole seconds up to 4,095 (more than an hour), and otherwise while there are at most
/// <see cref="MostExact"/> different ones; beyond that each of the others is rounded to 11 significant binary digits, which
/// changes it by less than 0.05 %. Counting in parts and adding them up gives the same.
/// </summary>
internal sealed class DurationHistogram
{
    /// <summary>How many different other durations are kept as they are.</summary>
    public const int MostExact = 1 << 13;
    private const int SignificantBits = 11;

    /// <summary>Whole seconds below this have a place each, close together, once there are many of them.</summary>
    private const int MostSeconds = 1 << 12;
    private const int Many = 1 << 8;
    private int[] _seconds = Array.Empty<int>();
    private Slot[] _slots = Array.Empty<Slot>();
    private int _used;
    private bool _rounds;

    /// <summary>Adds messages that took the same time.</summary>
    /// <param name="ticks">The time; not negative.</param>
    /// <param name="count">How many messages.</param>
    public void Add(long ticks, long count)
    {
        if (_seconds.Length > 0 && ticks < MostSeconds * TimeSpan.TicksPerSecond && ticks % TimeSpan.TicksPerSecond == 0
            && TryAddSeconds((int)(ticks / TimeSpan.TicksPerSecond), count))
            return;

        if (_rounds)
            ticks = Round(ticks);
        Slot[] slots = _slots;
        int mask = slots.Length - 1;
        for (int index = IndexOf(ticks) & mask; index < slots.Length; index = (index + 1) & mask)
        {
            ref Slot slot = ref slots[index];
            if (slot.Count == 0)
                break;
            if (slot.Ticks != ticks)
                continue;
            slot.Count += count;
            return;
        }

        AddNew(ticks, count);
    }

    public void Add(DurationHistogram other)
    {
        if (other._rounds && !_rounds)
            RoundAll();
        foreach (Slot slot in other.Slots())
            Add(slot.Ticks, slot.Count);
    }

    /// <summary>The durations in ascending order, each once.</summary>
    public TimeToFinalCount[] ToSorted()
    {
        Slot[] slots = Slots().ToArray();
        Array.Sort(slots, static (one, other) => one.Ticks.CompareTo(other.Ticks));
        List<TimeToFinalCount> sorted = new(slots.Length);
        for (int index = 0; index < slots.Length; index++)
        {
            // What was too much for its place was counted among the others too.
            long count = slots[index].Count;
            for (; index + 1 < slots.Length && slots[index + 1].Ticks == slots[index].Ticks; index++)
                count += slots[index + 1].Count;
            sorted.Add(new TimeToFinalCount(new TimeSpan(slots[index].Ticks), count));
        }

        return sorted.ToArray();
    }

    /// <summary>The smallest durations that at least these shares of all do not exceed (nearest rank); null where there are none.</summary>
    /// <param name="sorted">The durations in ascending order.</param>
    /// <param name="percents">The shares, in ascending order.</param>
    public static TimeSpan?[] Percentiles(IReadOnlyList<TimeToFinalCount> sorted, params int[] percents)
    {
        long total = sorted.Sum(each => each.Messages);
        TimeSpan?[] result = new TimeSpan?[percents.Length];
        int next = 0;
        long passed = 0;
        foreach (TimeToFinalCount each in sorted)
        {
            passed += each.Messages;
            for (; next < percents.Length && passed >= ((total * percents[next]) + 99) / 100; next++)
                result[next] = each.Time;
        }

        return result;
    }

    /// <summary>The middle of the durations that share the first digits.</summary>
    private static long Round(long ticks)
    {
        // The exponent of the number as a double says how many digits it has.
        int digits = (int)(BitConverter.DoubleToInt64Bits(ticks) >> 52) - 1022;
        int dropped = Math.Max(0, digits - SignificantBits);
        return dropped == 0 ? ticks : (ticks >> dropped << dropped) | (1L << (dropped - 1));
    }

    private static int IndexOf(long ticks) => (int)(((ulong)ticks * 0x9E3779B97F4A7C15) >> 40);

    private bool TryAddSeconds(int seconds, long count)
    {
        ref int place = ref _seconds[seconds];
        // What does not fit into its place is counted among the others; figures are taken from both.
        if (count > int.MaxValue - place)
            return false;
        place += (int)count;
        return true;
    }

    private void AddNew(long ticks, long count)
    {
        if (_used * 2 >= _slots.Length)
            Rebuild(Math.Max(8, _slots.Length * 2));
        int mask = _slots.Length - 1;
        int index = IndexOf(ticks) & mask;
        while (_slots[index].Count != 0)
            index = (index + 1) & mask;
        _slots[index] = new Slot { Ticks = ticks, Count = count };
        _used++;
        if (_used == Many && _seconds.Length == 0)
        {
            _seconds = new int[MostSeconds];
            Rebuild(_slots.Length);
        }
        else if (_used > MostExact && !_rounds)
        {
            RoundAll();
        }
    }

    private void RoundAll()
    {
        _rounds = true;
        // Whole seconds are never rounded, so they have to be in their own places by now.
        if (_seconds.Length == 0)
            _seconds = new int[MostSeconds];
        Rebuild(_slots.Length);
    }

    private void Rebuild(int size)
    {
        Slot[] slots = _slots;
        _slots = new Slot[size];
        _used = 0;
        foreach (Slot slot in slots)
            if (slot.Count != 0)
                Add(slot.Ticks, slot.Count);
    }

    private IEnumerable<Slot> Slots()
    {
        for (int seconds = 0; seconds < _seconds.Length; seconds++)
            if (_seconds[seconds] != 0)
                yield return new Slot { Ticks = seconds * TimeSpan.TicksPerSecond, Count = _seconds[seconds] };
        foreach (Slot slot in _slots)
            if (slot.Count != 0)
                yield return slot;
    }

    private struct Slot
    {
        public long Ticks;
        public long Count;
    }
}
