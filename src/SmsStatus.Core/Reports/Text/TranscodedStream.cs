using System;
using System.IO;
using System.Text;

namespace SmsStatus.Reports;

/// <summary>Shows text of another encoding as UTF-8.</summary>
internal sealed class TranscodedStream : ReadOnlyStream
{
    private readonly Stream _source;
    private readonly Decoder _decoder;
    private readonly byte[] _encoded = new byte[1 << 15];
    private readonly char[] _characters;
    private readonly byte[] _utf8;
    private int _start;
    private int _end;
    private bool _ended;

    public TranscodedStream(Stream source, Encoding encoding)
    {
        _source = source;
        _decoder = encoding.GetDecoder();
        _characters = new char[encoding.GetMaxCharCount(_encoded.Length)];
        _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(_characters.Length)];
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_start == _end && !_ended)
            Decode();
        int taken = Math.Min(count, _end - _start);
        Buffer.BlockCopy(_utf8, _start, buffer, offset, taken);
        _start += taken;
        return taken;
    }

    private void Decode()
    {
        int read = _source.Read(_encoded, 0, _encoded.Length);
        _ended = read == 0;
        int characters = _decoder.GetChars(_encoded, 0, read, _characters, 0, flush: _ended);
        _start = 0;
        _end = Encoding.UTF8.GetBytes(_characters, 0, characters, _utf8, 0);
    }
}
