using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace SmsStatus.HelpWriter;

/// <summary>A page about a topic as plain text, as Get-Help shows it in a console of 80 columns.</summary>
internal sealed class TopicText
{
    private const int Width = 76;
    private const int Step = 4;
    private const string Gap = "  ";
    private readonly MarkdownPage _page;
    private readonly StringBuilder _text = new();
    private int _indent = Step;

    private TopicText(MarkdownPage page)
    {
        _page = page;
    }

    /// <exception cref="HelpException">The page holds something that plain text cannot show.</exception>
    public static string Write(MarkdownPage page)
    {
        TopicText text = new(page);
        foreach (Block block in page.Blocks)
            text.Write(block);
        return text._text.ToString().TrimEnd() + "\n";
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                return;
            case HeadingBlock heading:
                WriteHeading(heading);
                return;
            case ParagraphBlock paragraph:
                Wrap(_indent, _indent, PlainText.Of(paragraph));
                break;
            case CodeBlock code:
                foreach (string line in PlainText.OfCode(code).Split('\n'))
                    Line(_indent + Step, line);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                WriteTable(table);
                break;
            default:
                throw _page.Error(block.Line, "Plain text cannot show a " + block.GetType().Name + ".");
        }

        _text.Append('\n');
    }

    private void WriteHeading(HeadingBlock heading)
    {
        string title = PlainText.Of(heading);
        if (heading.Level == 1)
        {
            Line(0, "TOPIC");
            Line(Step, title);
            _text.Append('\n');
            return;
        }

        bool isSection = heading.Level == 2;
        Line(isSection ? 0 : Step, isSection ? title.ToUpperInvariant() : title);
        _indent = isSection ? Step : Step * 2;
    }

    private void WriteList(ListBlock list)
    {
        int number = 1;
        foreach (Block item in list)
        {
            string mark = list.IsOrdered ? FormattableString.Invariant($"{number++}. ") : "- ";
            Wrap(_indent, _indent + mark.Length, mark + string.Join(' ', PlainText.Paragraphs(_page, (ListItemBlock)item)));
        }
    }

    /// <summary>All columns but the last are as wide as their longest cell; the last is wrapped.</summary>
    private void WriteTable(Table table)
    {
        string[][] rows = table.Cast<TableRow>().Select(row => row.Cast<TableCell>().Select(Cell).ToArray()).ToArray();
        int columns = rows[0].Length;
        int[] widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length)).ToArray();
        int start = _indent + widths.Take(columns - 1).Sum(width => width + Gap.Length);
        widths[^1] = Math.Min(widths[^1], Width - start);
        if (rows[0].Any(cell => cell.Length > 0))
        {
            WriteRow(rows[0], widths, start);
            WriteRow(widths.Select(width => new string('-', width)).ToArray(), widths, start);
        }

        foreach (string[] row in rows.Skip(1))
            WriteRow(row, widths, start);
    }

    private void WriteRow(string[] cells, int[] widths, int start) =>
        Wrap(_indent, start, string.Concat(cells.SkipLast(1).Select((cell, column) => cell.PadRight(widths[column]) + Gap)), cells[^1]);

    private static string Cell(Block cell) => string.Join(' ', ((TableCell)cell).OfType<LeafBlock>().Select(PlainText.Of));

    private void Wrap(int first, int rest, string text) => Wrap(first, rest, "", text);

    /// <summary>Breaks a text between words; the first line begins with something that keeps its blanks.</summary>
    private void Wrap(int first, int rest, string begin, string text)
    {
        StringBuilder line = new(begin);
        int indent = first;
        bool isEmpty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && indent + line.Length + 1 + word.Length > Width)
            {
                Line(indent, line.ToString());
                line.Clear();
                indent = rest;
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        Line(indent, line.ToString());
    }

    private void Line(int indent, string text) => _text.Append(' ', text.Length == 0 ? 0 : indent).Append(text.TrimEnd()).Append('\n');
}
