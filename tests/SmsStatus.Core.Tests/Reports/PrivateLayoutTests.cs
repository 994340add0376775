using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>A layout that users describe themselves comes before all that we know.</summary>
public sealed class PrivateLayoutTests
{
    private const string Log = """
        contoso_ref,msisdn,phase,result,at
        c-1,+15555550101,Done,D1,2026-11-01 10:00:00
        c-2,+15555550102,Waiting,,2026-11-01 10:00:05
        c-3,+15555550103,Gone,F7,2026-11-01 10:02:00
        """;

    [Fact]
    public void A_report_of_a_private_layout_is_recognized_and_translated()
    {
        using TempReport report = new(Log);
        List<DeliveryRecord> records = ReportKit.Read(report.Path, catalog: PrivateCatalog.With(PrivateCatalog.Contoso));
        Assert.Equal("Delivered Queued Undeliverable", string.Join(' ', records.Select(record => record.Status)));
        Assert.Equal(["Contoso", "Contoso", "Contoso"], records.Select(record => record.Provider));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.FromHours(1)), records[0].UpdatedAt);
    }

    [Fact]
    public void Without_the_file_the_report_is_of_no_known_layout()
    {
        using TempReport report = new(Log);
        Assert.Equal(ReportError.LayoutNotRecognized, Assert.Throws<ReportException>(() => ReportKit.Read(report.Path)).Error);
    }

    [Fact]
    public void It_comes_before_a_layout_of_ours_that_fits_as_well()
    {
        string sample = Path.Combine(Repository.Samples, "oncehub-reason-log.csv");
        string column = File.ReadLines(sample).First().Split(',')[0];
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Contoso.Replace("\"contoso_ref\", \"result\"", "\"" + column + "\"", StringComparison.Ordinal));
        Listener listener = new();
        ReportKit.Read(sample, listener: listener, catalog: catalog);
        Assert.Equal("Contoso ContosoLog", listener.Reports.Single().Layout);
        listener.Reports.Clear();
        ReportKit.Read(sample, new ReportOptions { Provider = "OnceHub" }, listener, catalog);
        Assert.StartsWith("OnceHub", listener.Reports.Single().Layout, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_before_a_table_that_names_its_provider()
    {
        using TempReport report = new("provider,contoso_ref,result,status\nAzure,c-1,D1,Waiting\n");
        Assert.Equal("Contoso", ReportKit.Read(report.Path, catalog: PrivateCatalog.With(PrivateCatalog.Contoso)).Single().Provider);
    }

    [Fact]
    public void One_that_yields_does_not()
    {
        using TempReport report = new("provider,contoso_ref,result,status\nAzure,c-1,D1,Failed\n");
        string text = PrivateCatalog.Contoso.Replace("\"zone\": \"+01:00\"", "\"yields\": true", StringComparison.Ordinal);
        Assert.Equal("Azure", ReportKit.Read(report.Path, catalog: PrivateCatalog.With(text)).Single().Provider);
    }

    [Fact]
    public void Two_of_them_that_fit_are_a_question_to_the_user()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Contoso).With(PrivateCatalog.File(PrivateCatalog.Contoso
            .Replace("\"Contoso\"", "\"Fabrikam\"", StringComparison.Ordinal)
            .Replace("\"ContosoSms\"", "\"FabrikamSms\"", StringComparison.Ordinal)
            .Replace("\"ContosoLog\"", "\"FabrikamLog\"", StringComparison.Ordinal)));
        using TempReport report = new(Log);
        Assert.Equal(ReportError.LayoutAmbiguous, Assert.Throws<ReportException>(() => ReportKit.Read(report.Path, catalog: catalog)).Error);
        Assert.Equal("Fabrikam", ReportKit.Read(report.Path, new ReportOptions { Layout = "fabrikamlog" }, catalog: catalog)[0].Provider);
    }

    [Fact]
    public void Records_of_the_pipeline_follow_the_same_rule()
    {
        RecordTranslator translator = new(new StatusResolver(PrivateCatalog.With(PrivateCatalog.Contoso)), new RecordOptions());
        Assert.Equal("Contoso", translator.Translate(["provider", "contoso_ref", "result"], ["Azure", "c-1", "D1"]).Status?.Provider);
    }
}
