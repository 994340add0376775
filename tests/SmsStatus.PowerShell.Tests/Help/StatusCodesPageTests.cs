using System;
using System.IO;
using System.Linq;
using SmsStatus.HelpWriter;

namespace SmsStatus.Tests.Help;

public sealed class StatusCodesPageTests
{
    [Fact]
    public void The_page_in_the_repository_is_what_the_catalog_says() => Assert.Equal(
        StatusCodesPage.Write(StatusCatalog.Default),
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "status-codes.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void It_has_a_row_for_every_entry()
    {
        string[] lines = StatusCodesPage.Write(StatusCatalog.Default).Split('\n');
        Assert.Equal(StatusCatalog.Default.Codes.Count(), lines.Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_text_breaks_out_of_its_cell() => Assert.All(
        StatusCodesPage.Write(StatusCatalog.Default).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)),
        line => Assert.Equal(9, line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|')));
}
