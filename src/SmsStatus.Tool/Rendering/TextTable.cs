using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using VisibleText = SmsStatus.Reports.VisibleText;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints objects as a table that fits the terminal as far as it can without cutting a number or a short word.</summary>
internal static class TextTable
{
    /// <summary>Words that are longer than this are broken if need be.</summary>
    private const int LongestWord = 20;
    private static readonly Padding s_gap = new(0, 0, 1, 0);
    private static readonly Padding s_noGap = new(0, 0, 0, 0);

    /// <summary>Prints the table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="rows">One object a row.</param>
    /// <param name="columns">The columns, from left to right.</param>
    public static void Write<T>(IAnsiConsole console, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        string[][] texts = rows.Select(row => columns.Select(column => VisibleText.Of(column.Text(row) ?? Display.Nothing)).ToArray()).ToArray();
        string[] headings = columns.Select(column => column.Heading).ToArray();
        int width = console.Profile.Width;
        if (WidthOf(columns, headings, texts, breakLong: false) > width)
            headings = columns.Select(column => column.ShortHeading ?? column.Heading).ToArray();
        // Where even that is too wide, the terminal breaks the lines: better than figures with their ends cut off.
        console.Profile.Width = Math.Max(width, WidthOf(columns, headings, texts, breakLong: true));
        console.Write(Create(rows, columns, headings, texts));
        console.Profile.Width = width;
    }

    private static Table Create<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, string[] headings, string[][] texts)
    {
        Table table = new() { Border = TableBorder.Simple };
        for (int index = 0; index < headings.Length; index++)
        {
            table.AddColumn(new TableColumn(new Text(headings[index], new Style(decoration: Decoration.Bold)))
            {
                Alignment = columns[index].IsNumber ? Justify.Right : Justify.Left,
                NoWrap = !columns[index].IsLong,
                Padding = index < headings.Length - 1 ? s_gap : s_noGap,
            });
        }

        for (int row = 0; row < texts.Length; row++)
            table.AddRow(texts[row].Select((text, index) => new Text(text, columns[index].Style?.Invoke(rows[row]))));
        return table;
    }

    /// <summary>The width of the table, with the gaps between the columns.</summary>
    private static int WidthOf<T>(IReadOnlyList<Column<T>> columns, string[] headings, string[][] texts, bool breakLong)
    {
        int width = 0;
        for (int index = 0; index < headings.Length; index++)
        {
            IEnumerable<string> cells = texts.Select(row => row[index]).Append(headings[index]);
            width += 2 + (breakLong && columns[index].IsLong
                ? Math.Min(LongestWord, cells.SelectMany(cell => cell.Split(' ')).Max(word => word.GetCellWidth()))
                : cells.Max(cell => cell.GetCellWidth()));
        }

        return width;
    }
}
