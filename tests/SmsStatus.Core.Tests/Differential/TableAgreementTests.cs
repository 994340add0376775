using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Our reader of tables sees the same fields as CsvHelper.</summary>
public sealed class TableAgreementTests
{
    private const int Tables = 60;
    private const int TableSize = 60_000;

    private static readonly string[] s_pieces =
    {
        "a", "7", "0", " ", "text", "+15555550100", "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "é", "ß", "✓", "漢", "😀", "\uFEFF", "\u2028", "'", "\\", "#", "=",
    };

    private static readonly string[] s_lineEnds = { "\n", "\r\n", "\r" };

    private readonly ITestOutputHelper _output;

    public TableAgreementTests(ITestOutputHelper output)
    {
        _output = output;
    }

    /// <summary>The cases of csv-spectrum, each with its fields.</summary>
    public static TheoryData<string, string, string[][]> Spectrum => new()
    {
        {
            "comma in quotes",
            "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123\n",
            [["first", "last", "address", "city", "zip"], ["John", "Doe", "120 any st.", "Anytown, WW", "08123"]]
        },
        { "empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]] },
        { "empty crlf", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]] },
        { "escaped quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]] },
        {
            "json",
            "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
            [["key", "val"], ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"]]
        },
        { "newlines", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n", [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]] },
        {
            "newlines crlf",
            "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
            [["a", "b", "c"], ["1", "2", "3"], ["Once upon \r\na time", "5", "6"], ["7", "8", "9"]]
        },
        {
            "quotes and newlines",
            "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
            [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]
        },
        { "simple", "a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]] },
        { "simple crlf", "a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]] },
        { "utf8", "a,b,c\n1,2,3\n4,5,ʤ\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]] },
    };

    [Theory]
    [MemberData(nameof(Spectrum))]
    public void The_cases_of_csv_spectrum_have_the_fields_that_they_state(string name, string text, string[][] expected)
    {
        Assert.Equal(Render(expected), Render(ReadTheirs(text, ',')));
        foreach (string written in new[] { text, text.TrimEnd('\r', '\n') })
            foreach (int readSize in new[] { 1, 2, 3, 5, 7, 4096 })
                Assert.True(Render(expected) == Render(ReadOurs(written, ',', readSize)), name);
    }

    [Theory]
    [InlineData(',', 1)]
    [InlineData(';', 2)]
    [InlineData('\t', 3)]
    [InlineData('|', 4)]
    public void Generated_tables_have_the_same_fields(char delimiter, int seed)
    {
        Random random = new(seed);
        long bytes = 0;
        long fields = 0;
        for (int table = 0; table < Tables; table++)
        {
            string text = Generate(random, delimiter);
            List<string[]> theirs = ReadTheirs(text, delimiter);
            int readSize = (table % 5) switch { 0 => 1, 1 => 3, 2 => random.Next(2, 5000), 3 => 4096, _ => int.MaxValue };
            AssertSame(theirs, ReadOurs(text, delimiter, readSize), $"seed {seed}, table {table}, {readSize} bytes a read");
            bytes += Encoding.UTF8.GetByteCount(text);
            fields += theirs.Sum(row => row.Length);
        }

        _output.WriteLine($"{Tables} tables, {bytes:N0} bytes, {fields:N0} fields, separated by '{delimiter}'.");
    }

    private static void AssertSame(List<string[]> expected, List<string[]> actual, string where)
    {
        for (int row = 0; row < Math.Min(expected.Count, actual.Count); row++)
            Assert.True(expected[row].SequenceEqual(actual[row]), $"{where}, row {row}: {Render([expected[row]])} is {Render([actual[row]])}");
        Assert.True(expected.Count == actual.Count, $"{where}: {expected.Count} rows are {actual.Count}");
    }

    /// <summary>A well-formed table whose rows have two fields or more, because both readers skip blank lines.</summary>
    private static string Generate(Random random, char delimiter)
    {
        StringBuilder text = new();
        string lineEnd = s_lineEnds[random.Next(s_lineEnds.Length)];
        bool mixed = random.Next(4) == 0;
        int columns = random.Next(2, 12);
        while (text.Length < TableSize)
        {
            int count = random.Next(8) == 0 ? random.Next(2, 12) : columns;
            for (int column = 0; column < count; column++)
            {
                if (column > 0)
                    text.Append(delimiter);
                AppendField(text, random, delimiter);
            }

            text.Append(mixed ? s_lineEnds[random.Next(s_lineEnds.Length)] : lineEnd);
            if (random.Next(50) == 0)
                text.Append(lineEnd);
        }

        if (random.Next(2) == 0)
            text.Append('x').Append(delimiter).Append('y');
        return text.ToString();
    }

    private static void AppendField(StringBuilder text, Random random, char delimiter)
    {
        int pieces = random.Next(3) == 0 ? 0 : random.Next(200) == 0 ? random.Next(3000) : random.Next(6);
        StringBuilder field = new();
        for (int piece = 0; piece < pieces; piece++)
            field.Append(s_pieces[random.Next(s_pieces.Length)]);
        string value = field.ToString();
        bool needed = value.IndexOfAny(new[] { delimiter, '"', '\r', '\n' }) >= 0;
        text.Append(needed || random.Next(4) == 0 ? "\"" + value.Replace("\"", "\"\"") + "\"" : value);
    }

    private static List<string[]> ReadOurs(string text, char delimiter, int readSize)
    {
        TableReader reader = new(ReportKit.Window(text, readSize), (byte)delimiter);
        List<string[]> rows = new();
        while (reader.Read())
        {
            Assert.False(reader.QuoteUnclosed);
            rows.Add(Enumerable.Range(0, reader.FieldCount).Select(field => reader[field].ToString()).ToArray());
        }

        return rows;
    }

    private static List<string[]> ReadTheirs(string text, char delimiter)
    {
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            Mode = CsvMode.RFC4180,
            TrimOptions = TrimOptions.None,
        };
        using CsvParser parser = new(new StringReader(text), configuration);
        List<string[]> rows = new();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }

    private static string Render(IEnumerable<string[]> rows) =>
        string.Join(" ", rows.Select(row => string.Concat(row.Select(field => "[" + ReportKit.Visible(field) + "]"))));
}
