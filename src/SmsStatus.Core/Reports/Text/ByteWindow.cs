using System;
using System.IO;
using System.Threading;

namespace SmsStatus.Reports;

/// <summary>A window over a stream that slides forward and grows while one record does not fit; or over bytes that are all there.</summary>
internal sealed class ByteWindow
{
    public const int FirstSize = 1 << 20;
    private readonly Stream _stream;
    private readonly CancellationToken _cancel;

    public ByteWindow(Stream stream, CancellationToken cancel)
    {
        _stream = stream;
        _cancel = cancel;
        Bytes = LargeBuffers.Take(stream.CanSeek ? (int)Math.Max(16, Math.Min(stream.Length, FirstSize)) : FirstSize);
    }

    public ByteWindow(Utf8Slice bytes)
    {
        _stream = Stream.Null;
        Bytes = bytes.Buffer ?? Array.Empty<byte>();
        Start = bytes.Start;
        End = bytes.Start + bytes.Length;
        IsWhole = true;
    }

    public byte[] Bytes { get; private set; }

    /// <summary>The first byte that is still needed.</summary>
    public int Start { get; private set; }

    /// <summary>The end of what was read.</summary>
    public int End { get; private set; }

    /// <summary>How many bytes were read from the stream.</summary>
    public long Position { get; private set; }

    /// <summary>Whether nothing can follow what is there.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Done after each reading; null for nothing.</summary>
    public Action? Filled { get; set; }

    /// <summary>Why the stream could not be read to its end; null where it could.</summary>
    public Exception? Failure { get; private set; }

    public int Available => End - Start;

    /// <summary>What was read and is still needed.</summary>
    public Utf8Slice Unread => new(Bytes, Start, Available);

    /// <summary>The byte at a distance from <see cref="Start"/>, or -1 where the stream has ended before it.</summary>
    public int Peek(int distance)
    {
        while (Start + distance >= End)
            if (!Fill())
                return -1;
        return Bytes[Start + distance];
    }

    /// <summary>The distance of the first line end that is at least so far away; that of the end where there is none.</summary>
    public int FindLineEnd(int distance)
    {
        while (true)
        {
            int found = Reports.Bytes.FindLineEnd(Bytes, Start + distance, End);
            if (found >= 0)
                return found - Start;
            distance = Available;
            if (!Fill())
                return distance;
        }
    }

    public void Advance(int count) => Start += count;

    /// <summary>Reads more; false at the end of the stream. What lies before <see cref="Start"/> may be overwritten.</summary>
    public bool Fill()
    {
        _cancel.ThrowIfCancellationRequested();
        if (IsWhole || Failure is not null || (End == Bytes.Length && !TryMakeRoom()))
            return false;
        int count = ReadSome();
        End += count;
        Position += count;
        Filled?.Invoke();
        return count > 0;
    }

    /// <summary>Cuts off what was read up to a distance. Its bytes stay where they are; before more is read, the window has to move.</summary>
    public ByteWindow Cut(int length)
    {
        ByteWindow cut = new(new Utf8Slice(Bytes, Start, length));
        Start += length;
        return cut;
    }

    /// <summary>Goes on in another buffer, or in a larger one where what is still needed does not fit well into it.</summary>
    public void MoveTo(byte[] buffer)
    {
        int rest = Available;
        if (buffer.Length < rest * 2)
            buffer = LargeBuffers.Take(rest * 2);
        Buffer.BlockCopy(Bytes, Start, buffer, 0, rest);
        Bytes = buffer;
        Start = 0;
        End = rest;
    }

    private int ReadSome()
    {
        try
        {
            return _stream.Read(Bytes, End, Bytes.Length - End);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // A file that breaks off keeps what was read of it.
            Failure = exception;
            return 0;
        }
    }

    private bool TryMakeRoom()
    {
        byte[] target = Bytes;
        if (Available > Bytes.Length / 2)
        {
            if (Bytes.Length > int.MaxValue / 2)
            {
                Failure = new InvalidDataException("one record is larger than a gigabyte");
                return false;
            }

            target = LargeBuffers.Take(Bytes.Length * 2);
        }

        MoveTo(target);
        return true;
    }
}
