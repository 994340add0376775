using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SmsStatus.HelpWriter;

/// <summary>Reads a cmdlet's page, in the Markdown form of PowerShell help.</summary>
internal sealed partial class CmdletPageReader
{
    private const string CommonParameters = "CommonParameters";
    private const string DefaultSetMark = " (Default)";
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
    private readonly MarkdownPage _page;
    private readonly Dictionary<string, List<Block>> _sections = new(StringComparer.Ordinal);

    private CmdletPageReader(MarkdownPage page)
    {
        _page = page;
    }

    /// <exception cref="HelpException">The page lacks something, or holds something that help cannot show.</exception>
    public static CmdletPage Read(MarkdownPage page) => new CmdletPageReader(page).Read();

    private CmdletPage Read()
    {
        string? name = null;
        List<Block>? section = null;
        foreach (Block block in _page.Blocks)
        {
            if (block is HeadingBlock { Level: 1 } title)
                name = PlainText.Of(title);
            else if (block is HeadingBlock { Level: 2 } heading)
                _sections.Add(PlainText.Of(heading), section = new List<Block>());
            else if (section is not null)
                section.Add(block);
            else if (block is not YamlFrontMatterBlock)
                throw _page.Error(block.Line, "A section such as '## SYNOPSIS' has to stand before this.");
        }

        return new CmdletPage(
            name ?? throw _page.Error(0, "The page has no title; '# ' and the cmdlet's name are expected."),
            string.Join(' ', Paragraphs("SYNOPSIS")),
            Paragraphs("DESCRIPTION"),
            Parts("SYNTAX").Select(ReadSyntax).ToArray(),
            Parts("EXAMPLES").Select(ReadExample).ToArray(),
            Parts("PARAMETERS").Where(part => part.Title != CommonParameters).Select(ReadParameter).ToArray(),
            Parts("INPUTS").Select(ReadType).ToArray(),
            Parts("OUTPUTS").Select(ReadType).ToArray(),
            Paragraphs("NOTES"),
            Section("RELATED LINKS").SelectMany(block => block.Descendants<LinkInline>()).Select(TitleOf).ToArray());
    }

    private List<Block> Section(string title) =>
        _sections.GetValueOrDefault(title) ?? throw _page.Error(0, "The section '## " + title + "' is missing.");

    private string[] Paragraphs(string title) => PlainText.Paragraphs(_page, Section(title)).ToArray();

    private IEnumerable<Part> Parts(string section)
    {
        Part? part = null;
        foreach (Block block in Section(section))
        {
            if (block is HeadingBlock heading)
            {
                if (part is not null)
                    yield return part;
                part = new Part(PlainText.Of(heading), heading.Line, new List<Block>());
            }
            else
            {
                (part ?? throw _page.Error(block.Line, "A heading '### …' has to stand before this.")).Blocks.Add(block);
            }
        }

        if (part is not null)
            yield return part;
    }

    private SyntaxLine ReadSyntax(Part part) => new(
        part.Title.Replace(DefaultSetMark, "", StringComparison.Ordinal),
        ParameterName().Matches(Code(part)).Select(match => match.Groups[1].Value).ToArray());

    private Example ReadExample(Part part) => new(part.Title, Code(part), Text(part));

    private ParameterText ReadParameter(Part part)
    {
        try
        {
            return new ParameterText(part.Title.TrimStart('-'), Text(part), s_yaml.Deserialize<ParameterFacts>(Code(part)));
        }
        catch (YamlException exception)
        {
            throw _page.Error(part.Line + (int)exception.Start.Line, "The YAML block of " + part.Title + " cannot be read: " + exception.Message);
        }
    }

    private TypeText ReadType(Part part) => new(part.Title, Text(part));

    private string[] Text(Part part) => PlainText.Paragraphs(_page, part.Blocks.Where(block => block is not CodeBlock)).ToArray();

    private string Code(Part part) => part.Blocks.OfType<CodeBlock>().ToArray() is [CodeBlock code]
        ? PlainText.OfCode(code)
        : throw _page.Error(part.Line, "'" + part.Title + "' needs exactly one block of code.");

    private static string TitleOf(LinkInline link) => string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    // The cmdlet's own name holds a hyphen too, but no blank or bracket before it.
    [GeneratedRegex(@"(?<=[\s\[])-(\w+)")]
    private static partial Regex ParameterName();

    private sealed record Part(string Title, int Line, List<Block> Blocks);
}
