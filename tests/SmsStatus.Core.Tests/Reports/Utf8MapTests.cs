using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class Utf8MapTests
{
    [Fact]
    public void Every_one_of_many_keys_is_found_again_with_its_value()
    {
        Utf8Map<int> map = new();
        Utf8Key key = new();
        HashSet<uint> hashes = new();
        for (int number = 0; number < 200_000; number++)
        {
            int position = map.Find(Named(key, number), out bool added);
            hashes.Add(key.Hash());
            Assert.True(added);
            Assert.Equal(number, position);
            map[position] = number * 3;
        }

        Assert.Equal(200_000, map.Count);
        Assert.True(hashes.Count < map.Count, "Only keys with equal hashes show that keys are compared in full.");
        for (int number = 199_999; number >= 0; number--)
        {
            Assert.Equal(number * 3, map[map.Find(Named(key, number), out bool added)]);
            Assert.False(added);
        }

        Assert.Equal(200_000, map.Count);
    }

    [Fact]
    public void A_new_key_has_the_default_value()
    {
        Utf8Map<string?> map = new();
        Assert.Null(map[map.Find(new Utf8Key().Add(Utf8Slice.Of("a")), out bool added)]);
        Assert.True(added);
    }

    [Fact]
    public void Keys_of_any_length_are_told_apart()
    {
        Utf8Map<int> map = new();
        Utf8Key key = new();
        for (int length = 0; length < 3000; length++)
            map[map.Find(key.Clear().Add(Utf8Slice.Of(new string('x', length))), out _)] = length;
        Assert.Equal(3000, map.Count);
        for (int length = 0; length < 3000; length++)
            Assert.Equal(length, map[map.Find(key.Clear().Add(Utf8Slice.Of(new string('x', length))), out _)]);
    }

    [Fact]
    public void The_parts_of_a_key_are_not_confused()
    {
        string[] parts = { "", "a", "b", "ab", "bc", "abc", "c", " ", "é" };
        Utf8Map<string> map = new();
        Utf8Key key = new();
        HashSet<string> seen = new();
        foreach (string first in parts)
        {
            foreach (string second in parts)
            {
                map[map.Find(key.Clear().Add(Utf8Slice.Of(first)).Add(Utf8Slice.Of(second)), out bool added)] = first + "|" + second;
                Assert.True(added, first + "|" + second);
                seen.Add(first + "|" + second);
            }
        }

        Assert.Equal(seen, Enumerable.Range(0, map.Count).Select(position => map[position]).ToHashSet());
    }

    [Fact]
    public void A_key_of_one_part_differs_from_one_with_an_empty_part_more()
    {
        Utf8Map<int> map = new();
        map.Find(new Utf8Key().Add(Utf8Slice.Of("a")), out _);
        map.Find(new Utf8Key().Add(Utf8Slice.Of("a")).Add(Utf8Slice.Of("")), out bool added);
        Assert.True(added);
    }

    [Theory]
    [InlineData("15555550100", "+15555550100", true)]
    [InlineData("15555550100", "+1 (555) 555-0100", true)]
    [InlineData("15555550100", "15555550101", false)]
    [InlineData("15555550100", "5555550100", false)]
    [InlineData("15555550100", "155555501000", false)]
    public void Phone_numbers_are_compared_by_their_digits(string one, string other, bool same)
    {
        Utf8Map<int> map = new();
        map.Find(new Utf8Key().Add(Utf8Slice.Of("B")).AddPhoneNumber(Utf8Slice.Of(one)), out _);
        map.Find(new Utf8Key().Add(Utf8Slice.Of("B")).AddPhoneNumber(Utf8Slice.Of(other)), out bool added);
        Assert.Equal(same, !added);
    }

    [Fact]
    public void The_digits_of_a_number_are_not_confused_with_the_part_before_it()
    {
        Utf8Map<int> map = new();
        map.Find(new Utf8Key().Add(Utf8Slice.Of("B1")).AddPhoneNumber(Utf8Slice.Of("23")), out _);
        map.Find(new Utf8Key().Add(Utf8Slice.Of("B")).AddPhoneNumber(Utf8Slice.Of("123")), out bool added);
        Assert.True(added);
    }

    [Fact]
    public void Numbers_are_told_apart_by_every_bit()
    {
        Utf8Map<int> map = new();
        Utf8Key key = new();
        map.Find(key.Clear().Add(0L), out _);
        for (int bit = 0; bit < 64; bit++)
        {
            map.Find(key.Clear().Add(1L << bit), out bool added);
            Assert.True(added);
        }
    }

    private static Utf8Key Named(Utf8Key key, int number) =>
        key.Clear().Add(Utf8Slice.Of("message-" + (number * 7919).ToString("X8", CultureInfo.InvariantCulture)));
}
