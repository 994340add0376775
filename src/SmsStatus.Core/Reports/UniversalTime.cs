using System;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
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

    /// <summary>How many months and days of one two digits can name, if the tens are right.</summary>
    private const int MonthPlaces = 20;
    private const int DayPlaces = 40;
    private static readonly int[]?[] s_calendars = new int[Years][];

    /// <summary>Reads a time of a whole second, or with up to seven digits behind it.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="start">Where it begins; as many bytes as <see cref="LongestLength"/> says must be there.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="ticks">The UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(byte[] bytes, int start, int length, out long ticks) =>
        length == Length ? TryRead(bytes, start, (byte)'Z', out ticks) : TryReadLong(bytes, start, length, out ticks);

    /// <summary>Reads a time with a fraction; apart, since most have none, and reading those needs all registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLong(byte[] bytes, int start, int length, out long ticks)
    {
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
            ref byte text = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start);
            // Digits become numbers, and what stands between them 0.
            uint year = Unsafe.ReadUnaligned<uint>(ref text) - 0x30303030;
            Vector128<byte> digits = Vector128.LoadUnsafe(ref text, 4)
                - (behind == 'Z' ? Vector128.Create("-00-00T00:00:00Z"u8) : Vector128.Create("-00-00T00:00:00."u8));
            Vector128<byte> largest = Vector128.Create((byte)0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9, 0);
            bool right = Vector128.LessThanOrEqualAll(digits, largest) & ((year | (year + 0x76767676)) & 0x80808080) == 0;
            // Month, day, hour, minute, second.
            Vector128<ushort> pairs = Vector128.Shuffle(digits, Vector128.Create((byte)1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 0, 0, 0, 0, 0, 0)).AsUInt16();
            Vector128<ushort> numbers = ((pairs & Vector128.Create((ushort)0xFF)) * 10) + (pairs >>> 8);
            ulong first = numbers.AsUInt64().ToScalar();
            year = (year * 10) + (year >> 8);
            return TryCombine(
                right,
                ((byte)year * 100u) + (byte)(year >> 16),
                (byte)first,
                (byte)(first >> 16),
                (byte)(first >> 32),
                (uint)(first >> 48),
                numbers.GetElement(4),
                out ticks);
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
        uint month = (byte)(date >> 40);
        day = ((byte)day * 10u) + (day >> 8);
        uint hour = (byte)clock;
        uint minute = (byte)(clock >> 24);
        uint second = (byte)(clock >> 48);
        bool right = BitConverter.IsLittleEndian & wrong == 0 & month < MonthPlaces & day < DayPlaces & minute < 60 & second < 60
            & (bytes[start + 10] == 'T' | bytes[start + 10] == ' ');
        return TryCombine(right, year, month, day, hour, minute, second, out ticks);
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

    /// <summary>Puts a time together, if all its numbers are right, of which only the date and the hour are still to be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCombine(bool right, uint year, uint month, uint day, uint hour, uint minute, uint second, out long ticks)
    {
        int[]?[] calendars = s_calendars;
        uint index = year - FirstYear;
        ticks = 0;
        if (!right || index >= (uint)calendars.Length)
            return false;
        int[] calendar = calendars[index] ?? CreateCalendar(year);
        int date = calendar[(month * DayPlaces) + day];
        ticks = (date * TimeSpan.TicksPerDay) + (((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return date >= 0 & hour < 24;
    }

    /// <summary>For each month and day of a year how many days lie before it since the first of all; -1 where there is no such day.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int[] CreateCalendar(uint year)
    {
        int[] calendar = new int[MonthPlaces * DayPlaces];
        for (int index = 0; index < calendar.Length; index++)
        {
            int month = index / DayPlaces;
            int day = index % DayPlaces;
            bool exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, month);
            calendar[index] = exists ? (int)(new DateTime((int)year, month, day).Ticks / TimeSpan.TicksPerDay) : -1;
        }

        s_calendars[year - FirstYear] = calendar;
        return calendar;
    }
}
