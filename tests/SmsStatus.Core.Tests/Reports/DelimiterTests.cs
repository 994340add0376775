using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("a,b,c", ',')]
    [InlineData("a;b;c", ';')]
    [InlineData("a\tb\tc", '\t')]
    [InlineData("a|b|c", '|')]
    [InlineData("a", ',')]
    [InlineData("", ',')]
    [InlineData("a,b;c;d", ';')]
    [InlineData("a,b;c", ',')]
    [InlineData("a;b\tc", ';')]
    [InlineData("a;b\nc,d,e,f", ';')]
    [InlineData("a;b\rc,d,e,f", ';')]
    [InlineData("a;b\r\nc,d,e,f", ';')]
    [InlineData("\"a,b,c\";d", ';')]
    [InlineData("\"say \"\",,,\"\"\";d", ';')]
    [InlineData("\"a\n,,,\n\";b\n,,,", ';')]
    public void The_delimiter_is_the_one_that_occurs_most_often_outside_quotes_in_the_first_line(string sample, char expected) =>
        Assert.Equal((byte)expected, Delimiter.Find(Utf8Slice.Of(sample)));
}
