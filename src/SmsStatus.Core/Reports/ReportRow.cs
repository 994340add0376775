using System;

namespace SmsStatus.Reports;

/// <summary>
/// A few consecutive records as their reader shows them, one of which is the current row; overwritten by the next. Values lie
/// side by side by what they mean, not by row, because each kind is read in one go. Most stand in the reader's buffer, and only
/// their places are kept, or even only where the reader keeps these; those that had to be put together elsewhere are kept as they are.
/// </summary>
internal sealed class ReportRow
{
    /// <summary>The start of a value that the row does not have, for who looks at <see cref="ValuesOf"/>.</summary>
    public const int Missing = -2;
    private const int Elsewhere = -1;
    private readonly FieldColumn[] _values;

    /// <summary>Room for the values of the rows themselves.</summary>
    private readonly FieldColumn[] _own;
    private readonly Utf8Slice[]?[] _elsewhere;
    private readonly long[] _lines;
    private readonly FieldRange[] _texts;
    private byte[] _buffer = Array.Empty<byte>();

    /// <summary>Whether the rows are a run of records, whose places only their reader keeps.</summary>
    private bool _isRun;
    private long _runLine;
    private FieldColumn _run;

    /// <summary>Creates rows without values.</summary>
    /// <param name="slots">How many values a row has.</param>
    /// <param name="capacity">How many rows there may be at a time.</param>
    public ReportRow(int slots, int capacity = 1)
    {
        _own = new FieldColumn[slots];
        _elsewhere = new Utf8Slice[slots][];
        _lines = new long[capacity];
        _texts = new FieldRange[capacity];
        for (int slot = 0; slot < slots; slot++)
        {
            _own[slot] = new FieldColumn(new int[2 * capacity], 0, 2);
            for (int index = 0; index < capacity; index++)
                Set(slot, index, new FieldRange(Missing, 0));
        }

        _values = (FieldColumn[])_own.Clone();
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows may be added.</summary>
    public int Room => _isRun ? 0 : _lines.Length - Count;

    /// <summary>Which of the rows is the current one, counted from 0.</summary>
    public int Index { get; set; }

    /// <summary>The buffer in which most values stand.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>The line on which the row starts, counted from 1.</summary>
    public long Line => _isRun ? _runLine + Index : _lines[Index];

    /// <summary>Where the row stands in the buffer, where its reader tells.</summary>
    public FieldRange Text => _isRun ? TextOf(_run, Index) : _texts[Index];

    /// <summary>The column of the damage, counted from 1; 0 where it is that of a value, or of the row.</summary>
    public int Column { get; set; }

    /// <summary>Why the row cannot be read; null where it can. Such a row comes alone.</summary>
    public string? Damage { get; set; }

    /// <summary>Why the row is no event, where its reader can tell; null where that is decided by its values. Such a row comes alone.</summary>
    public string? Exclusion { get; set; }

    /// <summary>A value, without blanks around it.</summary>
    public Utf8Slice this[int slot]
    {
        get => ValueAt(Index, slot);
        set
        {
            if (_isRun)
                Keep(slot);
            if (value.Exists && value.Buffer == _buffer)
            {
                Set(slot, Index, new FieldRange(value.Start, value.Length));
                return;
            }

            Set(slot, Index, new FieldRange(value.Exists ? Elsewhere : Missing, 0));
            if (value.Exists)
                (_elsewhere[slot] ??= new Utf8Slice[_lines.Length])[Index] = value;
        }
    }

    public Utf8Slice this[ReportField field] => this[(int)field];

    /// <summary>A value of one of the rows, without blanks around it.</summary>
    /// <param name="index">Which row, counted from 0.</param>
    /// <param name="slot">Which value.</param>
    public Utf8Slice ValueAt(int index, int slot)
    {
        FieldRange value = _values[slot][index];
        return value.Start >= 0 ? new Utf8Slice(_buffer, value.Start, value.Length)
            : value.Start == Missing ? default
            : _elsewhere[slot]![index];
    }

    /// <summary>Starts again without rows.</summary>
    /// <param name="buffer">The reader's buffer.</param>
    public void Begin(byte[] buffer)
    {
        if (_buffer != buffer)
            _buffer = buffer;
        if (_isRun)
        {
            _isRun = false;
            Array.Copy(_own, _values, _own.Length);
        }

        Count = 0;
        Index = 0;
        Column = 0;
        if (Damage is not null)
            Damage = null;
        if (Exclusion is not null)
            Exclusion = null;
    }

    /// <summary>Starts again with one row; the values of the one before stay until they are overwritten.</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="buffer">The reader's buffer.</param>
    public void Begin(long line, byte[] buffer)
    {
        Begin(buffer);
        Add(line, default);
    }

    /// <summary>Adds a row and makes it the current one.</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="text">Where it stands in the buffer.</param>
    public void Add(long line, FieldRange text)
    {
        Index = Count++;
        _lines[Index] = line;
        _texts[Index] = text;
    }

    /// <summary>Adds rows on consecutive lines, whose values are set already.</summary>
    /// <param name="count">How many.</param>
    /// <param name="line">The line of the first.</param>
    /// <param name="texts">What separates the rows: the place before each, and in the end the one behind the last.</param>
    public void Add(int count, long line, FieldColumn texts)
    {
        for (int index = 0; index < count; index++)
        {
            _lines[Count + index] = line + index;
            _texts[Count + index] = TextOf(texts, index);
        }

        Count += count;
    }

    /// <summary>Becomes rows on consecutive lines, whose values stand where <see cref="View"/> says.</summary>
    /// <param name="count">How many.</param>
    /// <param name="line">The line of the first.</param>
    /// <param name="texts">What separates the rows: the place before each, and in the end the one behind the last.</param>
    public void Become(int count, long line, FieldColumn texts)
    {
        _isRun = true;
        _runLine = line;
        _run = texts;
        Count = count;
    }

    /// <summary>Says where one value of all rows of a run stands; as long as its reader leaves it there, and until <see cref="Begin(byte[])"/>.</summary>
    public void View(int slot, FieldColumn values)
    {
        _isRun = true;
        _values[slot] = values;
    }

    /// <summary>Sets a value that stands in the reader's buffer.</summary>
    public void Set(int slot, FieldRange value) => Set(slot, Index, value);

    /// <summary>Sets a value of one of the rows that stands in the reader's buffer.</summary>
    public void Set(int slot, int index, FieldRange value)
    {
        int[] places = _own[slot].Places;
        places[2 * index] = value.Start - 1;
        places[(2 * index) + 1] = value.Start + value.Length;
    }

    /// <summary>One value of all rows; those with negative starts do not stand in the buffer.</summary>
    public FieldColumn ValuesOf(int slot) => _values[slot];

    /// <summary>Takes all values of the row away.</summary>
    public void Clear()
    {
        for (int slot = 0; slot < _values.Length; slot++)
            this[slot] = default;
    }

    private static FieldRange TextOf(FieldColumn texts, int index)
    {
        int place = texts.First + (index * texts.Step);
        int start = texts.Places[place] + 1;
        return new FieldRange(start, texts.Places[place + texts.Step] + 1 - start);
    }

    /// <summary>Makes values that stand where the reader keeps them the row's own.</summary>
    private void Keep(int slot)
    {
        FieldColumn values = _values[slot];
        if (values.Places == _own[slot].Places)
            return;
        for (int index = 0; index < Count; index++)
            Set(slot, index, values[index]);
        _values[slot] = _own[slot];
    }
}
