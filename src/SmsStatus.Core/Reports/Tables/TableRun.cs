namespace SmsStatus.Reports;

/// <summary>Records that follow each other and have a mark for each column: what stands between two marks is a field, in quotes or not.</summary>
internal readonly struct TableRun
{
    /// <summary>So many records are worth being rows by themselves.</summary>
    private const int ManyRecords = 16;
    private readonly byte[] _bytes;
    private readonly TableMarks _marks;
    private readonly int _first;
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
        Count = count;
        _width = width;
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>What separates the records.</summary>
    private FieldColumn Texts => new(_marks.Positions, _first - 1, _width);

    /// <summary>
    /// Adds the records to rows, column by column. Where there are many of them and no rows yet, they become the rows, which then
    /// only learn where the marks are, and nothing may be added.
    /// </summary>
    /// <param name="row">The rows.</param>
    /// <param name="columns">Which columns go where.</param>
    /// <param name="line">The line of the first record.</param>
    public void AddTo(ReportRow row, TableColumn[] columns, long line)
    {
        bool alone = row.Count == 0 && Count >= ManyRecords;
        foreach (TableColumn column in columns)
        {
            if (!IsPlain(column))
                Pick(row, column);
            else if (alone && !_marks.AreQuoted && !(_marks.HaveReturns && column.Only == _width - 1))
                row.View(column.Slot, new FieldColumn(_marks.Positions, _first - 1 + column.Only, _width));
            else
                Take(row, column);
        }

        if (alone)
            row.Become(Count, line, Texts);
        else
            row.Add(Count, line, Texts);
    }

    /// <summary>Whether values are fields as they stand there, without quotes around them.</summary>
    private bool IsPlain(TableColumn column) => column.Only >= 0 && !_marks.ArePadded && !_marks.AreDoubled;

    /// <summary>Sets one value of each record: a field as it stands there, without quotes around it.</summary>
    private void Take(ReportRow row, TableColumn column)
    {
        byte[] bytes = _bytes;
        int[] positions = _marks.Positions;
        int width = _width;
        int mark = _first + column.Only;
        int end = row.Count + Count;
        bool mayEndInReturn = column.Only == width - 1;
        bool mayBeQuoted = _marks.AreQuoted;
        for (int index = row.Count; index < end; index++, mark += width)
        {
            int start = positions[mark - 1] + 1;
            int behind = positions[mark];
            if (mayEndInReturn)
                behind = TableMarks.EndBefore(bytes, behind, start);
            // Empty fields have their mark there.
            if (mayBeQuoted && bytes[start] == '"')
            {
                start++;
                behind--;
            }

            row.Set(column.Slot, index, new FieldRange(start, behind - start));
        }
    }

    /// <summary>Sets one value of each record: without blanks around it, the first of several fields that is not blank, else the first there is.</summary>
    private void Pick(ReportRow row, TableColumn column)
    {
        for (int index = 0; index < Count; index++)
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

            row.Index = row.Count + index;
            row[column.Slot] = picked;
        }
    }

    private Utf8Slice FieldAt(int mark)
    {
        int start = _marks.Positions[mark - 1] + 1;
        Utf8Slice field = new(_bytes, start, TableMarks.EndBefore(_bytes, _marks.Positions[mark], start) - start);
        if (_bytes[start] == '"')
            field = field.Part(1, field.Length - 2);
        // Only a field in quotes can have quotes, each of which stands twice.
        if (_marks.AreDoubled && Bytes.Contain(_bytes, field.Start, field.Start + field.Length, (byte)'"'))
            field = WithoutDoubled(field);
        return field.Trim();
    }

    private static Utf8Slice WithoutDoubled(Utf8Slice field)
    {
        byte[] bytes = new byte[field.Length];
        int length = Bytes.CopyUndoubled(field.Buffer!, field.Start, field.Start + field.Length, bytes, 0);
        return new Utf8Slice(bytes, 0, length);
    }
}
