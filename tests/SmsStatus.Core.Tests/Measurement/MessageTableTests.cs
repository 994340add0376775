using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SmsStatus.Measurement;

namespace SmsStatus.Tests;

public sealed class MessageTableTests
{
    private const int Many = 300_000;

    [Fact]
    public void Every_one_of_many_keys_is_found_again_where_it_was()
    {
        Random random = new(1);
        MessageTable table = new();
        MessageKey[] keys = new MessageKey[Many];
        for (int number = 0; number < Many; number++)
        {
            keys[number] = new MessageKey((ulong)random.NextInt64(), (ulong)random.NextInt64());
            Assert.Equal(number, table.Find(keys[number]));
            Assert.Equal(number + 1, table.Count);
            // One that has been there for long or for a moment, while the table grows.
            int known = random.Next(number + 1);
            Assert.Equal(known, table.Find(keys[known]));
        }

        for (int number = Many - 1; number >= 0; number--)
        {
            Assert.Equal(number, table.Find(keys[number]));
            Assert.Equal(keys[number], table[number].Key);
            Assert.Equal((0, 0L), (table[number].GroupedVerdict, table[number].Events));
        }

        Assert.Equal(Many, table.Count);
    }

    /// <summary>Which bits of a key differ: its place in the index, its tag, and the rest are taken from different ones.</summary>
    [Theory]
    [InlineData(0UL, 1UL)]
    [InlineData(1UL << 32, 0UL)]
    [InlineData(1UL << 53, 0UL)]
    [InlineData(1UL, 0UL)]
    [InlineData(0UL, 1UL << 16)]
    [InlineData(0UL, 1UL << 31)]
    [InlineData(0UL, 1UL << 32)]
    [InlineData(0UL, 1UL << 44)]
    [InlineData(0UL, 1UL << 52)]
    public void Keys_that_differ_in_some_bits_only_are_told_apart(ulong low, ulong high)
    {
        const int Keys = 1_500;
        MessageTable table = new();
        for (ulong number = 0; number < Keys; number++)
            Assert.Equal((int)number, table.Find(new MessageKey(number * low, number * high)));
        Assert.Equal(Keys, table.Count);
        for (ulong number = 0; number < Keys; number++)
        {
            MessageKey key = new(number * low, number * high);
            Assert.Equal((int)number, table.Find(key));
            Assert.Equal(key, table[(int)number].Key);
        }
    }

    [Fact]
    public void Looking_ahead_changes_nothing()
    {
        Random random = new(2);
        MessageTable table = new();
        Assert.Equal(-1, table.Guess(default));
        for (int number = 0; number < 5_000; number++)
        {
            MessageKey key = new((ulong)random.NextInt64() | 1, (ulong)random.NextInt64());
            table.Touch(key);
            int guess = table.Guess(key);
            Assert.Equal(number, table.Count);
            Assert.Equal(number, table.Find(key, guess));
            Assert.NotEqual(0U, table.Touch(key));
            Assert.Equal(number, table.Guess(key));
            Assert.Equal(number, table.Find(key, number));
            Assert.Equal(number, table.Find(key, random.Next(-1, number + 1)));
        }
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(1_000, 1_024)]
    [InlineData(2_048, 2_048)]
    [InlineData(2_049, 4_096)]
    [InlineData(4_097, 8_192)]
    [InlineData(10_000, 12_288)]
    public void A_table_takes_the_memory_of_what_it_holds(int count, int places)
    {
        MessageTable table = new();
        for (int number = 0; number < count; number++)
            table.Find(new MessageKey(0, (ulong)number * 0x9E3779B97F4A7C15));
        MessageState[][] segments = (MessageState[][])typeof(MessageTable).GetField("_segments", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table)!;
        uint[] index = (uint[])typeof(MessageTable).GetField("_index", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table)!;
        Assert.Equal(places, segments.Sum(segment => segment.Length));
        Assert.InRange(index.Length, count * 4L / 3, Math.Max(16, count * 8L / 3));
    }
}
