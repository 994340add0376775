using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>What a real browser makes of a page.</summary>
public sealed class ReportPageTests : IClassFixture<Chromium>, IDisposable
{
    private readonly Chromium _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("smsstatus-page").FullName;

    public ReportPageTests(Chromium browser)
    {
        _browser = browser;
    }

    /// <summary>What is in the page, how wide the window is, and the reader's colour scheme.</summary>
    public static TheoryData<string, int, string> Views
    {
        get
        {
            TheoryData<string, int, string> views = new();
            foreach (string content in new[] { "samples", "hostile", "empty" })
                foreach (int width in new[] { 1280, 390 })
                    foreach (string scheme in new[] { "light", "dark" })
                        views.Add(content, width, scheme);
            return views;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_renders_silently_asks_for_nothing_and_fits(string content, int width, string scheme)
    {
        string file = Write(content);
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(file, width, scheme);
        Assert.Equal(width, (int)(await page.EvaluateAsync("document.documentElement.scrollWidth"))!);
        Assert.True((int)(await page.EvaluateAsync("document.body.scrollHeight"))! > 300);
        Assert.Empty(page.Messages);
        Assert.Equal([new Uri(file).AbsoluteUri], page.Requests);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_text_stands_out_from_its_background(string content, int width, string scheme)
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write(content), width, scheme);
        JsonArray texts = (await page.EvaluateAsync(Scripts.Contrasts))!.AsArray();
        Assert.True(texts.Count > 20, $"only {texts.Count} texts were found");
        string[] tooLow = texts.Where(text => (double)text!["ratio"]! < 4.5).Select(text => text!.ToJsonString()).ToArray();
        Assert.Empty(tooLow);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task No_text_of_a_chart_is_cut_off_by_its_edges(string content, int width, string scheme)
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write(content), width, scheme);
        Assert.Empty((await page.EvaluateAsync(Scripts.CutOff))!.AsArray().Select(text => (string?)text));
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_texts_and_make_no_element()
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write("hostile"), 1280, "light");
        string shown = (string)(await page.EvaluateAsync("document.body.textContent"))!;
        foreach ((_, string expected) in Hostile.Texts)
            Assert.Contains(expected, shown, StringComparison.Ordinal);
        Assert.Contains(OperatingSystem.IsWindows() ? "it's & more.csv" : "<img src=x onerror=window.ran=6>.csv", shown, StringComparison.Ordinal);
        Assert.Equal("<script>window.ran=0</script>", (string)(await page.EvaluateAsync("document.querySelector('h1').textContent"))!);
        Assert.Equal(0, (int)(await page.EvaluateAsync("document.querySelectorAll('script,img,iframe,link,a,object,embed,form,base,b,i').length"))!);
        Assert.Equal(1, (int)(await page.EvaluateAsync("document.querySelectorAll('style').length"))!);
        Assert.Equal(1, (int)(await page.EvaluateAsync("document.querySelectorAll('body').length"))!);
        Assert.Equal(0, (int)(await page.EvaluateAsync(Scripts.DangerousAttributes))!);
        Assert.Equal("undefined", (string)(await page.EvaluateAsync("typeof window.ran"))!);
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task The_policy_stops_what_a_page_must_not_do()
    {
        // What would happen if, against all tests, a text became an element.
        string file = Write("samples");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, Cancel)).Replace("</main>", "<script>window.ran=1</script><img src='other.png' onerror='window.ran=2'></main>", StringComparison.Ordinal),
            Cancel);
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(file, 1280, "light");
        Assert.Equal("undefined", (string)(await page.EvaluateAsync("typeof window.ran"))!);
        string[] complaints = page.Messages.Where(message => message.Contains("Content Security Policy", StringComparison.Ordinal)).ToArray();
        Assert.Contains(complaints, complaint => complaint.Contains("inline script", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.Contains("other.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_style_sheet_is_the_one_that_the_policy_allows()
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write("samples"), 1280, "light");
        Assert.Equal("grid", (string)(await page.EvaluateAsync("getComputedStyle(document.querySelector('.figures')).display"))!);
    }

    [Theory]
    [InlineData("samples")]
    [InlineData("hostile")]
    [InlineData("empty")]
    public async Task Headings_go_down_one_level_at_a_time_and_every_chart_has_a_name_and_a_table(string content)
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write(content), 1280, "light");
        int[] levels = (await page.EvaluateAsync("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"))!.AsArray().Select(level => (int)level!).ToArray();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.Equal(1, levels[0]);
        Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), string.Join(",", levels));
        JsonArray charts = (await page.EvaluateAsync(Scripts.Charts))!.AsArray();
        Assert.Equal(content == "empty" ? 0 : 8, charts.Count);
        Assert.All(charts, chart => Assert.True(
            (string)chart!["title"]! != "" && (string)chart["description"]! != "" && (bool)chart["hasTable"]!, chart.ToJsonString()));
    }

    [Fact]
    public async Task Readers_without_sight_are_given_names_of_charts_tables_and_columns()
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write("samples"), 1280, "light");
        JsonArray nodes = await page.AccessibilityAsync();
        ILookup<string, string> names = nodes
            .Where(node => !(bool)node!["ignored"]!)
            .ToLookup(node => (string)node!["role"]!["value"]!, node => (string?)node!["name"]?["value"] ?? "");
        // Chromium tells charts as pictures. Of each, the one that fits the window is there.
        string[] charts = [.. names["img"], .. names["image"]];
        Assert.Equal(["Causes of failure", "Delivered of final by day", "Outcomes by provider", "Time to the final status"], charts.Order(StringComparer.Ordinal));
        Assert.All(names["table"], name => Assert.NotEqual("", name));
        Assert.Contains("Delivered of final by day", charts);
        Assert.Contains("Provider", names["columnheader"]);
        Assert.Contains("Sinch", names["rowheader"]);
        Assert.Single(names["main"]);
        Assert.All(names["region"], name => Assert.NotEqual("", name));
    }

    [Fact]
    public async Task A_page_prints()
    {
        await using BrowserPage page = await _browser.OpenAsync(Cancel);
        await page.ShowAsync(Write("samples"), 1280, "dark");
        byte[] paper = await page.PrintAsync();
        Assert.Equal("%PDF", Encoding.ASCII.GetString(paper, 0, 4));
        int pages = Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1;
        Assert.InRange(pages, 2, 30);
    }

    private string Write(string content)
    {
        string file = Path.Combine(_folder, content + ".html");
        ReportPageOptions options = new()
        {
            Culture = CultureInfo.GetCultureInfo("en-US"),
            Created = new DateTimeOffset(2024, 3, 12, 8, 0, 0, TimeSpan.Zero),
        };
        MeasureOptions measure = new() { TimeZone = TimeZoneInfo.Utc };
        string[] reports = [];
        if (content == "samples")
            reports = Directory.GetFiles(Repository.Samples);
        if (content == "hostile")
        {
            options.Title = "<script>window.ran=0</script>";
            measure.GroupBy = [GroupKey.File, GroupKey.Sender, GroupKey.Recipient, GroupKey.Code, GroupKey.ProviderStatus];
            reports = [Hostile.WriteReport(_folder)];
        }

        ReportPage page = new(options);
        DeliveryMeasurer measurer = new(new StatusResolver(StatusCatalog.Default), measure, new ReportOptions());
        foreach (string report in reports)
            measurer.AddReport(report, Path.GetFileName(report), Cancel);
        foreach (DeliveryMeasure each in measurer.Complete(Cancel))
            page.Add(each);
        page.Save(file);
        return file;
    }
}
