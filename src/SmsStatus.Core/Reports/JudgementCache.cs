using System;

namespace SmsStatus.Reports;

/// <summary>
/// Finds the judgements on the most frequent rows with a few comparisons of numbers. A value of up to 16 bytes is told by its
/// length and the two numbers that its first and last eight bytes make; rows with longer values are not kept here.
/// </summary>
internal sealed class JudgementCache
{
    private const int Size = 1 << 9;
    private const int Steps = 4;
    private const int LongestValue = 2 * sizeof(ulong);
    private const int MostValues = sizeof(ulong);
    private readonly int[] _slots;
    private readonly int _stride;
    private readonly ulong[] _current;
    private readonly ulong[] _words;
    private readonly RowJudgement?[] _judgements = new RowJudgement?[Size + Steps];
    private int _place;

    /// <summary>Creates a cache.</summary>
    /// <param name="slots">The values that decide.</param>
    public JudgementCache(int[] slots)
    {
        _slots = slots;
        _stride = 1 + (slots.Length * 2);
        _current = new ulong[_stride];
        _words = new ulong[_judgements.Length * _stride];
    }

    /// <summary>The judgement on rows with these values; null where none is kept.</summary>
    public RowJudgement? Find(ReportRow row)
    {
        _place = -1;
        if (!TryRead(row))
            return null;
        int first = PlaceOfCurrent();
        int place = first;
        for (; place < first + Steps; place++)
        {
            if (_judgements[place] is not { } judgement)
                break;
            if (IsCurrent(place))
                return judgement;
        }

        // Where all places are taken, the newest takes the last of them.
        _place = Math.Min(place, first + Steps - 1);
        return null;
    }

    /// <summary>Keeps the judgement on the row that was looked for last.</summary>
    public void Add(RowJudgement judgement)
    {
        if (_place < 0)
            return;
        Array.Copy(_current, 0, _words, _place * _stride, _stride);
        _judgements[_place] = judgement;
    }

    private bool TryRead(ReportRow row)
    {
        int[] slots = _slots;
        ulong[] current = _current;
        if (slots.Length > MostValues)
            return false;
        ulong lengths = 0;
        for (int index = 0; index < slots.Length; index++)
        {
            Utf8Slice value = row[slots[index]];
            int length = value.Length;
            if (length > LongestValue)
                return false;
            lengths = (lengths << 8) | (uint)length;
            current[(index * 2) + 1] = WordAt(value, 0);
            current[(index * 2) + 2] = length > sizeof(ulong) ? WordAt(value, length - sizeof(ulong)) : 0;
        }

        current[0] = lengths;
        return true;
    }

    /// <summary>Eight bytes as a number; those behind the value are zero.</summary>
    private static ulong WordAt(Utf8Slice value, int index)
    {
        int count = value.Length - index;
        if (count == 0)
            return 0;
        byte[] bytes = value.Buffer!;
        int start = value.Start + index;
        int missing = sizeof(ulong) - count;
        if (missing <= 0)
            return BitConverter.ToUInt64(bytes, start);
        if (BitConverter.IsLittleEndian && start <= bytes.Length - sizeof(ulong))
            return BitConverter.ToUInt64(bytes, start) & (ulong.MaxValue >> (missing * 8));
        ulong word = 0;
        for (int offset = 0; offset < count; offset++)
            word |= (ulong)bytes[start + offset] << (offset * 8);
        return word;
    }

    private int PlaceOfCurrent()
    {
        ulong hash = 0;
        foreach (ulong word in _current)
            hash = ((hash << 7) | (hash >> 57)) ^ (word * 0x9E3779B97F4A7C15);
        return (int)((hash ^ (hash >> 29)) >> 20) & (Size - 1);
    }

    private bool IsCurrent(int place)
    {
        ulong[] current = _current;
        ulong[] words = _words;
        int start = place * _stride;
        for (int index = 0; index < current.Length; index++)
            if (words[start + index] != current[index])
                return false;
        return true;
    }
}
