using System;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace SmsStatus.Reports;

/// <summary>Searches and copies in byte arrays: by vectors where the runtime has them, byte by byte where it does not.</summary>
internal static class Bytes
{
    /// <summary>The first CR or LF at or behind a place; -1 where there is none before the end.</summary>
    public static int FindLineEnd(byte[] bytes, int start, int end)
    {
#if NET
        int found = bytes.AsSpan(start, end - start).IndexOfAny((byte)'\n', (byte)'\r');
        return found < 0 ? -1 : start + found;
#else
        for (int index = start; index < end; index++)
            if (bytes[index] is (byte)'\n' or (byte)'\r')
                return index;
        return -1;
#endif
    }

    /// <summary>The last CR or LF before the end; -1 where there is none.</summary>
    public static int FindLastLineEnd(byte[] bytes, int start, int end)
    {
#if NET
        int found = bytes.AsSpan(start, end - start).LastIndexOfAny((byte)'\n', (byte)'\r');
        return found < 0 ? -1 : start + found;
#else
        for (int index = end - 1; index >= start; index--)
            if (bytes[index] is (byte)'\n' or (byte)'\r')
                return index;
        return -1;
#endif
    }

    /// <summary>Whether a byte occurs before the end.</summary>
    public static bool Contain(byte[] bytes, int start, int end, byte value) =>
        Array.IndexOf(bytes, value, start, end - start) >= 0;

    public static bool Equal(byte[] one, int start, byte[] other, int otherStart, int length)
    {
#if NET
        return one.AsSpan(start, length).SequenceEqual(other.AsSpan(otherStart, length));
#else
        for (int index = 0; index < length; index++)
            if (one[start + index] != other[otherStart + index])
                return false;
        return true;
#endif
    }

    /// <summary>Copies; up to 16 bytes behind the end of the copy may be overwritten, and must be there.</summary>
    public static void CopyLoosely(byte[] source, int start, byte[] target, int targetStart, int length)
    {
#if NET
        // Most parts are short: one vector is moved faster than their bytes are counted.
        if (length <= Vector128<byte>.Count && start <= source.Length - Vector128<byte>.Count && targetStart <= target.Length - Vector128<byte>.Count)
            Vector128.Create(source, start).CopyTo(target, targetStart);
        else
            source.AsSpan(start, length).CopyTo(target.AsSpan(targetStart));
#else
        Buffer.BlockCopy(source, start, target, targetStart, length);
#endif
    }

    /// <summary>Copies the inside of a quoted field, in which each quote stands twice.</summary>
    /// <returns>Where the copy ends.</returns>
    public static int CopyUndoubled(byte[] source, int start, int end, byte[] target, int targetStart)
    {
        for (int index = start; index < end; index++)
        {
            target[targetStart++] = source[index];
            if (source[index] == '"')
                index++;
        }

        return targetStart;
    }
}
