using System;
using System.IO;
using SmsStatus.HelpWriter;

namespace SmsStatus.Tests.Help;

public sealed class CmdletPageReaderTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", "Get-SmsProvider.md")).ReplaceLineEndings("\n");

    [Fact]
    public void A_page_is_read_whole()
    {
        CmdletPage page = Read(s_page);
        Assert.Equal("Get-SmsProvider", page.Name);
        Assert.Equal(new[] { "Name" }, Assert.Single(page.Syntaxes).Parameters);
        ParameterText name = Assert.Single(page.Parameters);
        Assert.True(name.Facts.SupportsWildcards);
        Assert.Equal("String[]", name.Facts.ShortType);
        Assert.Equal("True (ByValue)", name.Facts.In("any")?.PipelineInput);
        Assert.Contains("about_SmsStatus", page.Links);
    }

    [Theory]
    [InlineData("## SYNOPSIS", "## Synopsis", "SYNOPSIS")]
    [InlineData("### -Name\n", "### -Name\n\n```yaml\nType: X\n```\n", "-Name")]
    [InlineData("Type: System.String[]", "Type: [", "YAML")]
    [InlineData("Lists the SMS providers", "> Lists the SMS providers", "QuoteBlock")]
    public void A_page_that_lacks_something_is_an_error_that_names_it(string from, string to, string named)
    {
        HelpException error = Assert.Throws<HelpException>(() => Read(s_page.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"^page\.md\(\d+\): error", error.Message);
    }

    private static CmdletPage Read(string markdown) => CmdletPageReader.Read(MarkdownPage.Parse("page.md", markdown));
}
