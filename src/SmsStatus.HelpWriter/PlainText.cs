using System.Collections.Generic;
using System.Linq;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmsStatus.HelpWriter;

/// <summary>Markdown as a text without marks, as a console shows it.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block) => Of(block.Inline);

    /// <summary>The text of a block of code, as it stands.</summary>
    public static string OfCode(CodeBlock block) => block.Lines.ToString().TrimEnd();

    /// <summary>Each paragraph and list item as a line of text.</summary>
    public static IEnumerable<string> Paragraphs(MarkdownPage page, IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is ParagraphBlock paragraph)
                yield return Of(paragraph);
            else if (block is ListBlock list)
                foreach (ListItemBlock item in list.Cast<ListItemBlock>())
                    yield return "- " + string.Join(' ', Paragraphs(page, item));
            else
                throw page.Error(block.Line, "Only paragraphs and lists can be shown here, not a " + block.GetType().Name + ".");
        }
    }

    private static string Of(ContainerInline? inlines)
    {
        StringBuilder text = new();
        foreach (Inline inline in inlines ?? Enumerable.Empty<Inline>())
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LinkInline { Url: { } url } link when url.StartsWith("https:", System.StringComparison.Ordinal) => Of(link) + " (" + url + ")",
                ContainerInline container => Of(container),
                _ => inline.ToString(),
            });
        }

        return text.ToString();
    }
}
