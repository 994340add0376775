using System.Collections.Generic;
using System.IO;
using Markdig;
using Markdig.Syntax;

namespace SmsStatus.HelpWriter;

/// <summary>A parsed page, with what errors about it need.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();
    private readonly string _file;

    private MarkdownPage(string file, IReadOnlyList<Block> blocks)
    {
        _file = file;
        Blocks = blocks;
    }

    public IReadOnlyList<Block> Blocks { get; }

    public static MarkdownPage Load(string file) => Parse(file, File.ReadAllText(file));

    public static MarkdownPage Parse(string file, string text) => new(file, Markdown.Parse(text, s_pipeline));

    public HelpException Error(int line, string message) => new(_file, line, message);
}
