#if NET
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace SmsStatus.Reports;

/// <summary>
/// Finds the bytes of a table that mean something: delimiters, quotes, CR and LF. What they mean is the reader's business.
/// </summary>
internal static class TableMarks
{
    /// <summary>Writes down where the marks stand, in ascending order.</summary>
    /// <param name="bytes">The table's bytes.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="delimiter">What separates columns.</param>
    /// <param name="positions">Gets the places; there is room for as many as there are bytes.</param>
    /// <returns>How many there are.</returns>
    public static int Find(byte[] bytes, int start, int end, byte delimiter, int[] positions)
    {
        int count = 0;
        int index = start;
#if NET
        if (positions.Length < end - start)
            throw new ArgumentException("There is no room for all marks.", nameof(positions));
        ref byte source = ref MemoryMarshal.GetArrayDataReference(bytes);
        ref int target = ref MemoryMarshal.GetArrayDataReference(positions);
        Vector256<byte> delimiters = Vector256.Create(delimiter);
        Vector256<byte> quotes = Vector256.Create((byte)'"');
        Vector256<byte> feeds = Vector256.Create((byte)'\n');
        Vector256<byte> returns = Vector256.Create((byte)'\r');
        for (; index <= end - 64; index += 64)
        {
            Vector256<byte> low = Vector256.LoadUnsafe(ref source, (nuint)index);
            Vector256<byte> high = Vector256.LoadUnsafe(ref source, (nuint)index + 32);
            Vector256<byte> lowMarks = Vector256.Equals(low, delimiters) | Vector256.Equals(low, quotes)
                | Vector256.Equals(low, feeds) | Vector256.Equals(low, returns);
            Vector256<byte> highMarks = Vector256.Equals(high, delimiters) | Vector256.Equals(high, quotes)
                | Vector256.Equals(high, feeds) | Vector256.Equals(high, returns);
            ulong mask = lowMarks.ExtractMostSignificantBits() | ((ulong)highMarks.ExtractMostSignificantBits() << 32);
            for (; mask != 0; mask &= mask - 1)
                Unsafe.Add(ref target, count++) = index + BitOperations.TrailingZeroCount(mask);
        }
#endif
        for (; index < end; index++)
        {
            byte value = bytes[index];
            if (value == delimiter || value is (byte)'"' or (byte)'\n' or (byte)'\r')
                positions[count++] = index;
        }

        return count;
    }
}
