#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace SmsStatus.Reports;

/// <summary>
/// Finds the ends of JSON values, and leaves it to the caller to see whether that follows what has to: behind a text its closing
/// quote, which is not what stands before an escape or a control character; behind anything else a comma, a bracket or a blank.
/// </summary>
internal static class JsonScan
{
    private static readonly byte[] s_true = { (byte)'t', (byte)'r', (byte)'u', (byte)'e' };
    private static readonly byte[] s_false = { (byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e' };

    /// <summary>How many bytes have to stand behind those that <see cref="AreEqual"/> compares with.</summary>
    public const int Slack = 32;

    /// <summary>Whether the same bytes stand in two buffers; mostly they are few, and are compared at once.</summary>
    /// <param name="bytes">A buffer.</param>
    /// <param name="start">Where the bytes start in it.</param>
    /// <param name="text">The other buffer, with some <see cref="Slack"/> at its end.</param>
    /// <param name="textStart">Where they start there.</param>
    /// <param name="length">How many there are.</param>
    public static bool AreEqual(byte[] bytes, int start, byte[] text, int textStart, int length)
    {
#if NET
        if (length < Slack && start <= bytes.Length - Slack && textStart <= text.Length - Slack)
        {
            Vector256<byte> one = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes), (nuint)start);
            Vector256<byte> other = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(text), (nuint)textStart);
            return (~Vector256.Equals(one, other).ExtractMostSignificantBits() & ((1u << length) - 1)) == 0;
        }
#endif
        return Bytes.Equal(bytes, start, text, textStart, length);
    }

    /// <summary>The first quote, backslash or control character of a text; its end where there is none.</summary>
    /// <param name="bytes">A buffer.</param>
    /// <param name="start">Where the text starts, behind its opening quote.</param>
    /// <param name="end">Where to stop.</param>
    public static int FindTextEnd(byte[] bytes, int start, int end)
    {
        int index = start;
#if NET
        ref byte source = ref MemoryMarshal.GetArrayDataReference(bytes);
        for (; index <= end - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<byte> part = Vector256.LoadUnsafe(ref source, (nuint)index);
            Vector256<byte> marks = Vector256.Equals(part, Vector256.Create((byte)'"'))
                | Vector256.Equals(part, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(part, Vector256.Create((byte)' '));
            uint mask = marks.ExtractMostSignificantBits();
            if (mask != 0)
                return index + BitOperations.TrailingZeroCount(mask);
        }
#endif
        while (index < end && bytes[index] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
            index++;
        return index;
    }

    /// <summary>The end of a number; -1 where there is none.</summary>
    public static int FindNumberEnd(byte[] bytes, int start, int end)
    {
        int whole = start < end && bytes[start] == '-' ? start + 1 : start;
        int index = SkipDigits(bytes, whole, end);
        if (index == whole || (index > whole + 1 && bytes[whole] == '0'))
            return -1;
        if (index < end && bytes[index] == '.')
        {
            int fraction = index + 1;
            index = SkipDigits(bytes, fraction, end);
            if (index == fraction)
                return -1;
        }

        if (index < end && bytes[index] is (byte)'e' or (byte)'E')
        {
            int exponent = index + 1;
            if (exponent < end && bytes[exponent] is (byte)'+' or (byte)'-')
                exponent++;
            index = SkipDigits(bytes, exponent, end);
            if (index == exponent)
                return -1;
        }

        return index;
    }

    /// <summary>The end of <c>true</c> or <c>false</c>; -1 where there is neither.</summary>
    public static int FindTruthEnd(byte[] bytes, int start, int end) =>
        StartsWith(bytes, start, end, s_true) ? start + s_true.Length
        : StartsWith(bytes, start, end, s_false) ? start + s_false.Length
        : -1;

    private static int SkipDigits(byte[] bytes, int start, int end)
    {
        int index = start;
        while (index < end && bytes[index] is >= (byte)'0' and <= (byte)'9')
            index++;
        return index;
    }

    private static bool StartsWith(byte[] bytes, int start, int end, byte[] word) =>
        end - start >= word.Length && Bytes.Equal(bytes, start, word, 0, word.Length);
}
