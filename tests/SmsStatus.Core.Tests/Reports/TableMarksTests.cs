using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
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
                marks.Find(bytes, start, start + length, limit, (byte)delimiter, fields: false);
                int[] expected = Enumerable.Range(start, length).Where(index => IsMark(bytes, index, limit, delimiter)).ToArray();
                string where = $"{length} bytes from {start}: {Convert.ToHexString(bytes, start, length)}";
                Assert.True(marks.Positions.AsSpan(1, marks.Last).SequenceEqual(expected), where);
                Assert.Equal(start - 1, marks.Positions[0]);
                int[] lines = Enumerable.Range(1, expected.Length).Where(mark => bytes[expected[mark - 1]] == '\n').ToArray();
                Assert.True(marks.Lines.AsSpan(0, marks.LineCount).SequenceEqual(lines), where);
                Assert.True(marks.AreFields == expected.All(index => bytes[index] == delimiter || bytes[index] == '\n'), where);
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
            marks.Find(bytes, 0, length, length, (byte)',', fields: false);
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
                marks.Find(bytes, 0, whole, whole, (byte)',', fields: false);
                Assert.True(marks.ArePadded, plain.Substring(0, place));
            }
        }
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Ends_of_fields_are_found_as_far_as_quotes_are_plain(char delimiter)
    {
        Random random = new(delimiter);
        TableMarks marks = new(600);
        for (int round = 0; round < 20_000; round++)
        {
            // Mostly quoted fields and some others, at times with something wrong among them.
            StringBuilder text = new();
            int oddity = random.Next(2) == 0 ? int.MaxValue : random.Next(1, 120);
            int length = random.Next(400);
            while (text.Length < length)
            {
                string value = new('v', random.Next(random.Next(2) == 0 ? 3 : 30));
                text.Append(random.Next(6) switch
                {
                    0 => value,
                    1 => $"\"{value}\"\"{value}\"",
                    2 => $"\"{value}{delimiter}{value}\"",
                    _ => $"\"{value}\"",
                });
                if (random.Next(oddity) == 0)
                    text.Append(random.Next(6) switch { 0 => "\"", 1 => "\r", 2 => "x", 3 => "\"\n", 4 => $"\"{delimiter}v\"", _ => "\"\"" });
                text.Append(random.Next(4) switch { 0 => "\n", 1 => "\r\n", _ => delimiter.ToString() });
            }

            byte[] bytes = Encoding.ASCII.GetBytes("\n" + text);
            marks.Find(bytes, 1, bytes.Length, bytes.Length, (byte)delimiter, fields: true);
            List<int> expected = FindEnds(bytes, delimiter);
            string where = $"{marks.Last} of {expected.Count} in {text}";
            Assert.True(marks.Last <= expected.Count && marks.Positions.AsSpan(1, marks.Last).SequenceEqual(expected.ToArray().AsSpan(0, marks.Last)), where);
            int[] lines = Enumerable.Range(1, marks.Last).Where(mark => bytes[expected[mark - 1]] == '\n').ToArray();
            Assert.True(marks.Lines.AsSpan(0, marks.LineCount).SequenceEqual(lines), where);
            Assert.True(marks.AreFields);
            Assert.True(!marks.AreAll || (!text.ToString().Contains('"') && marks.Last == expected.Count), where);
#if !TEST_NETSTANDARD
            // All of them where nothing is wrong, but for the few bytes behind the last whole step.
            int end = 1 + (text.Length & ~63);
            Assert.True(expected.LastOrDefault() < text.Length || marks.Last >= expected.Count(place => place < end), where);
#endif
        }
    }

    /// <summary>Where fields end from the second byte on, up to the first that has anything but plain quotes.</summary>
    private static List<int> FindEnds(byte[] bytes, char delimiter)
    {
        List<int> ends = new();
        string text = Encoding.ASCII.GetString(bytes);
        string end = Regex.Escape(delimiter.ToString());
        Regex field = new($"\\G(?:\"(?:[^\"\r\n]|\"\")*\"|[^\"\r\n{end}]*)(?:\r?\n|{end})");
        for (Match match = field.Match(text, 1); match.Success; match = match.NextMatch())
            ends.Add(match.Index + match.Length - 1);
        return ends;
    }

    private static bool IsMark(byte[] bytes, int index, int limit, char delimiter) => bytes[index] switch
    {
        (byte)'\r' => index + 1 >= limit || bytes[index + 1] != '\n',
        (byte)'"' or (byte)'\n' => true,
        _ => bytes[index] == delimiter,
    };
}
