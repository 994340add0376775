using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>
/// Reads delimiter-separated values (RFC 4180, with LF, CRLF or CR) record by record. A quote matters only where it opens a
/// field; blank lines are no records. A record whose quote is never closed is given up at its first line end, so that the
/// lines after it are still read.
/// </summary>
internal sealed class TableReader
{
    /// <summary>A quoted field may span lines, but not megabytes: beyond this its quote counts as never closed.</summary>
    private const int LongestQuotedRecord = 1 << 20;
    private readonly ByteWindow _window;
    private readonly byte _delimiter;
    private readonly List<FieldSpan> _fields = new();
    private byte[] _unescaped = new byte[256];
    private int _unescapedLength;
    private int _recordLength;
    private int _recordLines;

    public TableReader(ByteWindow window, byte delimiter)
    {
        _window = window;
        _delimiter = delimiter;
        Line = 1;
    }

    /// <summary>The line on which the current record starts, counted from 1.</summary>
    public long Line { get; private set; }

    public int FieldCount => _fields.Count;

    /// <summary>Whether the current record opens a quote that is never closed.</summary>
    public bool QuoteUnclosed { get; private set; }

    /// <summary>Whether the file ends with the current record, without a line end.</summary>
    public bool IsUnterminated { get; private set; }

    /// <summary>The current record as it stands in the file.</summary>
    public Utf8Slice Raw => new Utf8Slice(_window.Bytes, _window.Start, _recordLength).Trim();

    public Utf8Slice this[int index]
    {
        get
        {
            FieldSpan span = _fields[index];
            return span.Unescaped
                ? new Utf8Slice(_unescaped, span.Start, span.Length)
                : new Utf8Slice(_window.Bytes, _window.Start + span.Start, span.Length);
        }
    }

    /// <summary>The byte column of a value in the current record's first line, counted from 1; 1 where it cannot be told.</summary>
    public int ColumnOf(Utf8Slice value)
    {
        int offset = value.OffsetIn(new Utf8Slice(_window.Bytes, _window.Start, _recordLength));
        return offset >= 0 && _recordLines <= 1 ? offset + 1 : 1;
    }

    /// <summary>Moves to the next record; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            _window.Advance(_recordLength);
            Line += _recordLines;
            _recordLength = 0;
            _recordLines = 0;
            if (_window.Peek(0) < 0)
                return false;
            ReadRecord();
            if (FieldCount > 1 || (FieldCount == 1 && _fields[0].Length > 0))
                return true;
        }
    }

    private void ReadRecord()
    {
        _fields.Clear();
        _unescapedLength = 0;
        QuoteUnclosed = false;
        int position = 0;
        while (true)
        {
            position = _window.Peek(position) == '"' ? ReadQuoted(position) : ReadPlain(position, position);
            if (position < 0)
            {
                GiveUp();
                return;
            }

            int next = _window.Peek(position);
            if (next == _delimiter)
            {
                position++;
                continue;
            }

            EndRecord(position, next);
            return;
        }
    }

    /// <summary>Reads to the next delimiter or line end, which it returns.</summary>
    private int ReadPlain(int start, int position)
    {
        int next;
        while ((next = _window.Peek(position)) >= 0 && next != _delimiter && next != '\n' && next != '\r')
            position++;
        _fields.Add(new FieldSpan(start, position - start, unescaped: false));
        return position;
    }

    /// <summary>Reads a quoted field to the delimiter or line end behind it; -1 where the quote is never closed.</summary>
    private int ReadQuoted(int quote)
    {
        int position = quote + 1;
        int start = _unescapedLength;
        int lines = _recordLines;
        bool closed = false;
        bool copied = false;
        while (!closed)
        {
            int next = _window.Peek(position);
            if (next < 0 || position - quote > LongestQuotedRecord)
                return -1;
            if (next == '"' && _window.Peek(position + 1) != '"')
            {
                closed = true;
            }
            else
            {
                if (next == '"')
                {
                    position++;
                    copied = true;
                }

                if (next == '\n' || (next == '\r' && _window.Peek(position + 1) != '\n'))
                    _recordLines++;
                Append((byte)next);
            }

            position++;
        }

        int end = position - 1;
        int behind = _window.Peek(position);
        if (_recordLines > lines && behind >= 0 && behind != _delimiter && behind != '\n' && behind != '\r')
        {
            // A quote that is "closed" lines later by one that opens another field was never closed.
            return -1;
        }

        for (int next; (next = _window.Peek(position)) >= 0 && next != _delimiter && next != '\n' && next != '\r'; position++)
        {
            // Text behind a closing quote belongs to no rule; keeping it loses nothing.
            Append((byte)next);
            copied = true;
        }

        _fields.Add(copied
            ? new FieldSpan(start, _unescapedLength - start, unescaped: true)
            : new FieldSpan(quote + 1, end - quote - 1, unescaped: false));
        return position;
    }

    private void EndRecord(int position, int lineEnd)
    {
        IsUnterminated = lineEnd < 0;
        if (lineEnd >= 0)
        {
            position += lineEnd == '\r' && _window.Peek(position + 1) == '\n' ? 2 : 1;
            _recordLines++;
        }

        _recordLength = position;
    }

    private void GiveUp()
    {
        _recordLines = 0;
        QuoteUnclosed = true;
        _fields.Clear();
        int position = ReadPlainLine();
        EndRecord(position, _window.Peek(position));
    }

    private int ReadPlainLine()
    {
        int position = 0;
        int next;
        while ((next = _window.Peek(position)) >= 0 && next != '\n' && next != '\r')
            position++;
        _fields.Add(new FieldSpan(0, position, unescaped: false));
        return position;
    }

    private void Append(byte value)
    {
        if (_unescapedLength == _unescaped.Length)
            Array.Resize(ref _unescaped, _unescaped.Length * 2);
        _unescaped[_unescapedLength++] = value;
    }

    private readonly struct FieldSpan
    {
        public FieldSpan(int start, int length, bool unescaped)
        {
            Start = start;
            Length = length;
            Unescaped = unescaped;
        }

        /// <summary>The distance from the record's start, or in the unescaped bytes.</summary>
        public int Start { get; }

        public int Length { get; }

        public bool Unescaped { get; }
    }
}
