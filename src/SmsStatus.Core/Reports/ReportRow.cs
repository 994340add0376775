using System;

namespace SmsStatus.Reports;

/// <summary>
/// One physical record as the current reader shows it; overwritten by the next. Most values stand in the reader's buffer, and
/// are kept as two numbers each; those that had to be put together elsewhere are kept as they are.
/// </summary>
internal sealed class ReportRow
{
    private const int Elsewhere = -1;
    private const int Missing = -2;
    private readonly FieldRange[] _values;
    private readonly Utf8Slice[] _elsewhere;
    private byte[] _buffer = Array.Empty<byte>();

    public ReportRow(int slots)
    {
        _values = new FieldRange[slots];
        _elsewhere = new Utf8Slice[slots];
        Clear();
    }

    /// <summary>The line on which the row starts, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The column of the damage, counted from 1; 0 where it is that of a value, or of the row.</summary>
    public int Column { get; set; }

    /// <summary>Why the row cannot be read; null where it can.</summary>
    public string? Damage { get; set; }

    /// <summary>Why the row is no event, where its reader can tell; null where that is decided by its values.</summary>
    public string? Exclusion { get; set; }

    /// <summary>A value, without blanks around it.</summary>
    public Utf8Slice this[int slot]
    {
        get
        {
            FieldRange value = _values[slot];
            return value.Start >= 0 ? new Utf8Slice(_buffer, value.Start, value.Length)
                : value.Start == Missing ? default
                : _elsewhere[slot];
        }

        set
        {
            if (value.Exists && value.Buffer == _buffer)
            {
                _values[slot] = new FieldRange(value.Start, value.Length);
                return;
            }

            _values[slot] = new FieldRange(value.Exists ? Elsewhere : Missing, 0);
            _elsewhere[slot] = value;
        }
    }

    public Utf8Slice this[ReportField field] => this[(int)field];

    /// <summary>Starts a row; the values of the one before stay until they are overwritten.</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="buffer">The reader's buffer.</param>
    public void Begin(long line, byte[] buffer)
    {
        Line = line;
        if (_buffer != buffer)
            _buffer = buffer;
        Column = 0;
        if (Damage is not null)
            Damage = null;
        if (Exclusion is not null)
            Exclusion = null;
    }

    /// <summary>Sets a value that stands in the reader's buffer.</summary>
    public void Set(int slot, FieldRange value) => _values[slot] = value;

    /// <summary>Takes all values away.</summary>
    public void Clear()
    {
        for (int slot = 0; slot < _values.Length; slot++)
            this[slot] = default;
    }
}
