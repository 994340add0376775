using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Whatever is written by the rules of RFC 4180 comes back as it was.</summary>
public sealed class TableRoundTripTests
{
    private static readonly string[] s_pieces = { "a", "7", " ", "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "é", "✓", "😀" };
    private static readonly string[] s_lineEnds = { "\n", "\r\n", "\r" };

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void A_table_that_was_written_is_read_back_field_by_field_and_line_by_line(char delimiter)
    {
        Gen<string> field = Gen.Elements(s_pieces).ArrayOf().Select(string.Concat);
        Gen<string[][]> rows = field.NonEmptyListOf().Select(fields => fields.ToArray()).ListOf().Select(list => list.ToArray());
        Gen<Table> tables =
            from cells in rows
            from readSize in Gen.Choose(1, 7)
            from lineEnd in Gen.Elements(s_lineEnds)
            from quoteAll in Gen.Elements(true, false)
            from ended in Gen.Elements(true, false)
            select new Table(cells, readSize, lineEnd, quoteAll, ended);
        Prop.ForAll(Arb.From(tables, Shrink), table => Check(table, delimiter))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true));
    }

    private static void Check(Table table, char delimiter)
    {
        // A record of one empty field is a blank line, and blank lines are no records.
        string[][] rows = table.Rows.Where(row => row.Length > 1 || row[0].Length > 0).ToArray();
        StringBuilder text = new();
        List<int> lines = new();
        foreach (string[] row in rows)
        {
            lines.Add(1 + LineEndsIn(text.ToString()));
            text.Append(string.Join(delimiter.ToString(), row.Select(field => Write(field, delimiter, table.QuoteAll))));
            text.Append(table.LineEnd);
        }

        if (!table.Ended && text.Length > 0)
            text.Length -= table.LineEnd.Length;
        TableReader reader = new(ReportKit.Window(text.ToString(), table.ReadSize), (byte)delimiter);
        for (int row = 0; row < rows.Length; row++)
        {
            Assert.True(reader.Read());
            Assert.False(reader.QuoteUnclosed);
            Assert.Equal(lines[row], reader.Line);
            Assert.Equal(rows[row], Enumerable.Range(0, reader.FieldCount).Select(field => reader[field].ToString()));
        }

        Assert.False(reader.Read());
    }

    private static string Write(string field, char delimiter, bool quote) =>
        quote || field.IndexOfAny(new[] { delimiter, '"', '\r', '\n' }) >= 0 ? "\"" + field.Replace("\"", "\"\"") + "\"" : field;

    private static int LineEndsIn(string text) => text.Replace("\r\n", "\n").Count(character => character is '\r' or '\n');

    /// <summary>Tables with a row, a field or a character less.</summary>
    private static IEnumerable<Table> Shrink(Table table)
    {
        for (int row = 0; row < table.Rows.Length; row++)
        {
            yield return table with { Rows = Without(table.Rows, row) };
            for (int field = 0; field < table.Rows[row].Length; field++)
            {
                if (table.Rows[row].Length > 1)
                    yield return table with { Rows = With(table.Rows, row, Without(table.Rows[row], field)) };
                string text = table.Rows[row][field];
                for (int index = 0; index < text.Length; index++)
                {
                    if (!char.IsSurrogate(text[index]))
                        yield return table with { Rows = With(table.Rows, row, With(table.Rows[row], field, text.Remove(index, 1))) };
                }
            }
        }
    }

    private static T[] Without<T>(T[] items, int index) => items.Where((_, other) => other != index).ToArray();

    private static T[] With<T>(T[] items, int index, T item) => items.Select((old, other) => other == index ? item : old).ToArray();

    private sealed record Table(string[][] Rows, int ReadSize, string LineEnd, bool QuoteAll, bool Ended)
    {
        public override string ToString() =>
            string.Join(" / ", Rows.Select(row => string.Concat(row.Select(field => "[" + ReportKit.Visible(field) + "]"))))
            + $", {ReadSize} bytes a read, line end {ReportKit.Visible(LineEnd)}, quote all {QuoteAll}, ended {Ended}";
    }
}
