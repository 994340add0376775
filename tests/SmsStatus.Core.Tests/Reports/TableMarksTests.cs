using System;
using System.Linq;
using System.Text;
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
        TableMarks marks = new(300);
        for (int length = 0; length <= 200; length++)
        {
            for (int start = 0; start < 66; start++)
            {
                // Marks are many in one text and few in the next; those before and behind it are none of it.
                int rarity = random.Next(1, 40);
                for (int index = 0; index < bytes.Length; index++)
                    bytes[index] = random.Next(rarity) == 0 ? alphabet[random.Next(alphabet.Length)] : (byte)random.Next(256);
                int limit = start + length + random.Next(3);
                marks.Find(bytes, start, start + length, limit, (byte)delimiter);
                int[] expected = Enumerable.Range(start, length).Where(index => IsMark(bytes, index, limit, delimiter)).ToArray();
                string where = $"{length} bytes from {start}: {Convert.ToHexString(bytes, start, length)}";
                Assert.True(marks.Positions.AsSpan(1, marks.Last).SequenceEqual(expected), where);
                Assert.Equal(start - 1, marks.Positions[0]);
                int[] lines = Enumerable.Range(1, expected.Length).Where(mark => bytes[expected[mark - 1]] == '\n').ToArray();
                Assert.True(marks.Lines.AsSpan(0, marks.LineCount).SequenceEqual(lines), where);
                Assert.True(marks.ArePlain == expected.All(index => bytes[index] == delimiter || bytes[index] == '\n'), where);
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
        foreach (char mark in "\",\n\r")
        {
            byte[] bytes = Enumerable.Repeat((byte)mark, length).ToArray();
            TableMarks marks = new(length);
            marks.Find(bytes, 0, length, length, (byte)',');
            Assert.Equal(length, marks.Last);
            Assert.Equal(Enumerable.Range(0, length), marks.Positions.Skip(1).Take(length));
        }
    }

    [Fact]
    public void A_blank_beside_a_mark_is_noticed_wherever_it_stands()
    {
        TableMarks marks = new(400);
        foreach (string line in new[] { "ab,cd ef,gh", "ab,cd ef,gh\r" })
        {
            string plain = string.Concat(Enumerable.Range(0, 20).Select(_ => line + "\n")) + new string('x', 64);
            // A text begins where another one ended, and the few bytes behind the last whole step count as blanks.
            int whole = plain.Length & ~63;
            for (int place = 1; place < whole; place++)
            {
                if (plain[place - 1] is not (',' or '\n') && plain[place + 1] is not (',' or '\n' or '\r'))
                    continue;
                if (plain[place] is ',' or '\n' or '\r')
                    continue;
                byte[] bytes = Encoding.ASCII.GetBytes(plain.Remove(place, 1).Insert(place, " "));
                marks.Find(bytes, 0, whole, whole, (byte)',');
                Assert.True(marks.ArePadded, plain.Substring(0, place));
            }
        }
    }

    private static bool IsMark(byte[] bytes, int index, int limit, char delimiter) => bytes[index] switch
    {
        (byte)'\r' => index + 1 >= limit || bytes[index + 1] != '\n',
        (byte)'"' or (byte)'\n' => true,
        _ => bytes[index] == delimiter,
    };
}
