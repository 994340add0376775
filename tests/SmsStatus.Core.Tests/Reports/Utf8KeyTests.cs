using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>A key is its bytes, whatever stood around the parts that it was put together from, and whatever it was before.</summary>
public sealed class Utf8KeyTests
{
    [Fact]
    public void A_key_has_the_bytes_of_its_parts_and_nothing_of_their_surroundings()
    {
        Random random = new(1);
        Utf8Key key = new();
        for (int round = 0; round < 20_000; round++)
        {
            key.Clear();
            List<byte> expected = new();
            for (int parts = random.Next(6); parts > 0; parts--)
                AddPart(key, expected, random);
            Check(key, expected.ToArray());
        }
    }

    [Fact]
    public void A_key_grows_by_one_part_of_any_length_at_a_time()
    {
        Random random = new(2);
        for (int length = 0; length < 200; length++)
        {
            Utf8Key key = new();
            List<byte> expected = new();
            for (int count = 0; count < 4; count++)
            {
                byte[] part = Bytes(random, length);
                key.Add(new Utf8Slice(part, 0, length));
                expected.AddRange(part.Concat(BitConverter.GetBytes(length)));
            }

            Check(key, expected.ToArray());
        }
    }

    [Fact]
    public void A_key_of_the_values_of_a_row_is_that_of_its_parts()
    {
        Random random = new(3);
        Utf8Key key = new();
        Utf8Key other = new();
        for (int round = 0; round < 10_000; round++)
        {
            byte[] buffer = Bytes(random, random.Next(1, 100));
            ReportRow row = new(5);
            row.Begin(1, buffer);
            int[] slots = Enumerable.Range(0, random.Next(6)).ToArray();
            random.Shuffle(slots);
            other.Clear();
            foreach (int slot in slots)
            {
                Utf8Slice value = default;
                if (random.Next(8) > 0)
                {
                    byte[] source = random.Next(3) == 0 ? Bytes(random, random.Next(1, 100)) : buffer;
                    int start = random.Next(source.Length + 1);
                    value = new Utf8Slice(source, start, random.Next(source.Length - start + 1));
                }

                row[slot] = value;
                other.Add(value);
            }

            byte[] expected = new byte[other.Length];
            other.CopyTo(expected, 0);
            Check(key.Set(row, slots), expected);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Copying_loosely_copies_what_it_should_and_touches_nothing_before_or_far_behind(int length)
    {
        Random random = new(length);
        foreach (int before in new[] { 0, 1, 15, 16, 17 })
        {
            foreach (int behind in new[] { 0, 1, 15, 16, 17 })
            {
                byte[] source = Bytes(random, before + length + behind);
                foreach (int room in new[] { 0, 1, 15, 16, 17, 40 })
                {
                    byte[] target = Bytes(random, before + length + room);
                    byte[] expected = (byte[])target.Clone();
                    Array.Copy(source, before, expected, before, length);
                    Reports.Bytes.CopyLoosely(source, before, target, before, length);
                    Assert.Equal(expected.AsSpan(0, before + length).ToArray(), target.AsSpan(0, before + length).ToArray());
                    int far = Math.Min(before + length + 16, target.Length);
                    Assert.Equal(expected.AsSpan(far).ToArray(), target.AsSpan(far).ToArray());
                }
            }
        }
    }

    private static void AddPart(Utf8Key key, List<byte> expected, Random random)
    {
        byte[] source = Bytes(random, random.Next(1, 60));
        int length = random.Next(source.Length + 1);
        // Most parts stand near the end of their buffer, where sixteen bytes are not there to be moved.
        int start = random.Next(2) == 0 ? source.Length - length : random.Next(source.Length - length + 1);
        switch (random.Next(5))
        {
            case 0:
                long number = random.NextInt64();
                key.Add(number);
                expected.AddRange(BitConverter.GetBytes(number));
                break;
            case 1:
                for (int index = start; index < start + length; index++)
                    source[index] = (byte)"+ 0123456789"[source[index] % 12];
                byte[] digits = source.Skip(start).Take(length).Where(value => value is >= (byte)'0' and <= (byte)'9').ToArray();
                key.AddPhoneNumber(new Utf8Slice(source, start, length));
                byte[] held = digits.Length > 0 ? digits : source.Skip(start).Take(length).ToArray();
                expected.AddRange(held.Concat(BitConverter.GetBytes(held.Length)));
                break;
            case 2 when random.Next(3) == 0:
                key.Add(default(Utf8Slice));
                expected.AddRange(new byte[4]);
                break;
            default:
                key.Add(new Utf8Slice(source, start, length));
                expected.AddRange(source.Skip(start).Take(length).Concat(BitConverter.GetBytes(length)));
                break;
        }
    }

    private static void Check(Utf8Key key, byte[] expected)
    {
        Assert.Equal(expected.Length, key.Length);
        byte[] held = new byte[expected.Length + 2];
        key.CopyTo(held, 1);
        Assert.Equal(expected, held.AsSpan(1, expected.Length).ToArray());
        Assert.True(key.Equals(held, 1, expected.Length));
        for (int index = 0; index <= expected.Length; index++)
        {
            byte[] word = new byte[8];
            Array.Copy(expected, index, word, 0, Math.Min(8, expected.Length - index));
            Assert.Equal(BitConverter.ToUInt64(word, 0), key.WordAt(index));
        }

        // The same bytes, put together in another way and followed by nothing.
        Utf8Key same = new();
        for (int index = 0; index + 8 <= expected.Length; index += 8)
            same.Add(BitConverter.ToInt64(expected, index));
        if (expected.Length % 8 == 0)
            Assert.Equal(same.Hash(), key.Hash());
        if (expected.Length == 0)
            return;
        held[1 + (expected.Length / 2)] ^= 1;
        Assert.False(key.Equals(held, 1, expected.Length));
        Assert.False(key.Equals(held, 1, expected.Length - 1));
    }

    private static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
