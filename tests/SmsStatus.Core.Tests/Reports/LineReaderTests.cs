using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\r\n\r", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\nb\n", "1:a 2:b")]
    [InlineData("a\r\nb\rc", "1:a 2:b 3:c")]
    [InlineData("a\n\n\r\n \t\rb", "1:a 5:b")]
    [InlineData("\r\ra\r\r\rb", "3:a 6:b")]
    [InlineData("a\n\rb", "1:a 3:b")]
    public void Lines_that_are_not_blank_are_read_with_their_numbers(string text, string expected)
    {
        foreach (int readSize in new[] { 1, 2, 3, 7 })
        {
            LineReader lines = new(ReportKit.Window(text, readSize));
            List<string> read = new();
            while (lines.Read())
                read.Add(lines.Line + ":" + lines.Current.ToString());
            Assert.Equal(expected, string.Join(" ", read));
        }
    }

    [Fact]
    public void Lines_are_whole_across_every_refill_of_the_window()
    {
        string[] expected = Enumerable.Range(0, 200_000).Select(number => "line é " + number).Append(new string('x', 3 * ByteWindow.FirstSize)).ToArray();
        LineReader lines = new(ReportKit.Window(string.Join("\r\n", expected), 65_521));
        foreach (string line in expected)
        {
            Assert.True(lines.Read());
            Assert.Equal(line, lines.Current.ToString());
        }

        Assert.Equal(expected.Length, lines.Line);
        Assert.False(lines.Read());
    }
}
