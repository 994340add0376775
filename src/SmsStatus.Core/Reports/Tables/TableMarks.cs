using System;
#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace SmsStatus.Reports;

/// <summary>
/// The bytes of a stretch of a table that mean something: delimiters, quotes, line feeds, and each CR that none follows. What
/// they mean is the reader's business; or else only those that end a field, as far as that is plain to see: where each quote
/// encloses a field, or is one of two that stand for one.
/// </summary>
internal sealed class TableMarks
{
    /// <summary>How many bytes a vector step looks at; one bit of a number each.</summary>
    private const int Step = 64;

    /// <summary>How many places are written without looking how many there are; most steps have fewer marks.</summary>
    private const int Unrolled = 6;

    /// <summary>Creates room for the marks of stretches up to a length.</summary>
    public TableMarks(int length)
    {
        Positions = new int[1 + length + Unrolled];
        Lines = new int[length];
    }

    /// <summary>The places of the marks, in ascending order, from the second entry on; the first is the place before the stretch.</summary>
    public int[] Positions { get; }

    /// <summary>The index of the last mark; 0 where there is none.</summary>
    public int Last { get; private set; }

    /// <summary>The indexes of the marks that are line feeds.</summary>
    public int[] Lines { get; }

    /// <summary>How many line feeds there are.</summary>
    public int LineCount { get; private set; }

    /// <summary>Whether each mark ends a field, if one begins where the stretch does.</summary>
    public bool AreFields { get; private set; }

    /// <summary>Whether no mark is left out.</summary>
    public bool AreAll { get; private set; } = true;

    /// <summary>Whether fields between the marks may stand in quotes.</summary>
    public bool AreQuoted { get; private set; }

    /// <summary>Whether a CR may stand before a line feed.</summary>
    public bool HaveReturns { get; private set; }

    /// <summary>Whether two quotes in a quoted field may stand for one.</summary>
    public bool AreDoubled { get; private set; }

    /// <summary>Whether a blank may stand beside a mark, so that values have to be trimmed.</summary>
    public bool ArePadded { get; private set; }

    /// <summary>Where a field ends whose next mark is known: before it, and before the CR that belongs to a line feed.</summary>
    /// <param name="bytes">The table's bytes.</param>
    /// <param name="mark">Where the mark stands.</param>
    /// <param name="start">Where the field starts.</param>
    public static int EndBefore(byte[] bytes, int mark, int start) =>
        bytes[mark] == '\n' && mark > start && bytes[mark - 1] == '\r' ? mark - 1 : mark;

    /// <summary>Forgets all marks.</summary>
    public void Clear()
    {
        Last = 0;
        LineCount = 0;
        AreAll = true;
        AreFields = false;
    }

    /// <summary>Takes down the marks of a stretch.</summary>
    /// <param name="bytes">The table's bytes.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it stops.</param>
    /// <param name="limit">Where the bytes stop that are there.</param>
    /// <param name="delimiter">What separates columns.</param>
    /// <param name="fields">
    /// Whether only marks that end a field are wanted. The stretch must begin with one then, and is left where it has line ends in
    /// quotes, quotes inside a field, or a CR alone.
    /// </param>
#if NET
    // Compiled at once as well as can be: code for vectors as wide as the processor's is never precompiled.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public void Find(byte[] bytes, int start, int end, int limit, byte delimiter, bool fields)
    {
        if (Lines.Length < end - start)
            throw new ArgumentException("There is no room for all marks.", nameof(end));
        int[] positions = Positions;
        positions[0] = start - 1;
        int last = 0;
        int lineCount = 0;
        int index = start;
        ulong odd = 0;
        ulong padding = 0;
        ulong doubled = 0;
        ulong allReturns = 0;
#if NET
        ref byte source = ref MemoryMarshal.GetArrayDataReference(bytes);
        ref int target = ref MemoryMarshal.GetArrayDataReference(positions);
        ref int lines = ref MemoryMarshal.GetArrayDataReference(Lines);
        // What stands before the stretch is not looked at, and counts as what is worse, unless a field begins.
        ulong markBefore = 1;
        ulong blankBefore = fields ? 0u : 1u;
        ulong closeBefore = 0;
        ulong inside = 0;
        for (; index <= end - Step; index += Step)
        {
            ulong feeds = Places(ref source, index, (byte)'\n');
            ulong returns = Places(ref source, index, (byte)'\r');
            ulong quotes = Places(ref source, index, (byte)'"');
            ulong marks = Places(ref source, index, delimiter) | feeds;
            ulong paired = 0;
            if (returns != 0)
            {
                allReturns = 1;
                paired = returns & ((feeds >> 1) | (index + Step < limit && bytes[index + Step] == '\n' ? 1UL << (Step - 1) : 0));
                marks |= returns & ~paired;
            }

            odd |= quotes | (returns & ~paired);
            if (!fields)
            {
                marks |= quotes;
            }
            else if ((quotes | inside | closeBefore | (returns & ~paired)) != 0)
            {
                ulong quoted = Spread(quotes) ^ inside;
                ulong opens = quotes & quoted;
                ulong closes = quotes & ~quoted;
                ulong ends = marks & ~quoted;
                ulong behind = ends | opens | paired;
                ulong wrong = (opens & ~(((ends | closes) << 1) | markBefore))
                    | (closes & ~(behind >> 1) & (ulong.MaxValue >> 1)) | (closeBefore & ~behind)
                    | (feeds & quoted) | (returns & (quoted | ~paired));
                if (wrong != 0)
                    break;
                doubled |= (closes & (opens >> 1)) | (closeBefore & opens);
                closeBefore = closes >> (Step - 1);
                inside = (ulong)((long)quoted >> (Step - 1));
                marks = ends;
            }

            ulong edges = marks | quotes | returns;
            ulong blanks = Blanks(ref source, index) & ~edges;
            padding |= (blanks & ((edges << 1) | markBefore | (edges >> 1))) | (edges & blankBefore);
            markBefore = edges >> (Step - 1);
            blankBefore = blanks >> (Step - 1);
            for (; feeds != 0; feeds &= feeds - 1)
                Unsafe.Add(ref lines, lineCount++) = last + BitOperations.PopCount(marks & (feeds ^ (feeds - 1)));
            int count = BitOperations.PopCount(marks);
            for (int done = 0; done < count; done += Unrolled)
            {
                ref int next = ref Unsafe.Add(ref target, last + done + 1);
                Unsafe.Add(ref next, 0) = index + TakeFirst(ref marks);
                Unsafe.Add(ref next, 1) = index + TakeFirst(ref marks);
                Unsafe.Add(ref next, 2) = index + TakeFirst(ref marks);
                Unsafe.Add(ref next, 3) = index + TakeFirst(ref marks);
                Unsafe.Add(ref next, 4) = index + TakeFirst(ref marks);
                Unsafe.Add(ref next, 5) = index + TakeFirst(ref marks);
            }

            last += count;
        }
#endif
        // The few bytes that are left are not worth a look at what stands beside the marks, or what a quote among them is.
        if (index < end)
            padding = 1;
        for (; index < end && !(fields && odd != 0); index++)
        {
            byte value = bytes[index];
            if (value != delimiter && value is not ((byte)'"' or (byte)'\n' or (byte)'\r'))
                continue;
            if (value == '\r' && index + 1 < limit && bytes[index + 1] == '\n')
            {
                allReturns = 1;
                continue;
            }

            if (value != delimiter && value != '\n')
                odd = 1;
            if (fields && odd != 0)
                break;
            positions[++last] = index;
            if (value == '\n')
                Lines[lineCount++] = last;
        }

        Last = last;
        LineCount = lineCount;
        AreFields = fields || odd == 0;
        AreAll = !fields || odd == 0;
        AreQuoted = odd != 0;
        HaveReturns = allReturns != 0;
        AreDoubled = doubled != 0;
        ArePadded = padding != 0;
    }

#if NET
    /// <summary>The place of the first of some bits, which is taken away; anything where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeFirst(ref ulong bits)
    {
        int first = BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return first;
    }

    /// <summary>For each bit whether an odd number of bits is set up to it: from each opening quote to before the closing one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    /// <summary>Where blanks stand among the next bytes, and other bytes that no text begins or ends with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Blanks(ref byte source, int index)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref source, (nuint)index), Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        Vector256<byte> blank = Vector256.Create((byte)' ');
        return Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, (nuint)index), blank).ExtractMostSignificantBits()
            | ((ulong)Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref source, (nuint)index + 32), blank).ExtractMostSignificantBits() << 32);
    }

    /// <summary>Where a byte stands among the next ones, a bit for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Places(ref byte source, int index, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(ref source, (nuint)index), Vector512.Create(value)).ExtractMostSignificantBits();
        Vector256<byte> wanted = Vector256.Create(value);
        return Vector256.Equals(Vector256.LoadUnsafe(ref source, (nuint)index), wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.LoadUnsafe(ref source, (nuint)index + 32), wanted).ExtractMostSignificantBits() << 32);
    }
#endif
}
