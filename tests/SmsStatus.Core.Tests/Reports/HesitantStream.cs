using System;
using System.Collections.Generic;
using System.Threading;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>
/// Hands out a head, then nothing once, then a few bytes a read. What a report is recognized by ends where nothing comes, so
/// that even a small report is read in many blocks.
/// </summary>
internal sealed class HesitantStream : ReadOnlyStream
{
    private readonly byte[] _bytes;
    private readonly int _head;
    private readonly int _size;
    private int _position;
    private bool _hesitated;

    /// <summary>Creates a stream.</summary>
    /// <param name="bytes">What it hands out.</param>
    /// <param name="head">How many of them before it hesitates.</param>
    /// <param name="size">How many a read behind that.</param>
    public HesitantStream(byte[] bytes, int head, int size)
    {
        _bytes = bytes;
        _head = Math.Min(head, bytes.Length);
        _size = size;
    }

    /// <summary>Whether it starts its tail again and again, without an end.</summary>
    public bool IsEndless { get; init; }

    /// <summary>What it throws at its end.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Done at every read behind the head.</summary>
    public Action<long>? AtRead { get; init; }

    /// <summary>How many bytes it handed out.</summary>
    public long Given { get; private set; }

    /// <summary>The threads that read behind the head.</summary>
    public HashSet<Thread> Threads { get; } = new();

    public bool IsClosed { get; private set; }

    public bool WasReadAfterItsEnd { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        WasReadAfterItsEnd |= IsClosed;
        if (_position == _head && !_hesitated)
        {
            _hesitated = true;
            return 0;
        }

        int end = _hesitated ? _bytes.Length : _head;
        if (_hesitated)
        {
            Threads.Add(Thread.CurrentThread);
            AtRead?.Invoke(Given);
        }

        if (_position == _bytes.Length && IsEndless)
            _position = _head;
        if (_position == _bytes.Length && Failure is not null)
            throw Failure;
        int taken = Math.Min(Math.Min(count, _hesitated ? _size : int.MaxValue), end - _position);
        Buffer.BlockCopy(_bytes, _position, buffer, offset, taken);
        _position += taken;
        Given += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
