using System;

namespace SmsStatus.Tests;

/// <summary>A code and a status word that disagree are both kept, and the verdict says so.</summary>
public sealed class StatusResolverConflictTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);

    [Theory]
    [InlineData("Crexendo", "401", "Delivered", Outcome.NotDelivered, Outcome.Delivered)]
    [InlineData("Crexendo", "411", "Submitted", Outcome.NotDelivered, Outcome.Pending)]
    [InlineData("Sinch", "402", "Dispatched", Outcome.NotDelivered, Outcome.Pending)]
    [InlineData("Sinch", "401", "Delivered", Outcome.Pending, Outcome.Delivered)]
    [InlineData("Azure", "2000", "Failed", Outcome.Delivered, Outcome.NotDelivered)]
    [InlineData("Azure", "4000", "Delivered", Outcome.NotDelivered, Outcome.Delivered)]
    [InlineData("Azure", "5002", "Failed", Outcome.Indeterminate, Outcome.NotDelivered)]
    [InlineData("OnceHub", "Handset Busy", "Delivered", Outcome.NotDelivered, Outcome.Delivered)]
    [InlineData("MobileConnect", "4000", "SmsTransient", Outcome.Delivered, Outcome.Pending)]
    public void Different_outcomes_are_a_conflict_and_the_code_decides(
        string provider, string code, string word, Outcome expected, Outcome other)
    {
        UnifiedStatus verdict = s_resolver.Resolve(provider, code, word);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Equal(
            "Status " + word + " says " + other + "; code " + code + " says " + expected + ".",
            verdict.Conflict);
        Assert.Equal(code, verdict.Code);
        Assert.Equal(word, verdict.ProviderStatus);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Unknown")]
    [InlineData("Dispatched")]
    public void No_error_beside_a_word_other_than_delivered_is_a_conflict(string word) =>
        Assert.Contains("Status " + word + " says ", s_resolver.Resolve("Sinch", "000", word).Conflict, StringComparison.Ordinal);

    [Theory]
    [InlineData("Crexendo", "401", "Failed")]
    [InlineData("Crexendo", "411", "FAILED")]
    [InlineData("Crexendo", "221", "delivered")]
    [InlineData("Crexendo", "212", "Submitted")]
    [InlineData("Crexendo", "151", "enroute")]
    [InlineData("Sinch", "402", "Aborted")]
    [InlineData("Sinch", "407", "Cancelled")]
    [InlineData("Sinch", "0", "Delivered")]
    [InlineData("Sinch", "400", "Dispatched")]
    [InlineData("Azure", "No error.", "Delivered")]
    [InlineData("OnceHub", "Illegal Number", "Failed")]
    public void The_same_outcome_is_no_conflict(string provider, string code, string word) =>
        Assert.Null(s_resolver.Resolve(provider, code, word).Conflict);

    [Theory]
    [InlineData("Crexendo", "401", null)]
    [InlineData("Crexendo", null, "Delivered")]
    [InlineData("Crexendo", "401", "no such word")]
    [InlineData("Crexendo", "499", "Delivered")]
    [InlineData("Crexendo", "499", "no such word")]
    public void What_is_not_there_or_not_known_disagrees_with_nothing(string provider, string? code, string? word) =>
        Assert.Null(s_resolver.Resolve(provider, code, word).Conflict);

    [Fact]
    public void A_conflict_names_the_code_that_was_found_in_a_text() =>
        Assert.Equal(
            "Status Delivered says Delivered; code 4006 says NotDelivered.",
            s_resolver.Resolve("ACS", "ErrorCode: 4006. ErrorMessage: Gone", "Delivered").Conflict);

    [Fact]
    public void A_delivery_of_which_a_part_failed_is_not_delivered_and_says_why()
    {
        UnifiedStatus verdict = s_resolver.Resolve(StatusCatalog.Default.GetProvider("Azure"), "No error.", "Delivered", false, failedPart: true);
        Assert.Equal(DeliveryStatus.Undeliverable, verdict.Status);
        Assert.Equal(Outcome.NotDelivered, verdict.Outcome);
        Assert.Equal(Evidence.None, verdict.Evidence);
        Assert.Equal("2000", verdict.Code);
        Assert.Equal("Delivered", verdict.ProviderStatus);
        Assert.Contains("part", verdict.Meaning, StringComparison.Ordinal);
        Assert.Contains("part of the message failed", verdict.Conflict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4006", "Failed")]
    [InlineData("5002", "Failed")]
    [InlineData("1", null)]
    public void A_failed_part_changes_no_other_verdict(string code, string? word)
    {
        Provider azure = StatusCatalog.Default.GetProvider("Azure");
        UnifiedStatus verdict = s_resolver.Resolve(azure, code, word, false, failedPart: true);
        Assert.Equal(s_resolver.Resolve("Azure", code, word).Meaning, verdict.Meaning);
        Assert.Equal(s_resolver.Resolve("Azure", code, word).Conflict, verdict.Conflict);
    }

    [Fact]
    public void On_a_shared_code_handing_over_is_the_last_news()
    {
        UnifiedStatus shared = s_resolver.Resolve("MobileConnect", "2000", sharedCode: true);
        Assert.Equal(DeliveryStatus.Submitted, shared.Status);
        Assert.Equal(Outcome.Indeterminate, shared.Outcome);
        Assert.Equal(Finality.Final, shared.Finality);
        Assert.Equal(NextAction.None, shared.Action);

        UnifiedStatus own = s_resolver.Resolve("MobileConnect", "2000");
        Assert.Equal(DeliveryStatus.Submitted, own.Status);
        Assert.Equal(Outcome.Pending, own.Outcome);
        Assert.Equal(Finality.Conditional, own.Finality);
        Assert.Equal(NextAction.Wait, own.Action);
    }

    [Theory]
    [InlineData("MobileConnect", "4000")]
    [InlineData("MobileConnect", "3000")]
    [InlineData("MobileConnect", "3400")]
    [InlineData("Azure", "2000")]
    [InlineData("Crexendo", "200")]
    public void A_shared_code_changes_nothing_else(string provider, string code)
    {
        UnifiedStatus own = s_resolver.Resolve(provider, code);
        UnifiedStatus shared = s_resolver.Resolve(provider, code, sharedCode: true);
        Assert.Equal((own.Outcome, own.Finality, own.Action), (shared.Outcome, shared.Finality, shared.Action));
    }
}
