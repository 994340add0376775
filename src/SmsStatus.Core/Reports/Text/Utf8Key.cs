using System;

namespace SmsStatus.Reports;

/// <summary>Puts a key for <see cref="Utf8Map{T}"/> together from parts; used again for each row.</summary>
internal sealed class Utf8Key
{
    /// <summary>Stands between parts and in no well-formed UTF-8, so that ("ab", "c") and ("a", "bc") differ.</summary>
    private const byte Separator = 0xFF;
    private byte[] _bytes = new byte[64];

    public int Length { get; private set; }

    public Utf8Key Clear()
    {
        Length = 0;
        return this;
    }

    public Utf8Key Add(Utf8Slice part)
    {
        Reserve(part.Length + 1);
        if (part.Buffer is { } buffer)
            Buffer.BlockCopy(buffer, part.Start, _bytes, Length, part.Length);
        Length += part.Length;
        _bytes[Length++] = Separator;
        return this;
    }

    /// <summary>Adds a phone number by its digits, since one provider writes the same number with and without a plus; anything else as it is.</summary>
    public Utf8Key AddPhoneNumber(Utf8Slice number)
    {
        if (!PhoneNumbers.IsNumber(number))
            return Add(number);
        Reserve(number.Length + 1);
        for (int index = 0; index < number.Length; index++)
            if (number[index] is >= (byte)'0' and <= (byte)'9')
                _bytes[Length++] = number[index];
        _bytes[Length++] = Separator;
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
        // FNV-1a; keys are short, and equality is always checked in full.
        uint hash = 2166136261;
        for (int index = 0; index < Length; index++)
            hash = (hash ^ _bytes[index]) * 16777619;
        return hash ^ (hash >> 15);
    }

    public bool Equals(byte[] bytes, int start, int length)
    {
        if (length != Length)
            return false;
#if NET
        return _bytes.AsSpan(0, length).SequenceEqual(bytes.AsSpan(start, length));
#else
        for (int index = 0; index < length; index++)
            if (_bytes[index] != bytes[start + index])
                return false;
        return true;
#endif
    }

    public void CopyTo(byte[] target, int start) => Buffer.BlockCopy(_bytes, 0, target, start, Length);

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
    }
}
