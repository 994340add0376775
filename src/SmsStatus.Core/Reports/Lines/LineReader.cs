namespace SmsStatus.Reports;

/// <summary>Reads the lines of a text that are not blank, whatever ends them: LF, CRLF or CR.</summary>
internal sealed class LineReader
{
    private readonly ByteWindow _window;
    private int _length;
    private int _ending;

    public LineReader(ByteWindow window)
    {
        _window = window;
    }

    /// <summary>The number of the current line, counted from 1.</summary>
    public long Line { get; private set; }

    public Utf8Slice Current => new(_window.Bytes, _window.Start, _length);

    public bool Read()
    {
        do
        {
            _window.Advance(_length + _ending);
            _length = 0;
            _ending = 0;
            if (_window.Peek(0) < 0)
                return false;
            Line++;
            _length = _window.FindLineEnd(0);
            int next = _window.Peek(_length);
            if (next >= 0)
                _ending = next == '\r' && _window.Peek(_length + 1) == '\n' ? 2 : 1;
        }
        while (Current.Trim().Length == 0);
        return true;
    }
}
