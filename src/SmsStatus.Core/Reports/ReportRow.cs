using System;

namespace SmsStatus.Reports;

/// <summary>One physical record as the current reader shows it; overwritten by the next.</summary>
internal sealed class ReportRow
{
    private readonly Utf8Slice[] _values;

    public ReportRow(int slots)
    {
        _values = new Utf8Slice[slots];
    }

    /// <summary>The line on which the row starts, counted from 1.</summary>
    public long Line { get; set; }

    /// <summary>The column of the damage, counted from 1; 0 where it is that of a value, or of the row.</summary>
    public int Column { get; set; }

    /// <summary>Why the row cannot be read; null where it can.</summary>
    public string? Damage { get; set; }

    /// <summary>Why the row is no event, where its reader can tell; null where that is decided by its values.</summary>
    public string? Exclusion { get; set; }

    public Utf8Slice this[int slot]
    {
        get => _values[slot];
        set => _values[slot] = value;
    }

    public Utf8Slice this[ReportField field] => _values[(int)field];

    public void Clear(long line)
    {
        Array.Clear(_values, 0, _values.Length);
        Line = line;
        Column = 0;
        Damage = null;
        Exclusion = null;
    }
}
