using System;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace SmsStatus.Reports;

/// <summary>
/// Reads the notations that most reports have, <c>2024-03-01T09:00:05Z</c> and <c>2024-03-01T09:00:05.1234567Z</c>, of the years 1970
/// to 2099: many digits at a time, and with hardly a branch. It never takes a text for a time that is none; it may pass one over.
/// </summary>
internal static class UniversalTime
{
    /// <summary>How many bytes a time of a whole second has.</summary>
    public const int Length = 20;

    /// <summary>How many bytes a time has at most.</summary>
    public const int LongestLength = 28;
    private const uint FirstYear = 1970;
    private const int Years = 130;
    private static readonly int[] s_daysBefore = CountDays();

    /// <summary>Reads a time of a whole second, or with up to seven digits behind it.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="start">Where it begins; as many bytes as <see cref="LongestLength"/> says must be there.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="ticks">The UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(byte[] bytes, int start, int length, out long ticks)
    {
        if (length == Length)
            return TryRead(bytes, start, (byte)'Z', out ticks);
        long fraction = 0;
        ticks = 0;
        bool right = length is > Length + 1 and <= LongestLength
            && TryReadFraction(BitConverter.ToUInt64(bytes, start + Length), length - Length - 1, out fraction)
            && TryRead(bytes, start, (byte)'.', out ticks);
        ticks += fraction;
        return right;
    }

    /// <summary>Reads a time of a whole second.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="start">Where it begins; all of it must be there.</param>
    /// <param name="behind">The byte that has to stand behind the second.</param>
    /// <param name="ticks">The UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(byte[] bytes, int start, byte behind, out long ticks)
    {
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            // Digits become numbers, and what stands between them 0.
            Vector128<byte> digits = Vector128.Create(bytes, start) - Vector128.Create("0000-00-00T00:00"u8);
            Vector128<byte> largest = Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
            Vector128<ushort> pairs = Vector128.Shuffle(digits, Vector128.Create((byte)0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 16, 16, 16, 16)).AsUInt16();
            // Century, year, month - 1, day - 1, hour, minute.
            Vector128<ushort> numbers = ((pairs & Vector128.Create((ushort)0xFF)) * 10) + (pairs >>> 8) - Vector128.Create((ushort)0, 0, 1, 1, 0, 0, 0, 0);
            Vector128<ushort> most = Vector128.Create((ushort)99, 99, 11, 30, 23, 59, 0, 0);
            uint end = BitConverter.ToUInt32(bytes, start + 16) - (0x30303Au | ((uint)behind << 24));
            ulong date = numbers.AsUInt64().ToScalar();
            uint clock = numbers.AsUInt32().GetElement(2);
            uint tens = (byte)(end >> 8);
            uint ones = (byte)(end >> 16);
            bool right = Vector128.LessThanOrEqualAll(digits, largest) & Vector128.LessThanOrEqualAll(numbers, most)
                & ((end & 0xFF0000FF) == 0) & (tens < 6) & (ones < 10);
            return TryCombine(
                right, ((uint)(ushort)date * 100) + (ushort)(date >> 16), (ushort)(date >> 32), (uint)(date >> 48), (ushort)clock, clock >> 16, (tens * 10) + ones, out ticks);
        }
#endif
        return TryReadPrefix(bytes, start, out ticks) & bytes[start + Length - 1] == behind;
    }

    /// <summary>Reads <c>2024-03-01T09:00:05</c>, or the same with a blank in its middle, whatever follows it.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="start">Where it begins; twenty bytes must be there.</param>
    /// <param name="ticks">The UTC ticks.</param>
    private static bool TryReadPrefix(byte[] bytes, int start, out long ticks)
    {
        // Each byte becomes the value of its digit, or 0 for what stands between them; adding shows bytes that are neither in
        // their highest bit. Then two digits make a number in the place of the first.
        ulong date = BitConverter.ToUInt64(bytes, start) - 0x2D30302D30303030;
        ulong clock = BitConverter.ToUInt64(bytes, start + 11) - 0x30303A30303A3030;
        uint day = BitConverter.ToUInt16(bytes, start + 8) - 0x3030u;
        ulong wrong = (date | (date + 0x7F76767F76767676) | clock | (clock + 0x76767F76767F7676)) & 0x8080808080808080;
        wrong |= (day | (day + 0x7676)) & 0xFFFF8080;
        date = (date * 10) + (date >> 8);
        clock = (clock * 10) + (clock >> 8);
        uint year = ((byte)date * 100u) + (byte)(date >> 16);
        uint month = (byte)(date >> 40) - 1u;
        uint hour = (byte)clock;
        uint minute = (byte)(clock >> 24);
        uint second = (byte)(clock >> 48);
        bool right = BitConverter.IsLittleEndian & wrong == 0 & month < 12 & hour < 24 & minute < 60 & second < 60
            & (bytes[start + 10] == 'T' | bytes[start + 10] == ' ');
        return TryCombine(right, year, month, ((byte)day * 10u) + (day >> 8) - 1, hour, minute, second, out ticks);
    }

    /// <summary>Reads the digits behind a second, and the <c>Z</c> behind them.</summary>
    /// <param name="text">Eight bytes of text, the first in the lowest byte.</param>
    /// <param name="count">How many digits there are; 1 to 7.</param>
    /// <param name="ticks">The ticks.</param>
    private static bool TryReadFraction(ulong text, int count, out long ticks)
    {
        int shift = count * 8;
        // Zeros take the place of the Z and of what follows it, which make the number one of eight digits.
        ulong digits = (text - 0x3030303030303030) & ((1UL << shift) - 1);
        bool right = BitConverter.IsLittleEndian & (byte)(text >> shift) == 'Z' & ((digits | (digits + 0x7676767676767676)) & 0x8080808080808080) == 0;
        digits = (digits * 10) + (digits >> 8);
        ulong upper = (digits & 0x000000FF000000FF) * (100 + (1_000_000UL << 32));
        ulong lower = ((digits >> 16) & 0x000000FF000000FF) * (1 + (10_000UL << 32));
        ticks = (long)((upper + lower) >> 32) / 10;
        return right;
    }

    /// <summary>Puts a time together, if all its numbers are right, of which only the day is still to be looked at. Months and days count from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCombine(bool right, uint year, uint month, uint day, uint hour, uint minute, uint second, out long ticks)
    {
        int[] daysBefore = s_daysBefore;
        uint index = ((year - FirstYear) * 12) + month;
        ticks = 0;
        if (!right || index >= (uint)(daysBefore.Length - 1))
            return false;
        int days = daysBefore[(int)index];
        ticks = ((days + day) * TimeSpan.TicksPerDay) + (((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return day < (uint)(daysBefore[(int)index + 1] - days);
    }

    /// <summary>How many days lie before each month, and before the one behind the last.</summary>
    private static int[] CountDays()
    {
        int[] days = new int[(Years * 12) + 1];
        for (int month = 0; month < days.Length; month++)
            days[month] = (int)(new DateTime((int)FirstYear + (month / 12), (month % 12) + 1, 1).Ticks / TimeSpan.TicksPerDay);
        return days;
    }
}
