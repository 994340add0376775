using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Rows that are read many at a time are those that are read record by record.</summary>
public sealed class TableRowReaderTests
{
    private static readonly string[] s_columns = ["id", "other id", "to", "code", "free"];

    private static readonly RowSchema s_schema = new(ReportKit.Layout("""
        { "name": "Table", "title": "t", "recognise": {},
          "fields": { "MessageId": ["id", "other id"], "Recipient": "to", "Code": "code", "ProviderStatus": "free" } }
        """));

    private static readonly ReportField[] s_fields =
        [ReportField.MessageId, ReportField.Recipient, ReportField.Code, ReportField.ProviderStatus, ReportField.Sender];

    [Theory]
    [InlineData(',', "\n")]
    [InlineData(',', "\r\n")]
    [InlineData(';', "\r")]
    [InlineData('\t', "\n")]
    [InlineData('\t', "\r\n")]
    public void Rows_are_those_of_the_records(char delimiter, string lineEnd)
    {
        Random random = new(delimiter + lineEnd.Length);
        for (int round = 0; round < 300; round++)
        {
            // Some tables are all plain, some have one oddity among many plain records, and some are nothing but odd; with quotes
            // around no field, some or all.
            int oddity = round % 3 == 0 ? int.MaxValue : random.Next(1, 200);
            int quotes = round % 4 == 0 ? 0 : random.Next(1, 11);
            int blanks = random.Next(2) == 0 ? int.MaxValue : random.Next(1, 100);
            StringBuilder text = new();
            for (int record = random.Next(400); record >= 0; record--)
                AppendRecord(text, random, delimiter, lineEnd, random.Next(oddity) == 0, quotes, random.Next(blanks) == 0);
            if (random.Next(2) == 0 && text.Length > 0)
                text.Length -= random.Next(1, Math.Min(9, text.Length));
            Check(Encoding.UTF8.GetBytes(text.ToString()), (byte)delimiter);
        }
    }

    [Fact]
    public void Fields_that_are_ignored_are_left_out()
    {
        TableRowReader rows = Open(Encoding.ASCII.GetBytes("a,b,c,d,e\nf,g,h,i,\"j\"\n"), (byte)',', ReportField.MessageId);
        Assert.True(rows.Read());
        Assert.Equal(2, rows.Row.Count);
        for (rows.Row.Index = 0; rows.Row.Index < 2; rows.Row.Index++)
        {
            Assert.False(rows.Row[ReportField.MessageId].Exists);
            Assert.Equal(1, rows.Row[ReportField.Code].Length);
        }
    }

    [Fact]
    public void A_row_that_cannot_be_read_comes_alone()
    {
        TableRowReader rows = Open(Encoding.ASCII.GetBytes("a,b,c,d,e\nf,g,h,i,j\nk,l,m,n,o,p\nq,r,s,t,u\n"), (byte)',');
        List<(int Count, string? Damage, int Column)> reads = new();
        while (rows.Read())
            reads.Add((rows.Row.Count, rows.Row.Damage, rows.Row.Column));
        Assert.Equal([(2, null, 0), (1, "it has 6 fields under 5 columns", 11), (1, null, 0)], reads);
    }

    private static void AppendRecord(StringBuilder text, Random random, char delimiter, string lineEnd, bool odd, int quotes, bool blank)
    {
        int fields = odd && random.Next(3) == 0 ? random.Next(1, 8) : s_columns.Length;
        for (int field = 0; field < fields; field++)
        {
            if (field > 0)
                text.Append(delimiter);
            string value = string.Concat(Enumerable.Repeat("é0z", random.Next(5))) + new string('y', random.Next(40));
            string quoted = value.Insert(value.Length / 2, random.Next(4) switch
            {
                0 => delimiter.ToString(),
                1 when odd || quotes > 8 => "\"\"",
                2 when blank => " ",
                _ => "",
            });
            bool isQuoted = random.Next(10) < quotes;
            text.Append(!odd || random.Next(3) > 0 ? isQuoted ? $"\"{quoted}\"" : value : random.Next(8) switch
            {
                6 => "\"" + value + "\"\"",
                7 => "\"" + value + "\"z",
                0 => " " + value,
                1 => value + "  ",
                2 => "\"" + value + delimiter + "\"\"\"",
                3 => "\"" + value + "\n\"",
                4 => value + " \" " + value,
                _ => "",
            });
        }

        text.Append(odd && random.Next(4) == 0 ? lineEnd + lineEnd : lineEnd);
        if (odd && random.Next(20) == 0)
            text.Append('"');
    }

    private static void Check(byte[] bytes, byte delimiter)
    {
        List<string> expected = ReadRecords(bytes, delimiter);
        List<string> actual = new();
        TableRowReader rows = Open(bytes, delimiter);
        while (rows.Read())
        {
            ReportRow row = rows.Row;
            for (row.Index = 0; row.Index < row.Count; row.Index++)
            {
                actual.Add(row.Line + (row.Damage is null
                    ? ":" + string.Join("|", s_fields.Select(field => row[field].Exists ? row[field].ToString() : "-"))
                    : "!" + row.Damage) + "<" + rows.Raw + ">");
            }
        }

        for (int index = 0; index < Math.Min(expected.Count, actual.Count); index++)
            Assert.Equal(expected[index], actual[index]);
        Assert.Equal(expected.Count, actual.Count);
        TableReader table = new(new ByteWindow(new Utf8Slice(bytes, 0, bytes.Length)), delimiter);
        while (table.Read())
        {
            // It counts the lines that are left behind.
        }

        Assert.Equal(table.Line - 1, rows.LinesRead);
    }

    private static List<string> ReadRecords(byte[] bytes, byte delimiter)
    {
        List<string> records = new();
        TableReader table = new(new ByteWindow(new Utf8Slice(bytes, 0, bytes.Length)), delimiter);
        while (table.Read())
        {
            string[] fields = Enumerable.Range(0, table.FieldCount).Select(field => table[field].Trim().ToString()).ToArray();
            int last = Enumerable.Range(0, table.FieldCount).Where(field => table[field].Length > 0).Select(field => field + 1).LastOrDefault();
            string? damage = table.QuoteUnclosed ? "a quote is opened and never closed"
                : last > s_columns.Length ? "it has " + last + " fields under 5 columns"
                : table.IsUnterminated && fields.Length < s_columns.Length ? "the file ends inside it" : null;
            string Value(params int[] columns) => columns.Where(column => column < fields.Length).Select(column => fields[column])
                .OrderBy(value => value.Length == 0).DefaultIfEmpty("-").First();
            records.Add(table.Line + (damage is null
                ? ":" + string.Join("|", Value(0, 1), Value(2), Value(3), Value(4), "-")
                : "!" + damage) + "<" + table.Raw + ">");
        }

        return records;
    }

    private static TableRowReader Open(byte[] bytes, byte delimiter, params ReportField[] ignored)
    {
        TableRowReader rows = new(s_schema, new TableBinding(s_schema, s_columns), delimiter, ignored);
        rows.Open(new ByteWindow(new Utf8Slice(bytes, 0, bytes.Length)));
        return rows;
    }
}
