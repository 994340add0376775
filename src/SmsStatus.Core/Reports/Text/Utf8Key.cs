using System;

namespace SmsStatus.Reports;

/// <summary>
/// Puts a key for <see cref="Utf8Map{T}"/> together from parts; used again for each row. Behind each part stands its length,
/// so that ("ab", "c") and ("a", "bc") differ, whatever bytes they are made of.
/// </summary>
internal sealed class Utf8Key
{
    private const int Slack = 32;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private byte[] _bytes = new byte[64];

    public int Length { get; private set; }

    /// <summary>Eight of the key's bytes as a number; those behind its end are zero.</summary>
    /// <param name="index">Where they start; at most at the end.</param>
    public ulong WordAt(int index)
    {
        ulong word = BitConverter.ToUInt64(_bytes, index);
        int count = Length - index;
        return count >= sizeof(ulong) ? word : word & ((1UL << (count * 8)) - 1);
    }

    public Utf8Key Clear()
    {
        Length = 0;
        return this;
    }

    public Utf8Key Add(Utf8Slice part)
    {
        Reserve(part.Length);
        if (part.Buffer is { } buffer)
            Bytes.CopyLoosely(buffer, part.Start, _bytes, Length, part.Length);
        Length = End(Length + part.Length, part.Length);
        return this;
    }

    /// <summary>Starts again with some values of a row.</summary>
    public Utf8Key Set(ReportRow row, int[] slots)
    {
        Clear();
        foreach (int slot in slots)
            Add(row[slot]);
        return this;
    }

    /// <summary>Adds a phone number by its digits, since one provider writes the same number with and without a plus or <c>tel:</c>; anything else as it is.</summary>
    public Utf8Key AddPhoneNumber(Utf8Slice number)
    {
        Utf8Slice digits = number.Length > 0 && number[0] == '+' ? number.Part(1, number.Length - 1) : number;
        if (PhoneNumbers.AreDigits(digits))
            return Add(digits);
        number = PhoneNumbers.WithoutScheme(number);
        if (!PhoneNumbers.IsNumber(number))
            return Add(number);
        Reserve(number.Length);
        int start = Length;
        for (int index = 0; index < number.Length; index++)
            if (number[index] is >= (byte)'0' and <= (byte)'9')
                _bytes[Length++] = number[index];
        Length = End(Length, Length - start);
        return this;
    }

    public Utf8Key Add(long number)
    {
        Reserve(sizeof(long));
        for (int shift = 0; shift < 64; shift += 8)
            _bytes[Length++] = (byte)(number >> shift);
        return this;
    }

    public uint Hash()
    {
        // Equality is always checked in full, so spreading well and fast is enough.
        ulong hash = (ulong)Length;
        for (int index = 0; index < Length; index += sizeof(ulong))
        {
            hash = (hash ^ WordAt(index)) * Multiplier;
            hash ^= hash >> 32;
        }

        return (uint)hash;
    }

    public bool Equals(byte[] bytes, int start, int length) =>
        length == Length && Bytes.Equal(_bytes, 0, bytes, start, length);

    public void CopyTo(byte[] target, int start) => Buffer.BlockCopy(_bytes, 0, target, start, Length);

    /// <summary>Writes the length of a part behind it; there is room in the slack.</summary>
    /// <returns>Where the next part starts.</returns>
    private int End(int position, int length)
    {
        byte[] bytes = _bytes;
        bytes[position] = (byte)length;
        bytes[position + 1] = (byte)(length >> 8);
        bytes[position + 2] = (byte)(length >> 16);
        bytes[position + 3] = (byte)(length >> 24);
        return position + sizeof(int);
    }

    /// <summary>Makes room, also for the bytes that <see cref="WordAt"/> reads behind the end.</summary>
    private void Reserve(int count)
    {
        if (Length + count + Slack > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count + Slack));
    }
}
