using System;

namespace SmsStatus.Reports;

/// <summary>
/// Reads delimiter-separated values (RFC 4180, with LF, CRLF or CR) record by record. A quote matters only where it opens a
/// field; blank lines are no records. A record whose quote is never closed is given up at its first line end, so that the
/// lines after it are still read. Where several records plainly have a field for each column, it takes them all at once.
/// </summary>
internal sealed class TableReader
{
    /// <summary>A quoted field may span lines, but not megabytes: beyond this its quote counts as never closed.</summary>
    private const int LongestQuotedRecord = 1 << 20;
    private readonly byte _delimiter;
    private readonly TableScan _scan;
    private ByteWindow _window;
    private bool _ended;
    private FieldRange[] _fields = new FieldRange[16];
    private byte[] _unescaped = Array.Empty<byte>();
    private int _unescapedLength;
    private int _recordLength;
    private int _recordLines;

    public TableReader(ByteWindow window, byte delimiter)
    {
        _delimiter = delimiter;
        _scan = new TableScan(delimiter);
        _window = window;
        Open(window);
    }

    /// <summary>What became of an attempt to read on in the bytes that are there.</summary>
    private enum Attempt
    {
        Done,

        /// <summary>What follows is needed to decide.</summary>
        Incomplete,

        /// <summary>A quote is opened and never closed.</summary>
        Unclosed,
    }

    /// <summary>The line on which the current record starts, counted from 1.</summary>
    public long Line { get; private set; }

    public int FieldCount { get; private set; }

    /// <summary>Whether the current record opens a quote that is never closed.</summary>
    public bool QuoteUnclosed { get; private set; }

    /// <summary>Whether the file ends with the current record, without a line end.</summary>
    public bool IsUnterminated { get; private set; }

    /// <summary>Where the current record stands in the buffer, with its line end.</summary>
    public FieldRange Place => new(_window.Start, _recordLength);

    /// <summary>The current record as it stands in the file.</summary>
    public Utf8Slice Raw => new Utf8Slice(_window.Bytes, _window.Start, _recordLength).Trim();

    public Utf8Slice this[int index]
    {
        get
        {
            if ((uint)index >= (uint)FieldCount)
                throw new ArgumentOutOfRangeException(nameof(index));
            FieldRange field = _fields[index];
            return field.Start >= 0
                ? new Utf8Slice(_window.Bytes, field.Start, field.Length)
                : new Utf8Slice(_unescaped, ~field.Start, field.Length);
        }
    }

    /// <summary>The buffer in which the current record stands.</summary>
    public byte[] Buffer => _window.Bytes;

    /// <summary>Puts the values of the current record into a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">Which columns go where.</param>
    public void Fill(ReportRow row, TableColumn[] columns)
    {
        byte[] bytes = _window.Bytes;
        FieldRange[] fields = _fields;
        int count = FieldCount;
        foreach (TableColumn column in columns)
        {
            if ((uint)column.Only < (uint)count)
            {
                FieldRange field = fields[column.Only];
                int end = field.Start + field.Length;
                // Plain, and without blanks around it.
                if (field.Start >= 0 && (field.Length == 0 || (bytes[field.Start] > ' ' && bytes[end - 1] > ' ')))
                {
                    row.Set(column.Slot, field);
                    continue;
                }
            }

            Utf8Slice value = Pick(column.All);
            // The next record is put together in the same place.
            row[column.Slot] = value.Buffer == _unescaped ? value.Copy() : value;
        }
    }

    /// <summary>
    /// Adds the records to rows that follow each other here and plainly have as many fields as there are columns, as far as they
    /// are in sight; what else there is, <see cref="Read"/> reads.
    /// </summary>
    /// <param name="row">The rows; where there are none yet, many records become the rows, and nothing may be added.</param>
    /// <param name="columns">Which columns go where.</param>
    /// <param name="width">How many columns there are.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryReadRun(ReportRow row, TableColumn[] columns, int width)
    {
        Leave();
        if (width == 1 || !_scan.TryTakeRun(width, row.Room, out TableRun run))
            return false;
        run.AddTo(row, columns, Line);
        Line += run.Count;
        FieldCount = 0;
        return true;
    }

    /// <summary>Goes on with another window, whose first line is line 1.</summary>
    public void Open(ByteWindow window)
    {
        _window = window;
        _recordLength = 0;
        _recordLines = 0;
        FieldCount = 0;
        Line = 1;
        _scan.Open(window);
    }

    /// <summary>Moves to the next record; false at the end.</summary>
    public bool Read()
    {
        do
        {
            Leave();
            _ended = false;
            if (_window.Available == 0 && !TryFill())
                return false;
            while (ReadRecord() == Attempt.Incomplete)
                _ended = !TryFill();
        }
        while (FieldCount == 1 && _fields[0].Length == 0);
        return true;
    }

    /// <summary>Moves the window behind the current record.</summary>
    public void Leave()
    {
        _window.Advance(_recordLength);
        Line += _recordLines;
        _recordLength = 0;
        _recordLines = 0;
    }

    /// <summary>The length of the records of which no byte is missing, where more may follow.</summary>
    public int MeasureWhole(Utf8Slice bytes)
    {
        Open(new ByteWindow(bytes));
        _ended = false;
        while (_window.Available > 0 && (_scan.TrySkip() || ReadRecord() != Attempt.Incomplete))
            Leave();
        return _window.Start - bytes.Start;
    }

    /// <summary>The first value that is not blank, else the first there is.</summary>
    private Utf8Slice Pick(int[] columns)
    {
        Utf8Slice first = default;
        foreach (int column in columns)
        {
            if (column >= FieldCount)
                continue;
            Utf8Slice value = this[column].Trim();
            if (value.Length > 0)
                return value;
            if (!first.Exists)
                first = value;
        }

        return first;
    }

    private bool TryFill()
    {
        bool filled = _window.Fill();
        _scan.Restart(_window.Start);
        return filled;
    }

    private Attempt ReadRecord()
    {
        FieldCount = 0;
        _unescapedLength = 0;
        _recordLines = 0;
        QuoteUnclosed = false;
        _scan.SeeAll();
        Attempt attempt = ReadFields();
        if (attempt == Attempt.Unclosed)
            return GiveUp();
        if (attempt == Attempt.Incomplete)
            _scan.Restart(_window.Start);
        return attempt;
    }

    private Attempt ReadFields()
    {
        byte[] bytes = _window.Bytes;
        byte delimiter = _delimiter;
        int start = _window.Start;
        while (true)
        {
            if (_scan.Next > _scan.Marks.Last)
            {
                if (!_scan.SearchOn())
                    return EndWithFile(start);
                continue;
            }

            // The next fields are most likely plain ones, so this loop keeps to local variables.
            int[] marks = _scan.Marks.Positions;
            FieldRange[] fields = _fields;
            int count = FieldCount;
            int next = _scan.Next;
            int last = Math.Min(_scan.Marks.Last + 1, next + fields.Length - count);
            int mark = -1;
            byte kind = delimiter;
            while (next < last)
            {
                mark = marks[next++];
                kind = bytes[mark];
                if (kind != delimiter)
                    break;
                fields[count++] = new FieldRange(start, mark - start);
                start = mark + 1;
            }

            FieldCount = count;
            _scan.Next = next;
            if (kind == delimiter)
            {
                if (count == fields.Length)
                    Array.Resize(ref _fields, count * 2);
                continue;
            }

            if (kind != '"')
                return EndRecord(start, mark);
            if (mark != start)
                continue;
            Attempt attempt = ReadQuoted(mark, out int behind);
            if (attempt != Attempt.Done || behind < 0 || bytes[behind] != delimiter)
                return attempt != Attempt.Done ? attempt : EndRecord(behind);
            start = behind + 1;
        }
    }

    /// <summary>Reads a quoted field to the delimiter or line end behind it.</summary>
    /// <param name="quote">The place of the opening quote.</param>
    /// <param name="behind">The place of the delimiter or line end; -1 where the file ends.</param>
    private Attempt ReadQuoted(int quote, out int behind)
    {
        behind = -1;
        byte[] bytes = _window.Bytes;
        bool doubled = false;
        int lines = 0;
        int close;
        while (true)
        {
            close = _scan.NextMark();
            if (close < 0)
                return _ended || _window.End - quote > LongestQuotedRecord ? Attempt.Unclosed : Attempt.Incomplete;
            if (close - quote > LongestQuotedRecord)
                return Attempt.Unclosed;
            byte kind = bytes[close];
            if (kind == _delimiter)
                continue;
            if (kind != '\n' && close + 1 == _window.End && !_ended)
                return Attempt.Incomplete;
            int next = close + 1 < _window.End ? bytes[close + 1] : -1;
            if (kind == '\n' || (kind == '\r' && next != '\n'))
                lines++;
            if (kind != '"')
                continue;
            if (next != '"')
                break;
            _scan.NextMark();
            doubled = true;
        }

        _recordLines += lines;
        return EndQuoted(quote, close, doubled, lines, out behind);
    }

    private Attempt EndQuoted(int quote, int close, bool doubled, int lines, out int behind)
    {
        do
        {
            behind = _scan.NextMark();
            if (behind < 0 && !_ended)
                return Attempt.Incomplete;
        }
        while (behind >= 0 && _window.Bytes[behind] == '"');
        int end = behind < 0 ? _window.End : TableMarks.EndBefore(_window.Bytes, behind, close + 1);
        if (lines > 0 && end > close + 1)
        {
            // A quote that is "closed" lines later by one that opens another field was never closed.
            return Attempt.Unclosed;
        }

        if (doubled || end > close + 1)
            AddUnescaped(quote + 1, close, end);
        else
            AddField(quote + 1, close - quote - 1);
        return Attempt.Done;
    }

    private Attempt EndRecord(int start, int lineEnd)
    {
        AddField(start, TableMarks.EndBefore(_window.Bytes, lineEnd, start) - start);
        return EndRecord(lineEnd);
    }

    private Attempt EndRecord(int lineEnd)
    {
        IsUnterminated = lineEnd < 0;
        if (lineEnd < 0)
        {
            _recordLength = _window.Available;
            return Attempt.Done;
        }

        int end = lineEnd + 1;
        if (_window.Bytes[lineEnd] == '\r')
        {
            if (end == _window.End && !_ended)
                return Attempt.Incomplete;
            if (end < _window.End && _window.Bytes[end] == '\n')
                end++;
        }

        _recordLines++;
        _recordLength = end - _window.Start;
        return Attempt.Done;
    }

    private Attempt EndWithFile(int start)
    {
        if (!_ended)
            return Attempt.Incomplete;
        AddField(start, _window.End - start);
        return EndRecord(-1);
    }

    /// <summary>Takes the first line as one field.</summary>
    private Attempt GiveUp()
    {
        FieldCount = 0;
        _recordLines = 0;
        QuoteUnclosed = true;
        int start = _window.Start;
        int lineEnd = Bytes.FindLineEnd(_window.Bytes, start, _window.End);
        if (lineEnd < 0)
            return EndWithFile(start);
        Attempt attempt = EndRecord(start, lineEnd);
        _scan.GoTo(start + _recordLength);
        return attempt;
    }

    private void AddField(int start, int length)
    {
        if (FieldCount == _fields.Length)
            Array.Resize(ref _fields, _fields.Length * 2);
        _fields[FieldCount++] = new FieldRange(start, length);
    }

    /// <summary>Adds a quoted field without its doubled quotes. Text behind the closing quote belongs to no rule; keeping it loses nothing.</summary>
    private void AddUnescaped(int start, int close, int end)
    {
        byte[] bytes = _window.Bytes;
        int first = _unescapedLength;
        if (_unescaped.Length < first + end - start)
            Array.Resize(ref _unescaped, Math.Max(256, (first + end - start) * 2));
        _unescapedLength = Bytes.CopyUndoubled(bytes, start, close, _unescaped, first);
        System.Buffer.BlockCopy(bytes, close + 1, _unescaped, _unescapedLength, end - close - 1);
        _unescapedLength += end - close - 1;
        AddField(~first, _unescapedLength - first);
    }
}
