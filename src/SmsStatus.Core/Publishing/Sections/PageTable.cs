using System;
using System.Collections.Generic;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>A table: the first column names the row, the others hold texts or numbers.</summary>
internal sealed class PageTable
{
    /// <summary>How many rows are shown; what is beyond is summed up in words.</summary>
    public const int MostRows = 200;
    private readonly string _caption;
    private readonly (string Heading, bool IsNumber)[] _columns;
    private readonly List<string[]> _rows = new();

    /// <summary>Creates a table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The headings; one that starts with <c>#</c> stands above numbers.</param>
    public PageTable(string caption, params string[] columns)
    {
        _caption = caption;
        _columns = Array.ConvertAll(columns, column => (column.TrimStart('#'), column[0] == '#'));
    }

    /// <summary>Said below the table where not all rows are in it; null where they are.</summary>
    public string? Rest { get; set; }

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table.</summary>
    public void Write(HtmlWriter html)
    {
        string id = html.NextId();
        // What is wider than a phone is moved within its own frame, also with the keyboard.
        using (html.Open(HtmlTag.Div, HtmlAttribute.Class.Is("scroll"), HtmlAttribute.Role.Is("region"), HtmlAttribute.TabIndex.Is("0"), HtmlAttribute.AriaLabelledBy.Is(id)))
        using (html.Open(HtmlTag.Table))
        {
            html.Element(HtmlTag.Caption, _caption, HtmlAttribute.Id.Is(id));
            WriteHead(html);
            using IDisposable body = html.Open(HtmlTag.Tbody);
            foreach (string[] row in _rows)
                WriteRow(html, row);
        }

        if (Rest is not null)
            html.Element(HtmlTag.P, Rest, HtmlAttribute.Class.Is("note"));
    }

    /// <summary>Writes the table behind a chart, to be opened by those who want it.</summary>
    public void WriteClosed(HtmlWriter html)
    {
        using IDisposable details = html.Open(HtmlTag.Details);
        html.Element(HtmlTag.Summary, "The same as a table");
        Write(html);
    }

    private void WriteHead(HtmlWriter html)
    {
        using IDisposable head = html.Open(HtmlTag.Thead);
        using IDisposable row = html.Open(HtmlTag.Tr);
        foreach ((string heading, bool isNumber) in _columns)
            html.Element(HtmlTag.Th, heading, HtmlAttribute.Scope.Is("col"), HtmlAttribute.Class.Is(isNumber ? "number" : "text"));
    }

    private void WriteRow(HtmlWriter html, string[] cells)
    {
        using IDisposable row = html.Open(HtmlTag.Tr);
        for (int index = 0; index < cells.Length; index++)
        {
            if (_columns[index].IsNumber)
            {
                html.Element(HtmlTag.Td, cells[index], HtmlAttribute.Class.Is("number"));
                continue;
            }

            using IDisposable cell = index == 0
                ? html.Open(HtmlTag.Th, HtmlAttribute.Scope.Is("row"))
                : html.Open(HtmlTag.Td);
            // A text from right to left must not turn its neighbours around.
            html.Element(HtmlTag.Bdi, cells[index]);
        }
    }
}
