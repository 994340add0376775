using System;
using System.Linq;
using SmsStatus.HelpWriter;

namespace SmsStatus.Tests.Help;

public sealed class TopicTextTests
{
    [Fact]
    public void Headings_become_the_headings_of_a_topic() => Assert.Equal(
        """
        TOPIC
            about_It

        THE WORDS
            A text of two lines.

            Below
                Deeper.

        """,
        Write("# about_It\n\n## The words\n\nA text of\ntwo *lines*.\n\n### Below\n\n`Deeper`.\n"));

    [Fact]
    public void A_table_without_a_header_becomes_a_list_of_words() => Assert.Equal(
        """
            one    first
            other  second | third

        """,
        Write("| | |\n|---|---|\n| one | first |\n| other | second \\| third |\n"));

    [Fact]
    public void The_last_column_of_a_table_is_wrapped()
    {
        string text = Write("| id | text |\n|---|---|\n| X | " + string.Join(' ', Enumerable.Repeat("word", 40)) + " |\n");
        string[] lines = text.TrimEnd().Split('\n');
        Assert.StartsWith("    id  text", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("    --  ----", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("    X   word", lines[2], StringComparison.Ordinal);
        Assert.All(lines.Skip(3), line => Assert.StartsWith("        word", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 76));
    }

    [Fact]
    public void Code_stands_as_it_is() => Assert.Equal(
        "        Get-It |\n            Format-It\n",
        Write("```powershell\nGet-It |\n    Format-It\n```\n"));

    [Fact]
    public void Lists_keep_their_marks() => Assert.Equal(
        "    - one\n    - two\n\n    1. first\n    2. second\n",
        Write("- one\n- two\n\n1. first\n2. second\n"));

    [Fact]
    public void What_plain_text_cannot_show_is_an_error_with_its_line() => Assert.Contains(
        "page.md(3): error",
        Assert.Throws<HelpException>(() => Write("Text.\n\n> quoted\n")).Message,
        StringComparison.Ordinal);

    private static string Write(string markdown) => TopicText.Write(MarkdownPage.Parse("page.md", markdown));
}
