using System;
using System.IO;
using System.Text;

namespace SmsStatus.Tests;

public sealed class ReportDescriptionTests
{
    [Fact]
    public void It_says_the_layout_and_what_told_it()
    {
        ReportDescription report = Describe("azure-event-grid.json");
        Assert.Equal(("Azure", "Azure EventGrid", LayoutOrigin.Recognized), (report.Provider, report.Layout, report.LayoutOrigin));
        Assert.Equal(["eventType", "data"], report.Evidence);
        Assert.False(report.ProviderIsGiven);
    }

    [Fact]
    public void It_says_that_each_row_names_its_provider()
    {
        ReportDescription report = Describe("general-table.csv");
        Assert.Null(report.Provider);
        Assert.Null(report.Fold);
        Assert.Equal(["provider", "code", "status"], report.Evidence);
    }

    [Fact]
    public void It_says_what_was_given()
    {
        ReportDescription layout = Describe("general-table.csv", new ReportOptions { Provider = "ACS", Layout = "general", TimeZone = TimeZones.Parse("+05:30") });
        Assert.Equal(("Azure", true, LayoutOrigin.Given), (layout.Provider, layout.ProviderIsGiven, layout.LayoutOrigin));
        Assert.Equal((TimeZoneOrigin.Given, "+05:30"), (layout.TimeZoneOrigin, layout.TimeZone));
        Assert.Empty(layout.Evidence);
        ReportDescription properties = Describe("general-table.csv", new ReportOptions { Properties = new PropertyNames { Code = "Status" } });
        Assert.Equal(LayoutOrigin.PropertiesGiven, properties.LayoutOrigin);
        Assert.Contains("Status", properties.Evidence);
    }

    [Theory]
    [InlineData("azure-event-grid.json", TimeZoneOrigin.TimeStamps, null, FoldRule.LatestFinal)]
    [InlineData("mobileconnect-tracking-extract.csv", TimeZoneOrigin.Layout, "-06:00", FoldRule.HighestCode)]
    [InlineData("mobileconnect-event-notifications.json", TimeZoneOrigin.Epoch, "UTC", FoldRule.HighestCode)]
    public void It_says_how_times_and_events_are_taken(string file, TimeZoneOrigin origin, string? zone, FoldRule fold)
    {
        ReportDescription report = Describe(file);
        Assert.Equal((origin, zone, fold), (report.TimeZoneOrigin, report.TimeZone, report.Fold));
    }

    [Theory]
    [InlineData("utf-8", 0, "UTF-8", null)]
    [InlineData("utf-16", 1, "UTF-16 little-endian", "gzip")]
    [InlineData("utf-16BE", 2, "UTF-16 big-endian", "gzip, twice")]
    public void It_says_how_the_file_was_written(string encoding, int layers, string name, string? compression)
    {
        Encoding used = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. used.GetPreamble(), .. used.GetBytes("provider;code\nAzure;2000\n")];
        for (int layer = 0; layer < layers; layer++)
            bytes = ReportKit.GZip(bytes);
        using TempReport file = new(bytes);
        ReportDescription report = DescribeFile(file.Path, new ReportOptions());
        Assert.Equal((name, compression, "table separated by ';'"), (report.Encoding, report.Compression, report.Format));
    }

    private static ReportDescription Describe(string sample, ReportOptions? options = null) =>
        DescribeFile(Path.Combine(Repository.Samples, sample), options ?? new ReportOptions());

    private static ReportDescription DescribeFile(string path, ReportOptions options)
    {
        Listener listener = new();
        ReportKit.Read(path, options, listener);
        return Assert.Single(listener.Reports);
    }
}
