#if NET
using System.Buffers;
#endif

namespace SmsStatus.Reports;

/// <summary>
/// Buffers that report after report is read with, on net8.0. The runtime keeps large arrays apart, and looks through the whole
/// memory of the process after every few new ones; in a shell that measures again and again, that takes a noticeable part of the time.
/// </summary>
internal static class LargeBuffers
{
    /// <summary>Smaller ones are arrays as all others.</summary>
    private const int Least = 1 << 16;

    /// <summary>A buffer with anything in it, of a size or somewhat more.</summary>
    public static byte[] Take(int size)
    {
#if NET
        if (size >= Least)
            return ArrayPool<byte>.Shared.Rent(size);
#endif
        return new byte[size];
    }

    /// <summary>Takes a buffer back that nobody will look at any more.</summary>
    public static void Return(byte[] buffer)
    {
#if NET
        if (buffer.Length >= Least)
            ArrayPool<byte>.Shared.Return(buffer);
#endif
    }
}
