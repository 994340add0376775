namespace SmsStatus.Reports;

/// <summary>Records that follow each other without quotes, and have a mark for each column: what stands between two marks is a field.</summary>
internal readonly struct TableRun
{
    private readonly byte[] _bytes;
    private readonly TableMarks _marks;
    private readonly int _first;
    private readonly int _count;
    private readonly int _width;

    /// <summary>Creates a run.</summary>
    /// <param name="bytes">The table's bytes.</param>
    /// <param name="marks">The marks of these records, and others.</param>
    /// <param name="first">The index of the first mark of the first record; the one before it ends what stands before.</param>
    /// <param name="count">How many records there are.</param>
    /// <param name="width">How many columns there are.</param>
    public TableRun(byte[] bytes, TableMarks marks, int first, int count, int width)
    {
        _bytes = bytes;
        _marks = marks;
        _first = first;
        _count = count;
        _width = width;
    }

    /// <summary>Adds the records to rows, column by column.</summary>
    /// <param name="row">The rows.</param>
    /// <param name="columns">Which columns go where.</param>
    /// <param name="line">The line of the first record.</param>
    public void AddTo(ReportRow row, TableColumn[] columns, long line)
    {
        foreach (TableColumn column in columns)
        {
            if (column.Only >= 0 && !_marks.ArePadded)
                Take(row, column);
            else
                Pick(row, column);
        }

        row.Add(_count, line, _marks.Positions, _first - 1, _width);
    }

    /// <summary>Sets one value of each record: a field as it stands there.</summary>
    private void Take(ReportRow row, TableColumn column)
    {
        byte[] bytes = _bytes;
        int[] positions = _marks.Positions;
        FieldRange[] values = row.ValuesOf(column.Slot);
        int width = _width;
        int mark = _first + column.Only;
        int end = row.Count + _count;
        bool mayEndInReturn = column.Only == width - 1;
        for (int index = row.Count; index < end; index++, mark += width)
        {
            int start = positions[mark - 1] + 1;
            int behind = positions[mark];
            if (mayEndInReturn)
                behind = TableMarks.EndBefore(bytes, behind, start);
            values[index] = new FieldRange(start, behind - start);
        }
    }

    /// <summary>Sets one value of each record: without blanks around it, the first of several fields that is not blank, else the first there is.</summary>
    private void Pick(ReportRow row, TableColumn column)
    {
        FieldRange[] values = row.ValuesOf(column.Slot);
        for (int index = 0; index < _count; index++)
        {
            Utf8Slice picked = default;
            foreach (int each in column.All)
            {
                Utf8Slice field = FieldAt(_first + (index * _width) + each);
                if (!picked.Exists || field.Length > 0)
                    picked = field;
                if (field.Length > 0)
                    break;
            }

            values[row.Count + index] = new FieldRange(picked.Start, picked.Length);
        }
    }

    private Utf8Slice FieldAt(int mark)
    {
        int start = _marks.Positions[mark - 1] + 1;
        return new Utf8Slice(_bytes, start, _marks.Positions[mark] - start).Trim();
    }
}
