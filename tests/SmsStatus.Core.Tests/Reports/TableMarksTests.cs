using System;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class TableMarksTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Marks_are_found_wherever_a_text_starts_and_ends(char delimiter)
    {
        byte[] alphabet = { (byte)',', (byte)';', (byte)'\t', (byte)'|', (byte)'"', (byte)'\r', (byte)'\n', (byte)'a', 0, 0x80, 0xFF, 0xAC, 0x8A };
        Random random = new(delimiter);
        byte[] bytes = new byte[300];
        int[] positions = new int[300];
        for (int length = 0; length <= 200; length++)
        {
            for (int start = 0; start < 66; start++)
            {
                // Marks are many in one text and few in the next; those before and behind it are none of it.
                int rarity = random.Next(1, 40);
                for (int index = 0; index < bytes.Length; index++)
                    bytes[index] = random.Next(rarity) == 0 ? alphabet[random.Next(alphabet.Length)] : (byte)random.Next(256);
                int count = TableMarks.Find(bytes, start, start + length, (byte)delimiter, positions);
                int[] expected = Enumerable.Range(start, length)
                    .Where(index => bytes[index] == delimiter || bytes[index] is (byte)'"' or (byte)'\r' or (byte)'\n').ToArray();
                Assert.True(
                    positions.AsSpan(0, count).SequenceEqual(expected), $"{length} bytes from {start}: {Convert.ToHexString(bytes, start, length)}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void A_text_of_nothing_but_marks_needs_no_more_room_than_it_has_bytes(int length)
    {
        byte[] bytes = Enumerable.Repeat((byte)'"', length).ToArray();
        int[] positions = new int[length];
        Assert.Equal(length, TableMarks.Find(bytes, 0, length, (byte)',', positions));
        Assert.Equal(Enumerable.Range(0, length), positions);
    }
}
