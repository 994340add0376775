using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>
/// Counts the events of one verdict by period, for one thread, where the verdict alone tells their group: with a place for each
/// period it is faster than <see cref="VerdictPeriods"/>, which gets the counts in the end and takes less memory.
/// </summary>
internal sealed class VerdictCounter
{
    private static readonly long[] s_none = Array.Empty<long>();
    private readonly List<VerdictCounter> _filled;
    private long[] _counts = s_none;

    /// <summary>Creates a counter.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="filled">Gets the counter whenever it is about to hold something.</param>
    public VerdictCounter(RankedVerdict verdict, List<VerdictCounter> filled)
    {
        Verdict = verdict;
        _filled = filled;
    }

    public RankedVerdict Verdict { get; }

    /// <summary>The figures of the verdict's group; null until they are known.</summary>
    public GroupFigures? Figures { get; set; }

    /// <summary>Counts events.</summary>
    /// <param name="period">The number of their period, or <see cref="PeriodClock.None"/>.</param>
    /// <param name="count">How many.</param>
    public void Add(int period, long count)
    {
        if ((uint)(period + 1) >= (uint)_counts.Length)
            Grow(period + 1);
        _counts[period + 1] += count;
    }

    /// <summary>Hands over what was counted.</summary>
    public void Flush()
    {
        for (int place = 0; place < _counts.Length; place++)
            if (_counts[place] != 0)
                Figures!.AddCount(Verdict, place - 1, _counts[place]);
        _counts = s_none;
    }

    private void Grow(int place)
    {
        if (_counts.Length == 0)
            _filled.Add(this);
        Array.Resize(ref _counts, Math.Max(32, Math.Max(place + 1, _counts.Length * 2)));
    }
}
