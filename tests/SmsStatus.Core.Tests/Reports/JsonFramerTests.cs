using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class JsonFramerTests
{
    private static readonly int[] s_readSizes = { 1, 2, 3, 5, 7, 1000 };

    /// <summary>A file, its documents as line:document, and what is wrong: cut (in the last document), open (the outer array).</summary>
    public static TheoryData<string, string> Files => new()
    {
        { "", "" },
        { " \n ", "" },
        { "[]", "" },
        { "[[],[[]]]", "" },
        { "{}", "1:{}" },
        { "[{\"a\":1},{\"b\":2}]", "1:{\"a\":1} 1:{\"b\":2}" },
        { "{\"a\":1}{\"b\":2}", "1:{\"a\":1} 1:{\"b\":2}" },
        { "{\"a\":1}\n\n {\"b\":2}\n", "1:{\"a\":1} 3:{\"b\":2}" },
        { "\n[\n  {\n    \"a\": 1\n  },\n\n  {}\n]\n", "3:{␊    \"a\": 1␊  } 7:{}" },
        { "\r\n[\r\n{\r\n},\r\n{}]", "3:{␍␊} 5:{}" },
        { "[[{\"a\":1}],[{\"b\":2},{\"c\":[3]}]]", "1:{\"a\":1} 1:{\"b\":2} 1:{\"c\":[3]}" },
        { "[{\"a\":1}][{\"b\":2}]", "1:{\"a\":1} 1:{\"b\":2}" },
        { "{\"a\":{\"b\":[{},[1,{}]]}}{}", "1:{\"a\":{\"b\":[{},[1,{}]]}} 1:{}" },
        { "{\"a\":\"}{][\"}{}", "1:{\"a\":\"}{][\"} 1:{}" },
        { "{\"a\":\"\\\"}\"}{}", "1:{\"a\":\"\\\"}\"} 1:{}" },
        { "{\"a\":\"\\\\\"}{}", "1:{\"a\":\"\\\\\"} 1:{}" },
        { "{\"}\":1}{}", "1:{\"}\":1} 1:{}" },
        { "[{\"a\":1},{\"b\":", "1:{\"a\":1} 1:{\"b\": cut open" },
        { "[{\"a\":1},{\"b\":\"x", "1:{\"a\":1} 1:{\"b\":\"x cut open" },
        { "[{\"a\":1},{\"b\":\"x\\", "1:{\"a\":1} 1:{\"b\":\"x\\ cut open" },
        { "{\"a\":1}\n{\"b\":[1", "1:{\"a\":1} 2:{\"b\":[1 cut" },
        { "[{\"a\":1}", "1:{\"a\":1} open" },
        { "[{\"a\":1},", "1:{\"a\":1} open" },
        { "[", "open" },
        { "[[{\"a\":1}]", "1:{\"a\":1} open" },
        { "oops\n{\"a\":1}", "1:oops 2:{\"a\":1}" },
        { "{\"a\":1}\noops\n{\"b\":2}", "1:{\"a\":1} 2:oops 3:{\"b\":2}" },
    };

    /// <summary>A file with one document a line, and its documents.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "{\"a\":1}\n{\"b\":2}\n", "1:{\"a\":1} 2:{\"b\":2}" },
        { "{\"a\":1}\r\n{\"b\":2}", "1:{\"a\":1} 2:{\"b\":2}" },
        { "\n{\"a\":1}\n \n\t\n{\"b\":2}\n\n", "2:{\"a\":1} 5:{\"b\":2}" },
        { "{\"a\":\"x\n{\"b\":2}\n}\n{\"c\":3}", "1:{\"a\":\"x 2:{\"b\":2} 3:} 4:{\"c\":3}" },
        { "{\"a\":1\n[{\"b\":2},{}]\nx", "1:{\"a\":1 2:[{\"b\":2},{}] 3:x" },
        { "{\"a\":1}{\"b\":2}\n{}", "1:{\"a\":1}{\"b\":2} 2:{}" },
        { "{\"a\":1}\r{\"b\":2}\r\r{}", "1:{\"a\":1} 2:{\"b\":2} 4:{}" },
    };

    /// <summary>A file with broken objects, and what it is cut into: a broken one reaches to the next that seems to start.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { "{\"a\":\"x\ny\"}\n{}", "1:{\"a\":\"x␊y\"}␊ 3:{}" },
        { "{\"a\":\"x\n{}\n{}", "1:{\"a\":\"x␊ 2:{} 3:{}" },
        { "[\n {\"a\":\"x,\n  \"b\":{}},\n {\"c\":1}\n]", "2:{\"a\":\"x,␊  \"b\":{}},␊ 4:{\"c\":1}" },
        { "[\n {\"a\":\"x,\n  \"b\":\n   {\"c\":1}},\n {\"d\":1}\n]", "2:{\"a\":\"x,␊  \"b\":␊   {\"c\":1}},␊ 5:{\"d\":1}" },
        { "[\n {\"a\":[1},\n {\"b\":[2]}\n]", "2:{\"a\":[1},␊ 3:{\"b\":[2]}" },
        { "[\n {\"a\":1]},\n {\"b\":[2]}\n]", "2:{\"a\":1]},␊ 3:{\"b\":[2]}" },
        { "[\n {\"a\":\"x},\n {\"b\":\"y},\n {\"c\":1}\n]", "2:{\"a\":\"x},␊ 3:{\"b\":\"y},␊ 4:{\"c\":1}" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_object_does_not_take_the_rest_of_the_file_with_it(string text, string expected)
    {
        foreach (int readSize in s_readSizes)
            Assert.Equal(expected, Render(text, readSize, byLine: false));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_cut_into_its_documents(string text, string expected)
    {
        foreach (int readSize in s_readSizes)
            Assert.Equal(expected, Render(text, readSize, byLine: false));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void With_one_document_a_line_no_damage_reaches_into_the_next_line(string text, string expected)
    {
        foreach (int readSize in s_readSizes)
            Assert.Equal(expected, Render(text, readSize, byLine: true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_may_be_larger_than_the_window(bool byLine)
    {
        string large = "{\"a\":\"" + new string('x', (2 * ByteWindow.FirstSize) + 3) + "\"}";
        Assert.Equal("1:{\"a\":1} 2:" + large + " 3:{}", Render("{\"a\":1}\n" + large + "\n{}", 65_521, byLine));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Documents_are_whole_across_every_refill_of_the_window(bool byLine)
    {
        const int count = 100_000;
        string text = string.Concat(Enumerable.Range(0, count).Select(index => "{\"é}\\\"\":" + index + ",\"b\":[{}]}\n"));
        JsonFramer framer = new(ReportKit.Window(text, 4093), byLine);
        for (int index = 0; index < count; index++)
        {
            Assert.True(framer.Read());
            Assert.Equal(index + 1, framer.Line);
            Assert.Equal("{\"é}\\\"\":" + index + ",\"b\":[{}]}", framer.Document.ToString());
        }

        Assert.False(framer.Read());
    }

    private static string Render(string text, int readSize, bool byLine)
    {
        JsonFramer framer = new(ReportKit.Window(text, readSize), byLine);
        List<string> parts = new();
        bool cut = false;
        while (framer.Read())
        {
            Assert.False(cut);
            cut = framer.CutOff;
            parts.Add(framer.Line + ":" + ReportKit.Visible(framer.Document.ToString()));
        }

        if (cut)
            parts.Add("cut");
        if (framer.ArrayOpen)
            parts.Add("open");
        return string.Join(" ", parts);
    }
}
