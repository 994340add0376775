#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#else
using System;
#endif
using System.Runtime.CompilerServices;

namespace SmsStatus.Reports;

/// <summary>The first bytes of a value as one large number; those behind its end are zero.</summary>
internal readonly struct ValueWord
{
    /// <summary>How many bytes there are in a word; a value of more differs from others elsewhere.</summary>
    public const int Size = 16;

    /// <summary>How many bytes a value may have.</summary>
    public const int LongestValue = 127;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const ulong OtherFactor = 0xC2B2AE3D27D4EB4F;
#if NET
    private static readonly Vector128<byte>[] s_masks = CreateMasks();
    private readonly Vector128<byte> _bytes;

    private ValueWord(Vector128<byte> bytes)
    {
        _bytes = bytes;
    }

    /// <summary>The word of a value that is not there; no value of its length has the same.</summary>
    public static ValueWord OfNothing => new(Vector128<byte>.AllBitsSet);

    public bool IsZero => _bytes == Vector128<byte>.Zero;

    /// <summary>Reads a value, if <see cref="CanRead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueWord Read(byte[] bytes, int start, int length) =>
        new(Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes), (nuint)start) & s_masks[length]);

    /// <summary>This with all bits set in which two others differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueWord OrDifference(ValueWord one, ValueWord other) => new(_bytes | (one._bytes ^ other._bytes));

    /// <summary>A sum of some words in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueWord Then(ValueWord next) => new((_bytes.AsUInt64() << 1).AsByte() + next._bytes);

    /// <summary>A number that differs for different words, most likely, its upper bits first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed)
    {
        ulong hash = (_bytes.AsUInt64().ToScalar() * Factor) + (_bytes.AsUInt64().GetElement(1) * OtherFactor);
        return (hash ^ (hash >> 32) ^ seed) * Factor;
    }

    private static Vector128<byte>[] CreateMasks()
    {
        Vector128<byte>[] masks = new Vector128<byte>[LongestValue + 1];
        for (int length = 0; length < masks.Length; length++)
            masks[length] = Vector128.LessThan(Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector128.Create((byte)length));
        return masks;
    }
#else
    private readonly ulong _first;
    private readonly ulong _second;

    private ValueWord(ulong first, ulong second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>The word of a value that is not there; no value of its length has the same.</summary>
    public static ValueWord OfNothing => new(ulong.MaxValue, ulong.MaxValue);

    public bool IsZero => (_first | _second) == 0;

    /// <summary>Reads a value, if <see cref="CanRead"/>.</summary>
    public static ValueWord Read(byte[] bytes, int start, int length) => new(
        BitConverter.ToUInt64(bytes, start) & Mask(length),
        BitConverter.ToUInt64(bytes, start + sizeof(ulong)) & Mask(length - sizeof(ulong)));

    /// <summary>This with all bits set in which two others differ.</summary>
    public ValueWord OrDifference(ValueWord one, ValueWord other) =>
        new(_first | (one._first ^ other._first), _second | (one._second ^ other._second));

    /// <summary>A sum of some words in their order.</summary>
    public ValueWord Then(ValueWord next) => new((_first << 1) + next._first, (_second << 1) + next._second);

    /// <summary>A number that differs for different words, most likely, its upper bits first.</summary>
    public ulong Hash(ulong seed)
    {
        ulong hash = (_first * Factor) + (_second * OtherFactor);
        return (hash ^ (hash >> 32) ^ seed) * Factor;
    }

    /// <summary>The bits of the first some of eight bytes.</summary>
    private static ulong Mask(int count) =>
        count <= 0 ? 0 : count >= sizeof(ulong) ? ulong.MaxValue : ulong.MaxValue >> ((sizeof(ulong) - count) * 8);
#endif

    /// <summary>Whether a value is not too long, and has so many bytes at and behind its start that a word can be read at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanRead(byte[] bytes, int start, int length) =>
        (uint)length <= LongestValue && start >= 0 && start <= bytes.Length - Size;
}
