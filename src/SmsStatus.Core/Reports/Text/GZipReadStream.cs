using System.IO;
using System.IO.Compression;

namespace SmsStatus.Reports;

/// <summary>Unpacks gzip, and notices where the file was cut off, which the runtime's own stream keeps to itself.</summary>
internal sealed class GZipReadStream : ReadOnlyStream
{
    private static readonly byte[] s_memberStart = { 0x1F, 0x8B, 0x08 };
    private readonly GZipStream _unpacked;
    private readonly Stream _file;
    private uint _length;

    /// <summary>Creates the stream.</summary>
    /// <param name="packed">The packed bytes.</param>
    /// <param name="file">The file that they come from.</param>
    public GZipReadStream(Stream packed, Stream file)
    {
        _unpacked = new GZipStream(packed, CompressionMode.Decompress);
        _file = file;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _unpacked.Read(buffer, offset, count);
        _length += (uint)read;
        if (read == 0 && count > 0 && _file.CanSeek && ReadTrailer() != _length && !HasSeveralMembers())
            throw new InvalidDataException("the gzip data is cut off");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The length of the unpacked data modulo 2^32, which the last four bytes hold (RFC 1952, ISIZE).</summary>
    private uint ReadTrailer()
    {
        if (_file.Length < 4)
            return 0;
        _file.Seek(-4, SeekOrigin.End);
        uint length = 0;
        for (int shift = 0; shift < 32; shift += 8)
            length |= (uint)_file.ReadByte() << shift;
        return length;
    }

    /// <summary>Whether several gzip files may have been put together, so that the last length is not that of all.</summary>
    private bool HasSeveralMembers()
    {
        _file.Seek(1, SeekOrigin.Begin);
        BufferedStream bytes = new(_file, 1 << 16);
        int matched = 0;
        for (int value; (value = bytes.ReadByte()) >= 0;)
        {
            matched = value == s_memberStart[matched] ? matched + 1 : value == s_memberStart[0] ? 1 : 0;
            if (matched == s_memberStart.Length)
                return true;
        }

        return false;
    }
}
