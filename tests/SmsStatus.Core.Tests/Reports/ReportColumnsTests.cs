using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class ReportColumnsTests
{
    [Theory]
    [InlineData("Message ID;Status \"x\";;To\nm;delivered;;1\n", "Message ID|Status \"x\"|To")]
    [InlineData("Message ID,Status \"x\",To,To\n", "Message ID|Status \"x\"|To")]
    [InlineData("[{\"Id\":1,\"data\":{\"Code\":\"4007\",\"tags\":[{\"key\":\"a\"},{\"key\":\"b\"}]}},{\"Extra\":null}]", "Id|data.Code|data.tags[].key|Extra")]
    [InlineData("{\"results\":[{\"status\":{\"name\":\"x\"}}]}", "results[].status.name")]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", "a|b")]
    [InlineData("id:1 sub:001 submit date:2403010900 stat:DELIVRD err:000 text:Hello\n", "id|sub|submit date|stat|err")]
    public void Names_are_found_in_their_own_spelling(string text, string expected)
    {
        foreach (byte[] content in new[] { Encoding.UTF8.GetBytes(text), ReportKit.GZip(Encoding.UTF8.GetBytes(text)) })
        {
            using TempReport report = new(content);
            Assert.Equal(expected.Split('|'), Find(report.Path));
        }
    }

    [Theory]
    [InlineData("{\"results\":[{\"outcome\":{\"name\":\"DELIVRD\"}},{\"outcome\":{\"name\":\"UNDELIV\"}}]}")]
    [InlineData("[{\"outcome\":{\"name\":\"DELIVRD\"}},{\"outcome\":{\"name\":\"UNDELIV\"}}]")]
    [InlineData("outcome.name\nDELIVRD\nUNDELIV\n")]
    public void A_found_name_can_be_given_back_as_where_the_status_stands(string text)
    {
        using TempReport report = new(text);
        ReportOptions options = new() { Provider = "Smpp", Properties = new PropertyNames { Status = Find(report.Path).Single() } };
        Assert.Equal(DeliveryStatus.Delivered, ReportKit.Read(report.Path, options)[0].Status);
    }

    [Fact]
    public void Only_the_start_of_a_long_file_is_looked_at()
    {
        using TempReport table = new("Provider,Code\n" + string.Concat(Enumerable.Repeat("Azure,2000\n", 300_000)));
        Assert.Equal(["Provider", "Code"], Find(table.Path));
        using TempReport document = new("{\"head\":1,\"rows\":[" + string.Concat(Enumerable.Repeat("{\"code\":\"2000\"},", 200_000)));
        Assert.Equal(["head", "rows[].code"], Find(document.Path));
    }

    [Fact]
    public void Nothing_is_found_in_what_is_no_report_and_nothing_is_thrown()
    {
        Assert.Empty(Find(Path.Combine(Path.GetTempPath(), "there-is-no-such-file.csv")));
        Assert.Empty(Find(Path.GetTempPath()));
        Assert.Empty(Find(""));
        using TempReport empty = new("");
        Assert.Empty(Find(empty.Path));
        foreach (string data in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "data")))
            Assert.NotNull(Find(data));
    }

    [Fact]
    public void Looking_stops_when_it_is_told_to()
    {
        using TempReport report = new("Provider,Code\nAzure,2000\n");
        Assert.Empty(ReportColumns.Find(report.Path, new CancellationToken(canceled: true)));
    }

    private static IReadOnlyList<string> Find(string path) => ReportColumns.Find(path, ReportKit.Cancel);
}
