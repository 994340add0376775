using System;
using System.Security.Cryptography;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>
/// A message's identity in 128 bits: SipHash-1-3 of its provider and key fields under a random key of this run. Two messages
/// of a thousand million share one with a probability of 1 in 10^21 (n² ÷ 2^129), also where somebody picks the ids on purpose.
/// Source of the function: Aumasson and Bernstein, "SipHash: a fast short-input PRF", and its reference code for 128 bits.
/// </summary>
internal readonly struct MessageKey : IEquatable<MessageKey>
{
    public MessageKey(ulong low, ulong high)
    {
        Low = low;
        High = high;
    }

    public ulong Low { get; }

    public ulong High { get; }

    /// <summary>A random key to make identities with.</summary>
    public static MessageKey CreateSecret()
    {
        byte[] bytes = new byte[16];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return new MessageKey(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
    }

    /// <summary>The identity that belongs to some bytes.</summary>
    /// <param name="key">The bytes.</param>
    /// <param name="secret">The key of this run.</param>
    public static MessageKey Of(Utf8Key key, MessageKey secret)
    {
        ulong v0 = 0x736f6d6570736575 ^ secret.Low;
        ulong v1 = 0x646f72616e646f6d ^ secret.High ^ 0xee;
        ulong v2 = 0x6c7967656e657261 ^ secret.Low;
        ulong v3 = 0x7465646279746573 ^ secret.High;
        int whole = key.Length & ~7;
        for (int index = 0; index < whole; index += 8)
        {
            ulong word = key.WordAt(index);
            v3 ^= word;
            Mix(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        ulong last = ((ulong)key.Length << 56) | key.WordAt(whole);
        v3 ^= last;
        Mix(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xee;
        Mix(ref v0, ref v1, ref v2, ref v3);
        Mix(ref v0, ref v1, ref v2, ref v3);
        Mix(ref v0, ref v1, ref v2, ref v3);
        ulong low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        Mix(ref v0, ref v1, ref v2, ref v3);
        Mix(ref v0, ref v1, ref v2, ref v3);
        Mix(ref v0, ref v1, ref v2, ref v3);
        return new MessageKey(low, v0 ^ v1 ^ v2 ^ v3);
    }

    public bool Equals(MessageKey other) => Low == other.Low && High == other.High;

    public override bool Equals(object? obj) => obj is MessageKey other && Equals(other);

    public override int GetHashCode() => (int)Low;

    private static void Mix(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v2 += v3;
        v1 = Rotate(v1, 13) ^ v0;
        v3 = Rotate(v3, 16) ^ v2;
        v0 = Rotate(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Rotate(v1, 17) ^ v2;
        v3 = Rotate(v3, 21) ^ v0;
        v2 = Rotate(v2, 32);
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
