using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class LayoutDetectorTests
{
    private const string Narrow = """{ "name": "Narrow", "title": "n", "recognise": { "all": ["id", "result"] }, "fields": { "MessageId": "id", "Code": "result" } }""";
    private const string Wide = """{ "name": "Wide", "title": "w", "recognise": { "all": ["result"], "none": ["extra"] }, "fields": { "MessageId": "id", "Code": "result" } }""";

    private const string Standard = """{ "name": "Standard", "title": "s", "yields": true, "recognise": { "all": ["id", "result"] }, "fields": { "MessageId": "id", "Code": "result" } }""";

    private static readonly StatusCatalog s_overlapping = ReportKit.Catalog(ReportKit.Provider("One", Narrow), ReportKit.Provider("Two", Wide));

    [Fact]
    public void A_report_that_several_layouts_fit_is_not_guessed()
    {
        using TempReport report = new("id,result\n1,OK\n");
        ReportException exception = Assert.Throws<ReportException>(() => ReportKit.Read(report.Path, catalog: s_overlapping));
        Assert.Equal(ReportError.LayoutAmbiguous, exception.Error);
        Assert.Contains("One Narrow or Two Wide", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One", null, "One")]
    [InlineData("two", null, "Two")]
    [InlineData(null, "Narrow", "One")]
    [InlineData(null, "wide", "Two")]
    [InlineData("One", "narrow", "One")]
    public void Naming_the_provider_or_the_layout_ends_the_doubt(string? provider, string? layout, string expected)
    {
        using TempReport report = new("id,result\n1,OK\n");
        ReportOptions options = new() { Provider = provider, Layout = layout };
        Assert.Equal(expected, Assert.Single(ReportKit.Read(report.Path, options, catalog: s_overlapping)).Provider);
    }

    [Theory]
    [InlineData("id,result,extra\n1,OK,x\n", "One")]
    [InlineData("result\nOK\n", "Two")]
    [InlineData("{\"ID\":1,\"Result\":\"OK\",\"extra\":null}", "One")]
    [InlineData("{\"rEsUlT\":\"OK\"}", "Two")]
    public void What_must_not_be_there_tells_layouts_apart_as_much_as_what_must(string text, string expected)
    {
        using TempReport report = new(text);
        Assert.Equal(expected, Assert.Single(ReportKit.Read(report.Path, catalog: s_overlapping)).Provider);
    }

    [Theory]
    [InlineData(null, null, "One")]
    [InlineData("Three", null, "Three")]
    [InlineData("One", null, "One")]
    [InlineData(null, "standard", "Three")]
    public void A_layout_that_yields_is_taken_where_its_provider_or_its_name_is_given(string? provider, string? layout, string expected)
    {
        StatusCatalog catalog = ReportKit.Catalog(ReportKit.Provider("One", Narrow), ReportKit.Provider("Three", Standard));
        using TempReport report = new("id,result\n1,OK\n");
        ReportOptions options = new() { Provider = provider, Layout = layout };
        Assert.Equal(expected, Assert.Single(ReportKit.Read(report.Path, options, catalog: catalog)).Provider);
    }

    [Fact]
    public void A_layout_that_yields_is_taken_where_no_other_fits()
    {
        using TempReport report = new("id,result\n1,OK\n");
        StatusCatalog catalog = ReportKit.Catalog(ReportKit.Provider("Three", Standard));
        Assert.Equal("Three", Assert.Single(ReportKit.Read(report.Path, catalog: catalog)).Provider);
    }

    [Fact]
    public void Yielding_ends_no_doubt_between_others_or_among_those_that_yield()
    {
        using TempReport report = new("id,result\n1,OK\n");
        string Doubt(params Provider[] providers)
        {
            ReportException exception = Assert.Throws<ReportException>(() => ReportKit.Read(report.Path, catalog: ReportKit.Catalog(providers)));
            Assert.Equal(ReportError.LayoutAmbiguous, exception.Error);
            return exception.Message;
        }

        Provider standard = ReportKit.Provider("Three", Standard);
        Assert.Contains("it may be One Narrow or Two Wide;", Doubt(ReportKit.Provider("One", Narrow), standard, ReportKit.Provider("Two", Wide)), StringComparison.Ordinal);
        Assert.Contains("it may be Three Standard or Four Standard;", Doubt(standard, ReportKit.Provider("Four", Standard)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_two_providers_at_once_is_ambiguous()
    {
        string both = File.ReadLines(Path.Combine(Repository.Samples, "sinch-recipient-reports.ndjson")).First() + "\n"
            + File.ReadLines(Path.Combine(Repository.Samples, "crexendo-webhook.ndjson")).First() + "\n";
        using TempReport report = new(both);
        Assert.Equal(ReportError.LayoutAmbiguous, Assert.Throws<ReportException>(() => ReportKit.Read(report.Path)).Error);
    }

    [Fact]
    public void A_layout_name_that_two_providers_use_is_not_guessed_either()
    {
        StatusCatalog catalog = ReportKit.Catalog(
            ReportKit.Provider("One", Narrow), ReportKit.Provider("Two", Narrow.Replace("\"n\"", "\"m\"", StringComparison.Ordinal)));
        using TempReport report = new("id,result\n1,OK\n");
        ReportException exception = Assert.Throws<ReportException>(
            () => ReportKit.Read(report.Path, new ReportOptions { Layout = "Narrow" }, catalog: catalog));
        Assert.Equal(ReportError.LayoutAmbiguous, exception.Error);
    }

    [Theory]
    [InlineData("name,age\nAnn,7\n")]
    [InlineData("[{\"name\":\"Ann\"}]")]
    [InlineData("{}")]
    [InlineData("just a text")]
    [InlineData("<html><body>Sign in</body></html>")]
    public void A_report_of_no_known_layout_is_refused(string text)
    {
        using TempReport report = new(text);
        ReportException exception = Assert.Throws<ReportException>(() => ReportKit.Read(report.Path));
        Assert.Equal(ReportError.LayoutNotRecognized, exception.Error);
        Assert.Equal(
            ReportError.LayoutNotRecognized,
            Assert.Throws<ReportException>(() => ReportKit.Read(report.Path, new ReportOptions { Provider = "Sinch" })).Error);
    }

    [Fact]
    public void The_name_of_an_unknown_layout_is_answered_with_the_known_ones()
    {
        using TempReport report = new("Provider,Code\nAzure,2000\n");
        ReportException any = Assert.Throws<ReportException>(() => ReportKit.Read(report.Path, new ReportOptions { Layout = "Nothing" }));
        Assert.Equal(ReportError.LayoutNotRecognized, any.Error);
        foreach (string name in StatusCatalog.Default.Providers.SelectMany(provider => provider.ReportLayouts).Select(layout => layout.Name).Append("General"))
            Assert.Contains(name, any.Message, StringComparison.Ordinal);
        ReportException one = Assert.Throws<ReportException>(
            () => ReportKit.Read(report.Path, new ReportOptions { Layout = "EventGrid", Provider = "Sinch" }));
        Assert.Equal(ReportError.LayoutNotRecognized, one.Error);
        Assert.Contains("BatchReport", one.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_given_by_name_is_used_though_the_report_lacks_what_it_is_recognized_by()
    {
        using TempReport report = new("{\"batch_id\":\"B\",\"recipient\":\"15555550110\",\"code\":0}");
        ReportOptions options = new() { Layout = "recipient report" };
        DeliveryRecord record = Assert.Single(ReportKit.Read(report.Path, options));
        Assert.Equal("Sinch B 15555550110 0 Delivered", string.Join(" ", record.Provider, record.MessageId, record.Recipient, record.Code, record.Status));
    }

    [Fact]
    public void A_damaged_first_record_does_not_hide_the_layout_of_the_others()
    {
        List<string> lines = File.ReadLines(Path.Combine(Repository.Samples, "sinch-recipient-reports.ndjson")).ToList();
        lines[0] = lines[0].Substring(0, 40);
        using TempReport report = new(string.Join("\n", lines));
        Assert.Equal(11, ReportKit.Read(report.Path).Count);
    }

    [Fact]
    public void A_header_without_rows_is_recognized_and_has_no_rows()
    {
        using TempReport report = new(File.ReadLines(Path.Combine(Repository.Samples, "crexendo-detail-report.csv")).First() + "\n");
        Listener listener = new();
        Assert.Empty(ReportKit.Read(report.Path, null, listener));
        Assert.Equal("Crexendo DetailReport", Assert.Single(listener.Reports).Layout);
        Assert.Equal(0, Assert.Single(listener.Totals).Rows);
    }
}
