using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>
/// Remembers what a zone says of times, which takes longer to ask for than all the rest of a row. Clocks change on quarters of
/// an hour; where one ever did not, its quarter is not remembered. One thread uses it at a time.
/// </summary>
internal sealed class QuarterHours<T>
    where T : struct
{
    private const long Quarter = TimeSpan.TicksPerHour / 4;
    private const int MostKnown = 1 << 14;
    private readonly Func<long, T> _ask;
    private readonly Func<T, T, bool> _areSame;
    private readonly Dictionary<long, T> _known = new();

    /// <summary>Creates a memory.</summary>
    /// <param name="ask">What the zone says of a time in ticks.</param>
    /// <param name="areSame">Whether it says the same of two times.</param>
    public QuarterHours(Func<long, T> ask, Func<T, T, bool> areSame)
    {
        _ask = ask;
        _areSame = areSame;
    }

    public T Find(long ticks)
    {
        long quarter = ticks / Quarter;
        if (_known.TryGetValue(quarter, out T known))
            return known;
        T value = _ask(ticks);
        long first = quarter * Quarter;
        long last = Math.Min(first + Quarter - 1, DateTime.MaxValue.Ticks);
        if (!_areSame(_ask(first), value) || !_areSame(_ask(last), value))
            return value;
        if (_known.Count == MostKnown)
            _known.Clear();
        _known.Add(quarter, value);
        return value;
    }
}
