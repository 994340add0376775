using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmsStatus.Tests;

/// <summary>What a page says is what was measured.</summary>
public sealed class ReportPageTests
{
    private static readonly DateTimeOffset s_created = new(2024, 3, 12, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_figures_of_the_page_are_the_sums_of_the_measures(bool eachEvent)
    {
        string? expected = null;
        foreach (GroupKey[] keys in new GroupKey[][] { [], [GroupKey.Provider], [GroupKey.Recipient, GroupKey.Day], [GroupKey.Status, GroupKey.Code] })
        {
            IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure(MeasureKit.Samples, new MeasureOptions { GroupBy = keys, Event = eachEvent });
            XElement page = Page(measures);
            string[] values = page.Descendants("dd").Where(each => Class(each) == "value").Select(each => each.Value).ToArray();
            long messages = measures.Sum(measure => measure.Messages);
            long delivered = measures.Sum(measure => measure.Delivered);
            long final = delivered + measures.Sum(measure => measure.NotDelivered);
            Assert.Equal(
                [Count(messages), Percent(delivered, messages), Percent(delivered, final), Count(measures.Sum(measure => measure.Pending)), Percent(final, messages)],
                values);
            Assert.Contains(eachEvent ? "events" : "messages", page.Descendants("header").Single().Value, StringComparison.Ordinal);
            // However the messages are grouped, the page is of the same messages.
            string sections = string.Join("\n", page.Descendants("section").Where(section => !section.Value.StartsWith("The groups", StringComparison.Ordinal)).Select(section => section.Value));
            if (eachEvent)
                Assert.Equal(expected ??= sections, sections);
        }
    }

    [Fact]
    public void The_tables_of_the_page_add_up_to_its_messages()
    {
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure(MeasureKit.Samples, new MeasureOptions { TimeZone = TimeZones.Parse("Europe/Berlin") });
        XElement page = Page(measures);
        long messages = measures.Sum(measure => measure.Messages);
        Assert.Equal(messages, Column(page, "Outcomes by provider", 1, skipLast: true).Sum());
        Assert.Equal(measures.Select(measure => measure.Messages).OrderDescending(), Column(page, "Outcomes by provider", 1, skipLast: true));
        Assert.Equal(measures.Sum(measure => measure.NotDelivered), Column(page, "Causes of failure", 1).Sum());
        Assert.Equal(
            measures.Sum(measure => measure.GetBreakdown().Entries.Where(entry => entry.Period is not null).Sum(entry => entry.Messages)),
            Column(page, "Delivery rate by", 1).Sum());
        Assert.Equal(measures.Sum(measure => measure.GetBreakdown().TimesToFinal.Sum(time => time.Messages)), Column(page, "Time from sending", 1).Sum());
        Assert.Equal(
            [messages, measures.Sum(measure => measure.Superseded), measures.Sum(measure => measure.Excluded), measures.Sum(measure => measure.Rejected), measures.Sum(measure => measure.Rows)],
            Column(page, "Where the rows", 1));
        long actions = page.Descendants("h3").SelectMany(heading => heading.Elements("span")).Sum(count => Number(count.Value.Split(" of ")[0]));
        Assert.Equal(measures.Sum(measure => measure.GetBreakdown().Entries.Where(entry => entry.Verdict.Action != NextAction.None).Sum(entry => entry.Messages)), actions);
        Assert.Equal(actions, page.Descendants("li").Where(item => Class((XElement)item.FirstNode!) == "count").Sum(item => Number(((XElement)item.FirstNode!).Value)));
    }

    [Fact]
    public void The_policy_allows_the_style_sheet_of_the_page_and_nothing_else()
    {
        string html = Html(MeasureKit.Measure(MeasureKit.Samples));
        string style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src &#39;none&#39;; style-src &#39;sha256-{hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<img|<link|<a | style=| href=| src=", html);
    }

    [Fact]
    public void Recipients_are_masked_unless_they_are_asked_for()
    {
        const string Rows = MeasureKit.Header + "Azure,A,+15555550123,Sender,2000,,,\nAzure,B,alice@example.com,Sender,Failed to +447700900123,Told +1 (555) 555-0124,,\n";
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts([Rows], new MeasureOptions { GroupBy = [GroupKey.Recipient, GroupKey.Code, GroupKey.ProviderStatus] });
        string masked = Html(measures);
        foreach (string hidden in new[] { "+15555550123", "alice", "example", "447700900123", "555-0124" })
            Assert.DoesNotContain(hidden, masked, StringComparison.Ordinal);
        Assert.Contains("+*********23", masked, StringComparison.Ordinal);
        string shown = Html(measures, new ReportPageOptions { IncludeRecipient = true });
        foreach (string given in new[] { "+15555550123", "alice@example.com", "447700900123", "555-0124" })
            Assert.Contains(given, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "en-DE", "33,3\u00A0%", "12.000")]
    [InlineData("tr-TR", "en-TR", "33,3\u00A0%", "12.000")]
    [InlineData("en-US", "en-US", "33.3\u00A0%", "12,000")]
    [InlineData("", "en", "33.3\u00A0%", "12,000")]
    [InlineData("de", "en", "33,3\u00A0%", "12.000")]
    public void Numbers_are_written_as_the_reader_writes_them(string culture, string language, string rate, string count)
    {
        string rows = string.Concat(Enumerable.Range(0, 12_000).Select(index => $"Azure,A-{index},x,,{(index % 3 == 0 ? "2000" : "4006")},,2024-03-01T09:00:00Z,2024-03-01T09:00:07Z\n"));
        string page = "";
        Cultures.Run(culture, () => page = Html(MeasureKit.MeasureTexts([MeasureKit.Header + rows]), new ReportPageOptions()));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(rate, page, StringComparison.Ordinal);
        Assert.Contains(count, page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-03-01T09:00:07+00:00\">2024-03-01 09:00</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_no_message_and_one_of_no_time_say_so()
    {
        Assert.Contains("hold no message", Html([]), StringComparison.Ordinal);
        string page = Html(MeasureKit.MeasureTexts([MeasureKit.Header + "Azure,A,x,,2000,,,\n"]));
        Assert.Contains("name no time", page, StringComparison.Ordinal);
        Assert.Contains("Of 1 message, 1 was delivered.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(70, "Hour", "2024-03-01 00:00", 70)]
    [InlineData(24 * 10, "Day", "2024-03-01", 10)]
    [InlineData(24 * 500, "Month", "2024-03", 17)]
    public void A_rate_is_shown_by_hour_day_or_month_whichever_shows_most(int hours, string unit, string first, int periods)
    {
        IEnumerable<string> rows = Enumerable.Range(0, hours).Select(hour =>
            $"Azure,A-{hour},x,,2000,,,{new DateTime(2024, 3, 1).AddHours(hour).ToString("s", CultureInfo.InvariantCulture)}Z\n");
        XElement page = Page(MeasureKit.MeasureTexts([MeasureKit.Header + string.Concat(rows)]));
        XElement table = Table(page, "Delivery rate by");
        Assert.Equal(unit, table.Descendants("th").First().Value);
        Assert.Equal(first, table.Element("tbody")!.Descendants("th").First().Value);
        Assert.Equal(periods, table.Element("tbody")!.Elements("tr").Count());
        Assert.Equal(hours, Column(page, "Delivery rate by", 1).Sum());
    }

    [Fact]
    public void A_stray_time_does_not_stretch_the_chart()
    {
        string[] rows = ["Azure,A,x,,2000,,,1970-01-01T00:00:00Z\n", "Azure,B,x,,2000,,,2024-03-01T00:00:00Z\n", "Azure,C,x,,2000,,,2024-03-02T00:00:00Z\n"];
        string page = Html(MeasureKit.MeasureTexts([MeasureKit.Header + string.Concat(rows)]));
        Assert.Contains("Days without messages are left out.", page, StringComparison.Ordinal);
        Assert.Equal(3, Column(Parse(page), "Delivery rate by", 1).Length);
    }

    [Fact]
    public void More_rows_than_anybody_reads_are_summed_up()
    {
        string rows = string.Concat(Enumerable.Range(0, 1_000).Select(index => $"Azure,A-{index},x,from-{index},{80_000 + index},,,\n"));
        XElement page = Page(MeasureKit.MeasureTexts([MeasureKit.Header + rows], new MeasureOptions { GroupBy = [GroupKey.Sender] }));
        Assert.Equal(200, Table(page, "Codes and status words").Element("tbody")!.Elements("tr").Count());
        Assert.Equal(200, Table(page, "Groups").Element("tbody")!.Elements("tr").Count());
        Assert.Contains(page.Descendants("p"), note => note.Value == "And 800 more, with 800 messages.");
        Assert.Contains(page.Descendants("p"), note => note.Value == "And 800 smaller groups, with 800 messages.");
    }

    [Fact]
    public void A_page_replaces_a_file_as_a_whole_or_not_at_all()
    {
        string folder = Directory.CreateTempSubdirectory("smsstatus-page").FullName;
        try
        {
            string file = Path.Combine(folder, "page.html");
            ReportPage page = new(new ReportPageOptions());
            File.WriteAllText(file, "old");
            Assert.Throws<IOException>(() => page.Save(file, overwrite: false));
            Assert.Equal("old", File.ReadAllText(file));
            page.Save(file);
            Assert.Equal(page.ToHtml(), File.ReadAllText(file));
            Assert.Equal((byte)'<', File.ReadAllBytes(file)[0]);
            Assert.Throws<IOException>(() => page.Save(folder));
            Assert.Throws<DirectoryNotFoundException>(() => page.Save(Path.Combine(folder, "none", "page.html")));
            Assert.Equal([file], Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Html(IEnumerable<DeliveryMeasure> measures, ReportPageOptions? options = null)
    {
        options ??= new ReportPageOptions { Culture = CultureInfo.InvariantCulture };
        options.Created = s_created;
        ReportPage page = new(options);
        foreach (DeliveryMeasure measure in measures)
            page.Add(measure);
        return page.ToHtml();
    }

    private static XElement Page(IEnumerable<DeliveryMeasure> measures) => Parse(Html(measures));

    /// <summary>Pages are well-formed but for the elements that have no end.</summary>
    private static XElement Parse(string page) => XDocument.Parse(Regex.Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "(<meta[^>]*)>", "$1/>")).Root!;

    private static XElement Table(XElement page, string caption) =>
        page.Descendants("table").Single(table => table.Element("caption")!.Value.StartsWith(caption, StringComparison.Ordinal));

    private static long[] Column(XElement page, string caption, int column, bool skipLast = false)
    {
        XElement[] rows = Table(page, caption).Element("tbody")!.Elements("tr").ToArray();
        return rows.Take(rows.Length - (skipLast ? 1 : 0)).Select(row => Number(row.Elements().ElementAt(column).Value)).ToArray();
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string? Class(XElement element) => (string?)element.Attribute("class");

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(long part, long whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "\u00A0%";
}
