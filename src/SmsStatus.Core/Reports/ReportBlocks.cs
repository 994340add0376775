using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>
/// Cuts a report into blocks of whole records, for one thread or for several at once. Records of tables and of files with a
/// document or receipt a line can be told apart without reading them; other JSON is one block, which is read as it comes.
/// </summary>
internal sealed class ReportBlocks : IDisposable
{
    private readonly ByteWindow _window;
    private readonly ReportFormat _format;
    private readonly int _size;
    private readonly object _gate = new();
    private readonly Stack<byte[]> _spares = new();
    private readonly TableReader _records;
    private byte[]? _first;
    private long _taken;
    private bool _ended;

    /// <summary>Creates blocks.</summary>
    /// <param name="window">The report, with its header left behind.</param>
    /// <param name="format">How its records are told apart.</param>
    /// <param name="size">About how many bytes a block has.</param>
    public ReportBlocks(ByteWindow window, ReportFormat format, int size)
    {
        _window = window;
        _format = format;
        _size = size;
        _records = new TableReader(new ByteWindow(default(Utf8Slice)), format.Delimiter);
    }

    /// <summary>Why the report could not be read to its end; null where it could.</summary>
    public Exception? Failure => _window.Failure;

    /// <summary>How many bytes of text were read.</summary>
    public long BytesRead => _window.Position;

    /// <summary>Whether the report is cut at all; if not, the thread that takes its one block reads the file itself.</summary>
    public bool AreMany => _format.Kind != ReportFormatKind.Json;

    /// <summary>Whether there may be further blocks; before the first is taken, whether the report is at least as long as what its layout is recognized by.</summary>
    public bool AreLeft => !_ended && (_taken > 0 || (AreMany && _window.Position >= ByteWindow.FirstSize));

    /// <summary>The next block; null where there is none. Any thread may ask.</summary>
    /// <exception cref="OperationCanceledException">The reading is to stop.</exception>
    public ReportBlock? Take()
    {
        lock (_gate)
        {
            if (_ended)
                return null;
            if (!AreMany)
            {
                _ended = true;
                return new ReportBlock(_taken++, _window);
            }

            // A thread mostly gets the buffer back that it has just returned, and which is in its processor's caches.
            if (_taken > 0)
                _window.MoveTo(FindSpare());
            int length = FindEnd();
            return length == 0 ? null : new ReportBlock(_taken++, _window.Cut(length));
        }
    }

    /// <summary>Takes the buffer of a block back that nobody looks at any more.</summary>
    public void Return(ReportBlock block)
    {
        lock (_gate)
        {
            // The first is larger than the others, and than it is good for the processor's caches.
            if (block.Number == 0)
                _first = block.Window.Bytes;
            else
                _spares.Push(block.Window.Bytes);
        }
    }

    /// <summary>Leaves the buffers of all blocks that were returned to other reports; nothing may be read after that.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            while (_spares.Count > 0)
                LargeBuffers.Return(_spares.Pop());
            if (_first is not null)
                LargeBuffers.Return(_first);
            _first = null;
        }
    }

    private byte[] FindSpare() => _spares.Count > 0 ? _spares.Pop() : LargeBuffers.Take(_size);

    /// <summary>Where the next block ends: behind at least one record, or at the end of the report, which may be 0.</summary>
    private int FindEnd()
    {
        int wanted = _size;
        while (true)
        {
            while (_window.Available < wanted)
            {
                if (_window.Fill())
                    continue;
                _ended = true;
                return _window.Available;
            }

            int length = MeasureWhole();
            if (length > 0)
                return length;
            // Twice as far each time, so that a very long record is not searched over and over.
            wanted = (int)Math.Min(int.MaxValue, _window.Available * 2L);
        }
    }

    /// <summary>The length of the whole records among what was read.</summary>
    private int MeasureWhole()
    {
        Utf8Slice unread = _window.Unread;
        byte[] bytes = _window.Bytes;
        if (_format.Kind == ReportFormatKind.Table && Bytes.Contain(bytes, unread.Start, _window.End, (byte)'"'))
            return _records.MeasureWhole(unread);
        // A CR at the very end may be half of a line end.
        int end = _window.End - (bytes[_window.End - 1] == '\r' ? 1 : 0);
        return Bytes.FindLastLineEnd(bytes, unread.Start, end) + 1 is > 0 and int last ? last - unread.Start : 0;
    }
}
