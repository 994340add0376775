using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>
/// Counts durations for percentiles. Exact in whole seconds up to 4,095 (more than an hour), and otherwise while there are at most
/// <see cref="MostExact"/> different ones; beyond that the others are <see cref="RoundedDurations"/>. Counting in parts and
/// adding them up gives the same.
/// </summary>
internal sealed class DurationHistogram
{
    /// <summary>How many different other durations are kept as they are.</summary>
    public const int MostExact = 1 << 13;

    /// <summary>Whole seconds below this have a place each, close together, as far as there are enough of them.</summary>
    private const int MostSeconds = 1 << 12;

    /// <summary>How many places may stay empty for each that is taken: no more memory than the other durations take.</summary>
    private const int PlacesPerDuration = 16;
    private const int FewestSlots = 8;
    private int[] _seconds = Array.Empty<int>();
    private Slot[] _slots = Array.Empty<Slot>();

    /// <summary>Takes the others once they are too many; null until then.</summary>
    private RoundedDurations? _rounded;
    private int _used;
    private int _usedSeconds;

    /// <summary>Adds messages that took the same time.</summary>
    /// <param name="ticks">The time; not negative.</param>
    /// <param name="count">How many messages.</param>
    public void Add(long ticks, long count)
    {
        bool isPlaced = TryGetSeconds(ticks, out int seconds);
        if (isPlaced && TryAddSeconds(seconds, count))
            return;
        if (_rounded is not null && !isPlaced)
        {
            _rounded.Add(ticks, count);
            return;
        }

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
        if (other._rounded is not null)
            RoundAll().Add(other._rounded);
        if (other._seconds.Length > _seconds.Length)
            Extend(other._seconds.Length);
        for (int seconds = 0; seconds < other._seconds.Length; seconds++)
            if (other._seconds[seconds] != 0 && !TryAddSeconds(seconds, other._seconds[seconds]))
                Add(seconds * TimeSpan.TicksPerSecond, other._seconds[seconds]);
        AddAll(other._slots);
    }

    /// <summary>The durations in ascending order, each once.</summary>
    public IEnumerable<TimeToFinalCount> InOrder()
    {
        List<ulong> others = SortOthers();
        int next = 0;
        for (int seconds = 0; seconds < _seconds.Length; seconds++)
        {
            long count = _seconds[seconds];
            if (count == 0)
                continue;
            ulong ticks = (ulong)(seconds * TimeSpan.TicksPerSecond);
            for (; next < others.Count && others[next] < ticks; next++)
                yield return CountOf((long)others[next]);
            // What was too much for its place was counted among the others too.
            if (next < others.Count && others[next] == ticks)
                count += CountOf((long)others[next++]).Messages;
            yield return new TimeToFinalCount(new TimeSpan((long)ticks), count);
        }

        for (; next < others.Count; next++)
            yield return CountOf((long)others[next]);
    }

    /// <summary>The smallest durations that at least these shares of all do not exceed (nearest rank); null where there are none.</summary>
    /// <param name="percents">The shares, in ascending order.</param>
    public TimeSpan?[] Percentiles(params int[] percents)
    {
        long total = _rounded?.Total ?? 0;
        foreach (int count in _seconds)
            total += count;
        foreach (Slot slot in _slots)
            total += slot.Count;
        TimeSpan?[] result = new TimeSpan?[percents.Length];
        int next = 0;
        long passed = 0;
        foreach (TimeToFinalCount each in InOrder())
        {
            passed += each.Messages;
            for (; next < percents.Length && passed >= ((total * percents[next]) + 99) / 100; next++)
                result[next] = each.Time;
            if (next == percents.Length)
                break;
        }

        return result;
    }

    private static int IndexOf(long ticks) => (int)(((ulong)ticks * 0x9E3779B97F4A7C15) >> 40);

    private static bool TryGetSeconds(long ticks, out int seconds)
    {
        seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        return ticks < MostSeconds * TimeSpan.TicksPerSecond && ticks == seconds * TimeSpan.TicksPerSecond;
    }

    /// <summary>The durations that have no place of their own. The runtime brings code that sorts numbers of this type; for others it would compile it first.</summary>
    private List<ulong> SortOthers()
    {
        List<ulong> others = new(_used);
        foreach (Slot slot in _slots)
            if (slot.Count != 0)
                others.Add((ulong)slot.Ticks);
        if (_rounded is not null)
            foreach (long ticks in _rounded.Durations)
                others.Add((ulong)ticks);
        others.Sort();
        return others;
    }

    private TimeToFinalCount CountOf(long ticks)
    {
        // No rounded duration is a whole second: it has at most 12 binary digits before its zeros, a multiple of 5 to the 7th has more.
        if (_rounded is not null && !TryGetSeconds(ticks, out _))
            return new TimeToFinalCount(new TimeSpan(ticks), _rounded.CountOf(ticks));
        int mask = _slots.Length - 1;
        int index = IndexOf(ticks) & mask;
        while (_slots[index].Ticks != ticks || _slots[index].Count == 0)
            index = (index + 1) & mask;
        return new TimeToFinalCount(new TimeSpan(ticks), _slots[index].Count);
    }

    private bool TryAddSeconds(int seconds, long count)
    {
        if (seconds >= _seconds.Length)
            return false;
        ref int place = ref _seconds[seconds];
        // What does not fit into its place is counted among the others; figures are taken from both.
        if (count > int.MaxValue - place)
            return false;
        if (place == 0)
            _usedSeconds++;
        place += (int)count;
        return true;
    }

    private void AddNew(long ticks, long count)
    {
        if (TryGetSeconds(ticks, out int seconds) && seconds >= _seconds.Length && TryExtend(seconds))
        {
            Add(ticks, count);
            return;
        }

        if (_used * 2 >= _slots.Length)
            Rebuild(Math.Max(FewestSlots, _slots.Length * 2));
        int mask = _slots.Length - 1;
        int index = IndexOf(ticks) & mask;
        while (_slots[index].Count != 0)
            index = (index + 1) & mask;
        _slots[index] = new Slot { Ticks = ticks, Count = count };
        _used++;
        if (_used > MostExact)
            RoundAll();
    }

    /// <summary>Gives whole seconds a place each up to one of them, if enough are taken.</summary>
    private bool TryExtend(int seconds)
    {
        int length = 64;
        while (length <= seconds)
            length *= 2;
        if (length > PlacesPerDuration * (_used + _usedSeconds))
            return false;
        Extend(length);
        return true;
    }

    private void Extend(int length)
    {
        Array.Resize(ref _seconds, length);
        // Most of the others are no others any more.
        if (_used > 0)
            Rebuild(FewestSlots);
    }

    private RoundedDurations RoundAll()
    {
        if (_rounded is null)
        {
            _rounded = new RoundedDurations();
            // Whole seconds are never rounded, so they have to be in their own places by now.
            Array.Resize(ref _seconds, MostSeconds);
            Rebuild(FewestSlots);
        }

        return _rounded;
    }

    private void Rebuild(int size)
    {
        Slot[] slots = _slots;
        _slots = new Slot[size];
        _used = 0;
        AddAll(slots);
    }

    private void AddAll(Slot[] slots)
    {
        foreach (Slot slot in slots)
            if (slot.Count != 0)
                Add(slot.Ticks, slot.Count);
    }

    private struct Slot
    {
        public long Ticks;
        public long Count;
    }
}
