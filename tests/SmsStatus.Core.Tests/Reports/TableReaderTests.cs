using System.Collections.Generic;
using System.Linq;
using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class TableReaderTests
{
    /// <summary>A text, and its records as line:[field][field].</summary>
    public static TheoryData<string, string> Records => new()
    {
        { "a,b\n1,2\n", "1:[a][b] 2:[1][2]" },
        { "a,b\n1,2", "1:[a][b] 2:[1][2]" },
        { "a,b\r\n1,2\r\n", "1:[a][b] 2:[1][2]" },
        { "a,b\r1,2\r", "1:[a][b] 2:[1][2]" },
        { "a,b\r\n1,2\n3,4\r5,6", "1:[a][b] 2:[1][2] 3:[3][4] 4:[5][6]" },
        { "", "" },
        { "\n\r\n\r", "" },
        { "a", "1:[a]" },
        { "a,b\n\n\r\n1,2\n\n", "1:[a][b] 4:[1][2]" },
        { "\r\ra\r\r\rb", "3:[a] 6:[b]" },
        { ",,\na,\n,b", "1:[][][] 2:[a][] 3:[][b]" },
        { " a , b \n", "1:[ a ][ b ]" },
        { "é,✓,😀", "1:[é][✓][😀]" },
        { "\"a\",\"b,c\"\n\"\",x", "1:[a][b,c] 2:[][x]" },
        { "\"say \"\"hi\"\"\",\"\"\"\"", "1:[say \"hi\"][\"]" },
        { "\"a\"\"\",b", "1:[a\"][b]" },
        { "\"x\ny\",1\nz,2", "1:[x␊y][1] 3:[z][2]" },
        { "\"x\r\ny\",1\r\nz,2", "1:[x␍␊y][1] 3:[z][2]" },
        { "\"x\ry\",1\rz,2", "1:[x␍y][1] 3:[z][2]" },
        { "\"\n\r\n\r\",1\nz,2", "1:[␊␍␊␍][1] 5:[z][2]" },
        { "\"a\n\"\"\nb\",\"\n\"\nz,2", "1:[a␊\"␊b][␊] 5:[z][2]" },
        { "\"\r\n\",1\n\"\r\",2\nz,3", "1:[␍␊][1] 3:[␍][2] 5:[z][3]" },
        { "\"a\"b,c", "1:[ab][c]" },
        { "\"a\" ,c\n\"d\"e\"f,g", "1:[a ][c] 2:[de\"f][g]" },
        { "\"a\"b\n\"c\"", "1:[ab] 2:[c]" },
        { "a\"b,c\n\"d\",e\"", "1:[a\"b][c] 2:[d][e\"]" },
        { "a \"b,c\" d\n1,2", "1:[a \"b][c\" d] 2:[1][2]" },
        { "a;b|c\td,e", "1:[a;b|c␉d][e]" },
    };

    /// <summary>A text with quotes that are never closed, and its records; ! marks those that were given up.</summary>
    public static TheoryData<string, string> UnclosedQuotes => new()
    {
        { "a,b\n\"c,d\ne,f\n", "1:[a][b] !2:[\"c,d] 3:[e][f]" },
        { "x,\"y\n1,2\n3,4", "!1:[x,\"y] 2:[1][2] 3:[3][4]" },
        { "x,\"y\r\n1,2\r\n", "!1:[x,\"y] 2:[1][2]" },
        { "x,\"y\r1,2", "!1:[x,\"y] 2:[1][2]" },
        { "1,2\nx,\"y", "1:[1][2] !2:[x,\"y]" },
        { "a,\"", "!1:[a,\"]" },
        { "\"", "!1:[\"]" },
        { "a,\"\"\"\nb,c", "!1:[a,\"\"\"] 2:[b][c]" },
        { "\"ok\ngo\",\"y\n\n1,2", "!1:[\"ok] !2:[go\",\"y] 4:[1][2]" },
        { "\"a\nb\",1\nx,\"y\nz,2", "1:[a␊b][1] !3:[x,\"y] 4:[z][2]" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_table_is_read_record_by_record_whatever_the_size_of_the_reads(string text, string expected)
    {
        foreach (int readSize in new[] { 1, 2, 3, 5, 7, 1000 })
            Assert.Equal(expected, Render(new TableReader(ReportKit.Window(text, readSize), (byte)',')));
    }

    [Theory]
    [MemberData(nameof(UnclosedQuotes))]
    public void A_record_with_an_unclosed_quote_ends_at_its_first_line_end_and_the_lines_after_it_are_read(string text, string expected)
    {
        foreach (int readSize in new[] { 1, 2, 3, 5, 7, 1000 })
            Assert.Equal(expected, Render(new TableReader(ReportKit.Window(text, readSize), (byte)',')));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Only_the_given_delimiter_separates(char delimiter)
    {
        TableReader table = new(ReportKit.Window("a,b" + delimiter + "\"c" + delimiter + "d\"" + delimiter), (byte)delimiter);
        Assert.Equal("1:[a,b][" + ReportKit.Visible("c" + delimiter + "d") + "][]", Render(table));
    }

    [Fact]
    public void A_plain_record_may_be_larger_than_the_window()
    {
        string large = new('x', (2 * ByteWindow.FirstSize) + 5);
        TableReader table = new(ReportKit.Window("a,b\n" + large + ",1\n2,3"), (byte)',');
        Assert.True(table.Read());
        Assert.True(table.Read());
        Assert.Equal(large, table[0].ToString());
        Assert.Equal("1", table[1].ToString());
        Assert.Equal("3:[2][3]", Render(table));
    }

    [Fact]
    public void A_quoted_field_may_cross_the_end_of_the_window()
    {
        string filler = string.Concat(Enumerable.Repeat("x,y\n", (ByteWindow.FirstSize / 4) - 20));
        string text = string.Concat(Enumerable.Repeat("say \"hi\"\n", 20_000));
        TableReader table = new(ReportKit.Window(filler + "\"" + text.Replace("\"", "\"\"") + "\",1\n2,3"), (byte)',');
        while (table.Read() && table[0].ToString() == "x")
        {
            // Up to the large record.
        }

        Assert.Equal(text, table[0].ToString());
        Assert.Equal("1", table[1].ToString());
        Assert.Equal((ByteWindow.FirstSize / 4) - 19, table.Line);
        Assert.True(table.Read());
        Assert.Equal((ByteWindow.FirstSize / 4) - 19 + 20_001, table.Line);
    }

    [Fact]
    public void A_quote_open_for_more_than_a_megabyte_counts_as_never_closed()
    {
        TableReader table = new(ReportKit.Window("\"" + new string('x', 1_200_000) + "\",b\nc,d"), (byte)',');
        Assert.True(table.Read());
        Assert.True(table.QuoteUnclosed);
        Assert.Equal("2:[c][d]", Render(table));
    }

    [Fact]
    public void Records_are_whole_across_every_refill_of_the_window()
    {
        const int count = 120_000;
        StringBuilder text = new();
        for (int index = 0; index < count; index++)
            text.Append(index).Append(",\"é ").Append(index).Append("\"\"\n\",end\r\n");
        TableReader table = new(ReportKit.Window(text.ToString(), 4093), (byte)',');
        for (int index = 0; index < count; index++)
        {
            Assert.True(table.Read());
            Assert.Equal((index * 2) + 1, table.Line);
            Assert.Equal(3, table.FieldCount);
            Assert.Equal(index.ToString(System.Globalization.CultureInfo.InvariantCulture), table[0].ToString());
            Assert.Equal("é " + table[0].ToString() + "\"\n", table[1].ToString());
            Assert.Equal("end", table[2].ToString());
        }

        Assert.False(table.Read());
    }

    private static string Render(TableReader table)
    {
        List<string> records = new();
        while (table.Read())
        {
            records.Add((table.QuoteUnclosed ? "!" : "") + table.Line + ":"
                + string.Concat(Enumerable.Range(0, table.FieldCount).Select(field => "[" + ReportKit.Visible(table[field].ToString()) + "]")));
        }

        return string.Join(" ", records);
    }
}
