using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class ReportFormatTests
{
    [Theory]
    [InlineData("a,b\n1,2", "table separated by ','")]
    [InlineData("a;b\n1;2", "table separated by ';'")]
    [InlineData("a\tb\n1\t2", "table separated by tabs")]
    [InlineData("a|b", "table separated by '|'")]
    [InlineData("\n\n a;b\n1;2", "table separated by ';'")]
    [InlineData("x", "table separated by ','")]
    [InlineData("\"{\",b", "table separated by ','")]
    [InlineData("{}", "JSON")]
    [InlineData("[]", "JSON")]
    [InlineData(" \n [ { } ] ", "JSON")]
    [InlineData("{\"a\":1}\n", "JSON")]
    [InlineData("{\n\"a\":1}\n{\n\"a\":2}", "JSON")]
    [InlineData("[\n{\"a\":1},\n{\"a\":2}\n]", "JSON")]
    [InlineData("[{\"a\":1},\n{\"a\":2}]", "JSON")]
    [InlineData("{\"a\":1}{\"a\":2}", "JSON")]
    [InlineData("{\"a\":\n{\"b\":1}}", "JSON")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "JSON, one document a line")]
    [InlineData("{\"a\":1}\r\n\r\n{\"a\":2}", "JSON, one document a line")]
    [InlineData("[{\"a\":1}]\n[{\"a\":2}]", "JSON, one document a line")]
    [InlineData("{\"a\":1}\n[{\"a\":2}]", "JSON, one document a line")]
    [InlineData("{\"a\":x\n{\"a\":2}\n", "JSON, one document a line")]
    [InlineData("{\"a\":1}\n{\"a\":", "JSON, one document a line")]
    [InlineData("id:1 stat:DELIVRD err:000", "SMPP receipts in lines of text")]
    [InlineData("start\n[11:00] id:1 stat:DELIVRD err:000\n", "SMPP receipts in lines of text")]
    [InlineData("{\"text\":\"id:1 stat:DELIVRD err:000\"}", "JSON")]
    [InlineData("[{\"text\":\"id:1 stat:DELIVRD err:000\"}]", "JSON")]
    [InlineData("[\n{\"text\":\"id:1 stat:DELIVRD err:000\"}\n]", "JSON")]
    [InlineData("provider,code,text\nAzure,2000,id:1 stat:DELIVRD err:000\n", "table separated by ','")]
    public void The_format_is_told_by_the_text(string text, string expected) =>
        Assert.Equal(expected, ReportFormat.Find(Utf8Slice.Of(text)).ToString());

    [Theory]
    [InlineData("a,b\n1,2\n3,4", 2)]
    [InlineData("a,b", 1)]
    [InlineData("[{},{},{}]", 3)]
    [InlineData("{}\n{}\n", 2)]
    [InlineData("{\"a\":1", 1)]
    public void The_shapes_of_the_first_records_are_sampled(string text, int expected)
    {
        Utf8Slice sample = Utf8Slice.Of(text);
        Assert.Equal(expected, ReportFormat.Find(sample).Sample(sample).Count);
    }

    [Fact]
    public void No_more_than_a_hundred_records_are_sampled()
    {
        StringBuilder text = new("a,b\n");
        for (int row = 0; row < 500; row++)
            text.Append("1,2\n");
        Utf8Slice sample = Utf8Slice.Of(text.ToString());
        Assert.Equal(100, ReportFormat.Find(sample).Sample(sample).Count);
    }
}
