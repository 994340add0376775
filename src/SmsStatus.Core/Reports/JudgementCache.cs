using System;
using System.Runtime.CompilerServices;

namespace SmsStatus.Reports;

/// <summary>
/// Finds the judgements on the most frequent rows with a few comparisons of numbers. A value of up to 16 bytes is told by its
/// length and the two numbers that its bytes make, a longer one by all of its bytes; rows with very long ones are not kept here.
/// </summary>
internal sealed class JudgementCache
{
    private const int SizeBits = 9;
    private const int Size = 1 << SizeBits;
    private const int Steps = 4;
    private const int LongestWords = 2 * sizeof(ulong);
    private const int LongestValue = 127;
    private const int MostValues = sizeof(ulong);
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Marks lengths that hold one too many; those of values that are kept have none of these bits.</summary>
    private const ulong Unknown = 0x8080808080808080;

    /// <summary>Added to lengths, it marks those that are too long for words in the same bits.</summary>
    private const ulong LongMarker = (0x80 - LongestWords - 1) * 0x0101010101010101UL;

    /// <summary>Which bytes of a number belong to a value: of its second one by the value's length, of its first by 8 more.</summary>
    private static readonly ulong[] s_masks = CreateMasks();
    private readonly int[] _slots;
    private readonly Words[][] _words;
    private Sum[] _sums = Array.Empty<Sum>();
    private readonly Words[] _kept;
    private readonly byte[]?[] _keptLong;
    private readonly ulong[] _keptLengths = new ulong[Size + Steps];
    private readonly RowJudgement?[] _judgements = new RowJudgement?[Size + Steps];

    /// <summary>Creates a cache.</summary>
    /// <param name="slots">The values that decide.</param>
    public JudgementCache(int[] slots)
    {
        _slots = slots;
        _words = new Words[slots.Length][];
        _kept = new Words[_judgements.Length * slots.Length];
        _keptLong = new byte[_kept.Length][];
    }

    /// <summary>Finds the judgements on some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="judgements">Gets them; null where none is kept.</param>
    public void Find(ReportRow rows, RowJudgement?[] judgements)
    {
        int count = rows.Count;
        if (_slots.Length is 0 or > MostValues || !BitConverter.IsLittleEndian)
        {
            Array.Clear(judgements, 0, count);
            return;
        }

        if (_sums.Length < count)
        {
            _sums = new Sum[count];
            for (int index = 0; index < _words.Length; index++)
                _words[index] = new Words[count];
        }

        Array.Clear(_sums, 0, count);
        for (int index = 0; index < _slots.Length; index++)
            Read(rows.Buffer, rows.ValuesOf(_slots[index]), count, Factor + ((ulong)index << 2), _words[index], _sums);
        for (int row = 0; row < count; row++)
            judgements[row] = (_sums[row].Lengths & Unknown) == 0 ? Find(rows, row) : null;
    }

    /// <summary>Keeps the judgement on one of the rows that were looked for last.</summary>
    public void Keep(ReportRow rows, int row, RowJudgement judgement)
    {
        if (row >= _sums.Length || (_sums[row].Lengths & Unknown) != 0)
            return;
        // Where all places are taken, the newest takes the last of them.
        int first = PlaceOf(_sums[row]);
        int place = first;
        while (place < first + Steps - 1 && _judgements[place] is not null)
            place++;
        _judgements[place] = judgement;
        _keptLengths[place] = _sums[row].Lengths;
        for (int index = 0; index < _words.Length; index++)
        {
            int kept = (place * _words.Length) + index;
            _kept[kept] = _words[index][row];
            FieldRange value = rows.ValuesOf(_slots[index])[row];
            if (value.Length > LongestWords)
                Buffer.BlockCopy(rows.Buffer, value.Start, _keptLong[kept] ??= new byte[LongestValue], 0, value.Length);
        }
    }

    /// <summary>Reads one value of each row. It is short and calls nothing, so that the processor works on several rows at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(byte[] bytes, FieldRange[] values, int count, ulong factor, Words[] words, Sum[] sums)
    {
        ulong otherFactor = factor * Factor;
        for (int row = 0; row < count; row++)
        {
            int length = values[row].Length;
            int start = values[row].Start;
            ref Sum sum = ref sums[row];
            ulong first;
            ulong second;
            if (length <= LongestWords && start >= 0 && start <= bytes.Length - LongestWords)
            {
                first = BitConverter.ToUInt64(bytes, start) & s_masks[length + sizeof(ulong)];
                second = BitConverter.ToUInt64(bytes, start + sizeof(ulong)) & s_masks[length];
            }
            else if (start >= 0 && length is > LongestWords and <= LongestValue)
            {
                // Something of it for the hash; all of its bytes are compared in the end.
                first = (BitConverter.ToUInt64(bytes, start) * Factor) ^ BitConverter.ToUInt64(bytes, start + sizeof(ulong));
                second = BitConverter.ToUInt64(bytes, start + length - sizeof(ulong));
            }
            else if (start == ReportRow.Missing)
            {
                // As long as an empty value, but not the same.
                first = 0;
                second = ulong.MaxValue;
            }
            else
            {
                sum.Lengths = ulong.MaxValue;
                continue;
            }

            words[row] = new Words(first, second);
            sum.Lengths = (sum.Lengths << 8) | (uint)length;
            sum.Hash += (first * factor) + (second * otherFactor);
        }
    }

    private RowJudgement? Find(ReportRow rows, int row)
    {
        Sum sum = _sums[row];
        int place = PlaceOf(sum);
        for (int end = place + Steps; place < end; place++)
        {
            if (_judgements[place] is not { } judgement)
                return null;
            if (_keptLengths[place] == sum.Lengths && Matches(place, row)
                && (((sum.Lengths + LongMarker) & Unknown) == 0 || MatchesLong(place, rows, row)))
                return judgement;
        }

        return null;
    }

    private bool Matches(int place, int row)
    {
        Words[] kept = _kept;
        Words[][] words = _words;
        int start = place * words.Length;
        ulong difference = 0;
        for (int index = 0; index < words.Length; index++)
        {
            ref Words one = ref kept[start + index];
            ref Words other = ref words[index][row];
            difference |= (one.First ^ other.First) | (one.Second ^ other.Second);
        }

        return difference == 0;
    }

    private bool MatchesLong(int place, ReportRow rows, int row)
    {
        for (int index = 0; index < _slots.Length; index++)
        {
            FieldRange value = rows.ValuesOf(_slots[index])[row];
            if (value.Length > LongestWords
                && !Bytes.Equal(rows.Buffer, value.Start, _keptLong[(place * _slots.Length) + index]!, 0, value.Length))
                return false;
        }

        return true;
    }

    private static int PlaceOf(Sum sum) => (int)(((sum.Hash ^ (sum.Hash >> 32) ^ sum.Lengths) * Factor) >> (64 - SizeBits));

    private static ulong[] CreateMasks()
    {
        ulong[] masks = new ulong[(3 * sizeof(ulong)) + 1];
        for (int index = 0; index < masks.Length; index++)
        {
            int count = Math.Max(0, Math.Min(index - sizeof(ulong), sizeof(ulong)));
            masks[index] = count == 0 ? 0 : ulong.MaxValue >> ((sizeof(ulong) - count) * 8);
        }

        return masks;
    }

    /// <summary>The first and the second eight bytes of a value as numbers; bytes behind its end are zero. Other bytes of one that is longer.</summary>
    private readonly struct Words
    {
        public readonly ulong First;
        public readonly ulong Second;

        public Words(ulong first, ulong second)
        {
            First = first;
            Second = second;
        }
    }

    /// <summary>What is known of all values of a row together.</summary>
    private struct Sum
    {
        /// <summary>A byte for each length.</summary>
        public ulong Lengths;

        /// <summary>The words, each times a factor of its own: unlike a chain of steps, the processor works on all of them at once.</summary>
        public ulong Hash;
    }
}
