using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Counts durations by their first 11 binary digits: each stands for the middle of those that share them, which changes it by less than 0.05 %.</summary>
internal sealed class RoundedDurations
{
    private const int SignificantBits = 11;
    private long[] _counts = Array.Empty<long>();

    /// <summary>How many there are.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            foreach (long count in _counts)
                total += count;
            return total;
        }
    }

    /// <summary>The different rounded durations, in ascending order.</summary>
    public IEnumerable<long> Durations
    {
        get
        {
            for (int place = 0; place < _counts.Length; place++)
                if (_counts[place] != 0)
                    yield return MiddleOf(place);
        }
    }

    /// <summary>Adds messages that took the same time.</summary>
    public void Add(long ticks, long count)
    {
        int place = PlaceOf(ticks);
        if (place >= _counts.Length)
            Grow(place);
        _counts[place] += count;
    }

    public void Add(RoundedDurations other)
    {
        for (int place = 0; place < other._counts.Length; place++)
            if (other._counts[place] != 0)
                Add(MiddleOf(place), other._counts[place]);
    }

    /// <summary>How many are rounded to one of the <see cref="Durations"/>.</summary>
    public long CountOf(long ticks) => _counts[PlaceOf(ticks)];

    /// <summary>The place of all durations that share their first digits; in the order of the durations.</summary>
    private static int PlaceOf(long ticks)
    {
        // The exponent of the number as a double says how many digits it has.
        int digits = (int)(BitConverter.DoubleToInt64Bits(ticks) >> 52) - 1022;
        int dropped = Math.Max(0, digits - SignificantBits);
        return (dropped << (SignificantBits - 1)) + (int)(ticks >> dropped);
    }

    private static long MiddleOf(int place)
    {
        int dropped = Math.Max(0, (place >> (SignificantBits - 1)) - 1);
        long first = (long)(place - (dropped << (SignificantBits - 1))) << dropped;
        return first | ((1L << dropped) >> 1);
    }

    private void Grow(int place)
    {
        int length = 1 << SignificantBits;
        while (length <= place)
            length *= 2;
        Array.Resize(ref _counts, length);
    }
}
