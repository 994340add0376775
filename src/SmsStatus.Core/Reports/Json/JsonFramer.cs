using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>
/// Cuts a JSON file into documents: the elements of a top-level array, objects one after another, or one document a line.
/// It looks at brackets and quotes only; whether a document is valid is found out when it is read.
/// </summary>
internal sealed class JsonFramer
{
    private readonly ByteWindow _window;
    private readonly bool _byLine;
    private int _length;
    private readonly Stack<int> _brackets = new();
    private int _openArrays;
    private int _column;

    public JsonFramer(ByteWindow window, bool byLine)
    {
        _window = window;
        _byLine = byLine;
        Line = 1;
    }

    /// <summary>The line on which the current document starts, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The column at which the current document starts, counted from 1.</summary>
    public int Column => _column + 1;

    public Utf8Slice Document => new(_window.Bytes, _window.Start, _length);

    /// <summary>Whether the file ended inside the current document.</summary>
    public bool CutOff { get; private set; }

    /// <summary>Whether the file ended before its outer array was closed.</summary>
    public bool ArrayOpen => _openArrays > 0;

    /// <summary>What was read of the file from the current document on.</summary>
    public Utf8Slice Unread => _window.Unread;

    /// <summary>Moves to the next document; false at the end.</summary>
    public bool Read()
    {
        if (!Find())
            return false;
        Frame();
        return true;
    }

    /// <summary>Moves to the start of the next document, whose end is yet to be found by <see cref="Frame"/> or told to <see cref="TryTake"/>; false at the end.</summary>
    public bool Find()
    {
        Leave();
        while (true)
        {
            int next = _window.Peek(0);
            if (next < 0)
                return false;
            if (Utf8Slice.IsBlank((byte)next))
            {
                SkipBlank(next);
                continue;
            }

            if (_byLine)
                return true;
            switch (next)
            {
                case '[':
                    _openArrays++;
                    Skip(1);
                    break;
                case ']' when _openArrays > 0:
                    _openArrays--;
                    Skip(1);
                    break;
                case ',' when _openArrays > 0:
                    Skip(1);
                    break;
                default:
                    return true;
            }
        }
    }

    /// <summary>Finds the end of the current document.</summary>
    public void Frame() => _length = _byLine ? _window.FindLineEnd(0)
        : _window.Peek(0) == '{' ? FrameObject()
        : FrameScalar();

    /// <summary>Takes an object or array for the current document that is known to be valid; false where it does not end with it.</summary>
    /// <param name="length">How long it is.</param>
    public bool TryTake(int length)
    {
        if (_byLine)
        {
            while (_window.Start + length < _window.End && At(length) is (byte)' ' or (byte)'\t')
                length++;
            if (_window.Start + length == _window.End || At(length) is not ((byte)'\n' or (byte)'\r'))
                return false;
        }

        _length = length;
        return true;
    }

    /// <summary>Finds the end of a value that is no object, and so no record: what stands behind its comma may well be one.</summary>
    private int FrameScalar()
    {
        bool quoted = false;
        for (int position = 0; ; position++)
        {
            int next = _window.Peek(position);
            if (next < 0)
                return _window.Available;
            if (next == '\n' || (!quoted && position > 0 && next is (',' or ']')))
                return position;
            if (quoted && next == '\\')
                position++;
            else if (next == '"')
                quoted = !quoted;
        }
    }

    /// <summary>Finds the end of an object. One that is broken ends where the next one seems to start.</summary>
    private int FrameObject()
    {
        _brackets.Clear();
        bool quoted = false;
        int before = ':';
        for (int position = 0; ; position++)
        {
            int next = _window.Peek(position);
            if (next < 0)
            {
                CutOff = true;
                return _window.Available;
            }

            if (quoted)
            {
                if (next == '\n')
                    return FrameBroken();
                if (next == '\\')
                    position++;
                else if (next == '"')
                    quoted = false;
                continue;
            }

            if (Utf8Slice.IsBlank((byte)next))
                continue;
            switch (next)
            {
                case '"':
                    quoted = true;
                    break;
                case '{' when before != ':' && _brackets.Peek() == '}':
                    // Inside an object, an object only stands behind a name: a bracket is missing before it.
                    return FrameBroken();
                case '{' or '[':
                    _brackets.Push(next == '{' ? '}' : ']');
                    break;
                case '}' or ']' when _brackets.Pop() != next:
                    return FrameBroken();
                case '}' or ']' when _brackets.Count == 0:
                    return position + 1;
            }

            before = next;
        }
    }

    /// <summary>
    /// The length of a broken object: to the next line that starts an object no deeper indented than this one, so that one
    /// wrong quote or bracket does not take the rest of the file with it.
    /// </summary>
    private int FrameBroken()
    {
        for (int position = 1; _window.Peek(position) >= 0; position++)
        {
            if (At(position - 1) != '\n')
                continue;
            int start = SkipBlanks(position);
            if (start - position > _column)
                continue;
            if (_window.Peek(start) == '{')
                return position;
            // Behind the end of the current object, too: "}, {".
            if (_window.Peek(start) == '}')
                start = SkipBlanks(start + 1);
            if (_window.Peek(start) == ',')
                start = SkipBlanks(start + 1);
            if (_window.Peek(start) == '{')
                return start;
        }

        return _window.Available;
    }

    private int SkipBlanks(int position)
    {
        while (_window.Peek(position) is ' ' or '\t')
            position++;
        return position;
    }

    private byte At(int position) => _window.Bytes[_window.Start + position];

    private void Leave()
    {
        CutOff = false;
        if (_byLine)
            SkipInLine(_length);
        else
            Skip(_length);
        _length = 0;
    }

    private void SkipBlank(int blank)
    {
        if (blank != '\n')
        {
            Skip(1);
            return;
        }

        _window.Advance(1);
        _column = 0;
        Line++;
    }

    private void Skip(int count)
    {
        int end = _window.Start + count;
        int start = _window.Start;
        while (Bytes.FindLineEnd(_window.Bytes, start, end) is >= 0 and int found)
        {
            int distance = found - _window.Start;
            bool pair = _window.Bytes[found] == '\r' && _window.Peek(distance + 1) == '\n';
            // Looking at the next byte may have moved them all.
            start = _window.Start + distance + 1;
            end = _window.Start + count;
            if (pair)
                continue;
            Line++;
            _column = -(start - _window.Start);
        }

        SkipInLine(count);
    }

    private void SkipInLine(int count)
    {
        _column += count;
        _window.Advance(count);
    }
}
