using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Columns that the user names take the place of the layout's own.</summary>
public sealed class PropertyNamesTests
{
    [Fact]
    public void Named_columns_make_any_table_readable()
    {
        using TempReport report = new("who,which,whom,whence,what,word,when,then\nACS,A-1,15555550100,90210,4006,Failed,2024-03-05T10:00:00Z,2024-03-05T10:00:04Z\n");
        ReportOptions options = new()
        {
            Properties = new PropertyNames
            {
                Provider = "Who", MessageId = "which", Recipient = "WHOM", Sender = "whence", Code = "what", Status = "word", SubmittedAt = "when", UpdatedAt = "then",
            },
        };
        DeliveryRecord record = Assert.Single(ReportKit.Read(report.Path, options));
        Assert.Equal(
            "Azure A-1 15555550100 90210 4006 Failed 0 4",
            string.Join(" ", record.Provider, record.MessageId, record.Recipient, record.Sender, record.Code, record.ProviderStatus, record.SubmittedAt!.Value.Second, record.UpdatedAt!.Value.Second));
    }

    [Fact]
    public void A_named_property_may_stand_deep_in_JSON()
    {
        using TempReport report = new("[{\"by\":{\"name\":\"Azure\"},\"result\":{\"number\":2000}}]");
        ReportOptions options = new() { Properties = new PropertyNames { Provider = "by.name", Code = "result.number" } };
        Assert.Equal("Azure 2000: Delivered", Assert.Single(ReportKit.Read(report.Path, options)).ToString().Split(' ', 2)[1]);
    }

    [Fact]
    public void A_column_that_is_not_there_is_asked_for()
    {
        using TempReport report = new("Provider,Code\nAzure,2000\n");
        ReportException exception = Assert.Throws<ReportException>(
            () => ReportKit.Read(report.Path, new ReportOptions { Properties = new PropertyNames { Recipient = "Whom" } }));
        Assert.Equal(ReportError.PropertyNotFound, exception.Error);
        Assert.Contains("'Whom'", exception.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Names_apply_to_the_report_at_hand_and_change_no_layout()
    {
        using TempReport report = new("Provider,Code,Other\nAzure,4006,2000\n");
        ReportOptions options = new() { Properties = new PropertyNames { Code = "Other" } };
        Assert.Equal(DeliveryStatus.Delivered, Assert.Single(ReportKit.Read(report.Path, options)).Status);
        Assert.Equal(DeliveryStatus.Undeliverable, Assert.Single(ReportKit.Read(report.Path)).Status);
    }

    [Fact]
    public void Columns_of_one_name_are_complained_about_and_the_first_counts()
    {
        using TempReport report = new("Provider,Code,code,Note,Note\nAzure,2000,4006,a,b\n");
        Listener listener = new();
        List<DeliveryRecord> records = ReportKit.Read(report.Path, null, listener);
        Assert.Equal("2000", records.Single().Code);
        Assert.Equal("Several columns are called code; the first of each counts.", listener.Totals[0].Complaint);
    }

    [Fact]
    public void A_report_read_as_another_providers_than_it_looks_like_is_warned_of()
    {
        using TempReport report = new("{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"B\",\"recipient\":\"15555550110\",\"code\":4000,\"status\":\"Delivered\"}");
        Listener listener = new();
        Assert.Equal("MobileConnect", Assert.Single(ReportKit.Read(report.Path, new ReportOptions { Provider = "MobileConnect" }, listener)).Provider);
        Assert.Contains("looks like Sinch RecipientReport", Assert.Single(listener.Warnings), System.StringComparison.Ordinal);
    }
}
