using SmsStatus.Reports;
using SmsStatus.Unification;

namespace SmsStatus.Tests;

public sealed class VerdictTableTests
{
    private readonly VerdictTable _verdicts = new(new StatusResolver(StatusCatalog.Default));

    [Fact]
    public void The_same_report_is_resolved_once() =>
        Assert.Same(Resolve("Sinch", "402", "Aborted"), Resolve("Sinch", "402", "Aborted"));

    [Fact]
    public void Blanks_around_values_make_no_other_report() =>
        Assert.Same(Resolve("Sinch", "402", "Aborted"), Resolve("Sinch", " 402\t", "Aborted\r\n"));

    [Fact]
    public void Reports_that_differ_are_kept_apart()
    {
        UnifiedStatus verdict = Resolve("MobileConnect", "4000", "");
        Assert.Equal(DeliveryStatus.Delivered, verdict.Status);
        Assert.Equal(DeliveryStatus.Rejected, Resolve("Azure", "4000", "").Status);
        Assert.Null(Resolve("Azure", "4000", "").ProviderStatus);
        Assert.Equal("Failed", Resolve("Azure", "4000", "Failed").ProviderStatus);
        Assert.Equal(DeliveryStatus.Undeliverable, Resolve("Azure", "", "Failed").Status);
        Assert.Equal(DeliveryStatus.Undeliverable, Resolve("OnceHub", "", "Failed").Status);
    }

    [Fact]
    public void A_code_and_a_status_word_do_not_run_into_each_other()
    {
        Assert.Equal("40", Resolve("Crexendo", "40", "0").Code);
        Assert.Equal("400", Resolve("Crexendo", "400", "").Code);
        Assert.Equal("4", Resolve("Crexendo", "4", "00").Code);
    }

    [Fact]
    public void Shared_codes_are_kept_apart_from_others()
    {
        Assert.Equal(Outcome.Pending, Resolve("MobileConnect", "2000", "").Outcome);
        Assert.Equal(Outcome.Indeterminate, Resolve("MobileConnect", "2000", "", sharedCode: true).Outcome);
        Assert.Equal(Outcome.Pending, Resolve("MobileConnect", "2000", "").Outcome);
    }

    [Fact]
    public void Reports_of_a_failed_part_are_kept_apart_from_others()
    {
        Assert.Equal(Outcome.Delivered, Resolve("Azure", "2000", "Delivered").Outcome);
        Assert.Equal(Outcome.NotDelivered, Resolve("Azure", "2000", "Delivered", failedPart: true).Outcome);
        Assert.Equal(Outcome.NotDelivered, Resolve("Azure", "2000", "Delivered", sharedCode: true, failedPart: true).Outcome);
        Assert.Equal(Outcome.Delivered, Resolve("Azure", "2000", "Delivered", sharedCode: true).Outcome);
    }

    private UnifiedStatus Resolve(string provider, string code, string word, bool sharedCode = false, bool failedPart = false) =>
        _verdicts.Resolve(StatusCatalog.Default.GetProvider(provider), Utf8Slice.Of(code), Utf8Slice.Of(word), sharedCode, failedPart);
}
