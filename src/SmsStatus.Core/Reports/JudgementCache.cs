using System;
using System.Runtime.CompilerServices;

namespace SmsStatus.Reports;

/// <summary>
/// Finds the judgements on the most frequent rows with a few comparisons. A value of up to 16 bytes is told by its length and
/// its <see cref="ValueWord"/>, a longer one by all of its bytes; rows with very long ones are not kept here.
/// </summary>
internal sealed class JudgementCache
{
    private const int SizeBits = 9;
    private const int Steps = 4;
    private const int Size = (1 << SizeBits) + Steps;
    private const int MostValues = sizeof(ulong);

    /// <summary>Marks lengths that hold one too many; those of values that are kept have none of these bits.</summary>
    private const ulong Unknown = 0x8080808080808080;

    /// <summary>Added to lengths, it marks those that are too long for a word in the same bits.</summary>
    private const ulong LongMarker = (0x80 - ValueWord.Size - 1) * 0x0101010101010101UL;
    private readonly int[] _slots;

    /// <summary>Where the values of the rows stand that are being looked for, and the words of one of them.</summary>
    private readonly FieldColumn[] _values;
    private readonly ValueWord[] _words;
    private readonly ValueWord[] _keptWords;
    private readonly byte[]?[] _keptLong;
    private readonly ulong[] _keptLengths = new ulong[Size];
    private readonly RowJudgement?[] _judgements = new RowJudgement?[Size];

    /// <summary>Creates a cache.</summary>
    /// <param name="slots">The values that decide.</param>
    public JudgementCache(int[] slots)
    {
        _slots = slots;
        _values = new FieldColumn[slots.Length];
        _words = new ValueWord[slots.Length];
        _keptWords = new ValueWord[Size * slots.Length];
        _keptLong = new byte[_keptWords.Length][];
    }

    private bool CanKeep => _slots.Length is > 0 and <= MostValues && BitConverter.IsLittleEndian;

    /// <summary>Finds the judgements on some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="judgements">Gets them; null where none is kept.</param>
    public void Find(ReportRow rows, RowJudgement?[] judgements)
    {
        if (!CanKeep)
        {
            Array.Clear(judgements, 0, rows.Count);
            return;
        }

        for (int index = 0; index < _slots.Length; index++)
            _values[index] = rows.ValuesOf(_slots[index]);
        FindAll(rows.Buffer, rows.Count, judgements);
    }

    /// <summary>Keeps the judgement on one of the rows that <see cref="Find(ReportRow, RowJudgement[])"/> was given last.</summary>
    public void Keep(ReportRow rows, int row, RowJudgement judgement)
    {
        if (!CanKeep)
            return;
        ulong lengths = Read(rows.Buffer, row, out ulong hash);
        if ((lengths & Unknown) != 0)
            return;
        // Where all places are taken, the newest takes the last of them.
        int first = PlaceOf(hash);
        int place = first;
        while (place < first + Steps - 1 && _judgements[place] is not null)
            place++;
        _judgements[place] = judgement;
        _keptLengths[place] = lengths;
        for (int index = 0; index < _words.Length; index++)
        {
            int kept = (place * _words.Length) + index;
            _keptWords[kept] = _words[index];
            FieldRange value = _values[index][row];
            if (value.Length > ValueWord.Size)
                Buffer.BlockCopy(rows.Buffer, value.Start, _keptLong[kept] ??= new byte[ValueWord.LongestValue], 0, value.Length);
        }
    }

    /// <summary>Finds the judgements row by row; apart, so that the loop has all registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindAll(byte[] bytes, int count, RowJudgement?[] judgements)
    {
        for (int row = 0; row < count; row++)
        {
            ulong lengths = Read(bytes, row, out ulong hash);
            RowJudgement? found = null;
            int place = PlaceOf(hash);
            for (int end = place + Steps; place < end && _judgements[place] is { } judgement; place++)
            {
                // No kept lengths are unknown ones.
                if (_keptLengths[place] != lengths || !Matches(place) || (HasLong(lengths) && !MatchesLong(place, bytes, row)))
                    continue;
                found = judgement;
                break;
            }

            judgements[row] = found;
        }
    }

    /// <summary>Reads the deciding values of a row.</summary>
    /// <returns>A byte for each length.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Read(byte[] bytes, int row, out ulong hash)
    {
        FieldColumn[] values = _values;
        ValueWord[] words = _words;
        ValueWord sum = default;
        ulong lengths = 0;
        for (int index = 0; index < values.Length; index++)
        {
            ref FieldColumn column = ref values[index];
            int place = column.First + (row * column.Step);
            int[] places = column.Places;
            int start = places[place] + 1;
            int length = places[place + 1] - start;
            ValueWord word = ValueWord.CanRead(bytes, start, length) ? ValueWord.Read(bytes, start, length) : ReadOther(start, ref length);
            words[index] = word;
            lengths = (lengths << 8) | (uint)length;
            sum = sum.Then(word);
        }

        hash = sum.Hash(lengths);
        return lengths;
    }

    /// <summary>What stands for a value that is not in the buffer, too near to its end, or too long.</summary>
    /// <param name="start">Where the value starts.</param>
    /// <param name="length">Its length; becomes an unknown one unless nothing is there.</param>
    private static ValueWord ReadOther(int start, ref int length)
    {
        // What is missing is as long as an empty value, but not the same.
        if (start != ReportRow.Missing)
            length = byte.MaxValue;
        return ValueWord.OfNothing;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Matches(int place)
    {
        ValueWord[] words = _words;
        ValueWord[] kept = _keptWords;
        int start = place * words.Length;
        ValueWord difference = default;
        for (int index = 0; index < words.Length; index++)
            difference = difference.OrDifference(kept[start + index], words[index]);
        return difference.IsZero;
    }

    private static bool HasLong(ulong lengths) => ((lengths + LongMarker) & Unknown) != 0;

    private bool MatchesLong(int place, byte[] bytes, int row)
    {
        for (int index = 0; index < _slots.Length; index++)
        {
            FieldRange value = _values[index][row];
            if (value.Length > ValueWord.Size
                && !Bytes.Equal(bytes, value.Start, _keptLong[(place * _slots.Length) + index]!, 0, value.Length))
                return false;
        }

        return true;
    }

    private static int PlaceOf(ulong hash) => (int)(hash >> (64 - SizeBits));
}
