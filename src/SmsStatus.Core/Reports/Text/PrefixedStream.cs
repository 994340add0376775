using System;
using System.IO;

namespace SmsStatus.Reports;

/// <summary>Gives back the bytes that were taken off a stream to look at, then the stream itself.</summary>
internal sealed class PrefixedStream : ReadOnlyStream
{
    private readonly byte[] _prefix;
    private readonly int _length;
    private readonly Stream _rest;
    private int _given;

    public PrefixedStream(byte[] prefix, int length, Stream rest)
    {
        _prefix = prefix;
        _length = length;
        _rest = rest;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _length)
            return _rest.Read(buffer, offset, count);
        int taken = Math.Min(count, _length - _given);
        Buffer.BlockCopy(_prefix, _given, buffer, offset, taken);
        _given += taken;
        return taken;
    }
}
