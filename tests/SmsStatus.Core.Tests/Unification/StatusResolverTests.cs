using System;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>From a provider, its code and its status word to one verdict.</summary>
public sealed class StatusResolverTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);

    /// <summary>Provider, code, status word; then the code of the verdict and its status.</summary>
    public static TheoryData<string, string?, string?, string?, DeliveryStatus> Reports => new()
    {
        // What spreadsheets and gateways do to numbers.
        { "MobileConnect", "4000", null, "4000", DeliveryStatus.Delivered },
        { "MobileConnect", " 4000 ", null, "4000", DeliveryStatus.Delivered },
        { "MobileConnect", "\t4000\r\n", null, "4000", DeliveryStatus.Delivered },
        { "MobileConnect", "4000.0", null, "4000", DeliveryStatus.Delivered },
        { "MobileConnect", "4000.00", null, "4000", DeliveryStatus.Delivered },
        { "MobileConnect", "04000", null, "4000", DeliveryStatus.Delivered },
        { "Sinch", "000", null, "0", DeliveryStatus.Delivered },
        { "Sinch", "0", null, "0", DeliveryStatus.Delivered },
        { "Sinch", "0.0", null, "0", DeliveryStatus.Delivered },
        { "Sinch", "015", null, "15", DeliveryStatus.Rejected },
        { "Crexendo", "0221.0", null, "221", DeliveryStatus.Delivered },

        // The same number, another provider.
        { "Azure", "4000", null, "4000", DeliveryStatus.Rejected },
        { "Azure", "2000", null, "2000", DeliveryStatus.Delivered },
        { "MobileConnect", "2000", null, "2000", DeliveryStatus.Submitted },
        { "Sinch", "400", null, "400", DeliveryStatus.Queued },
        { "Crexendo", "400", null, "400", DeliveryStatus.Undeliverable },
        { "Sinch", "401", null, "401", DeliveryStatus.Submitted },
        { "Crexendo", "401", null, "401", DeliveryStatus.Expired },
        { "Sinch", "200", null, "200", DeliveryStatus.Undeliverable },
        { "Crexendo", "200", null, "200", DeliveryStatus.Submitted },
        { "Sinch", "151", null, "151", DeliveryStatus.Undeliverable },
        { "Crexendo", "151", null, "151", DeliveryStatus.Held },

        // Aliases.
        { "ACS", "4007", null, "4007", DeliveryStatus.Rejected },
        { "salesforce", "4501", null, "4501", DeliveryStatus.Expired },
        { "MESSAGEMEDIA", "403", null, "403", DeliveryStatus.Skipped },
        { " xms ", "407", null, "407", DeliveryStatus.Cancelled },

        // Labels in any case and spacing.
        { "OnceHub", "Illegal Number", null, "Illegal Number", DeliveryStatus.Undeliverable },
        { "OnceHub", "ILLEGAL NUMBER", null, "Illegal Number", DeliveryStatus.Undeliverable },
        { "OnceHub", "anti-spam  rejection", null, "Anti-Spam Rejection", DeliveryStatus.Rejected },
        { "OnceHub", "Anti Spam Rejection", null, "Anti-Spam Rejection", DeliveryStatus.Rejected },
        { "OnceHub", "Destination Un-Reachable", null, "Destination Unreachable", DeliveryStatus.Undeliverable },
        { "OnceHub", "Pre-Paid - Insufficent funds", null, "Prepaid - Insufficient funds", DeliveryStatus.Undeliverable },
        { "OnceHub", " invalid message ", null, "Invalid Message", DeliveryStatus.Rejected },
        { "MobileConnect", "QueuedToSfmcSendService", null, "1000", DeliveryStatus.Queued },
        { "MobileConnect", "FAILEDDUETOINVALIDDESTINATIONADDRESS", null, "4505", DeliveryStatus.Rejected },

        // The status word alone.
        { "Sinch", null, "Dispatched", null, DeliveryStatus.Submitted },
        { "Sinch", "", "dispatched", null, DeliveryStatus.Submitted },
        { "Sinch", "  ", " EXPIRED ", null, DeliveryStatus.Expired },
        { "OnceHub", null, "Rejected", null, DeliveryStatus.Rejected },
        { "Crexendo", null, "Sending", null, DeliveryStatus.Queued },
        { "Crexendo", null, "Canceled", null, DeliveryStatus.Cancelled },
        { "MobileConnect", null, "TransactionalSendEvents.SmsBounced", null, DeliveryStatus.Undeliverable },
        { "Azure", null, "failed", null, DeliveryStatus.Undeliverable },

        // The code decides over the word.
        { "OnceHub", "Invalid Message", "Failed", "Invalid Message", DeliveryStatus.Rejected },
        { "Sinch", "407", "Aborted", "407", DeliveryStatus.Cancelled },
        { "Azure", "5002", "Failed", "5002", DeliveryStatus.Unknown },
        { "Crexendo", "221", "no such word", "221", DeliveryStatus.Delivered },

        // A code that is not listed beside a word that is.
        { "Crexendo", "499", "Delivered", "499", DeliveryStatus.Delivered },
        { "OnceHub", "Line is engaged", "Failed", "Line is engaged", DeliveryStatus.Undeliverable },
        { "Sinch", "0888.0", "Failed", "888", DeliveryStatus.Undeliverable },

        // Nothing that is listed.
        { "MobileConnect", "-1", null, "-1", DeliveryStatus.Unrecognized },
        { "MobileConnect", "4000.5", null, "4000.5", DeliveryStatus.Unrecognized },
        { "Azure", "4000.5", null, "4000.5", DeliveryStatus.Unrecognized },
        { "Azure", "-4000", null, "-4000", DeliveryStatus.Unrecognized },
        { "Sinch", "-1", null, "-1", DeliveryStatus.Unrecognized },
        { "Sinch", "4,000", null, "4,000", DeliveryStatus.Unrecognized },
        { "Sinch", "0499", "no such word", "499", DeliveryStatus.Unrecognized },
        { "Crexendo", "4000", null, "4000", DeliveryStatus.Unrecognized },
        { "OnceHub", "4000", null, "4000", DeliveryStatus.Unrecognized },
        { "Crexendo", null, "Dispatched", null, DeliveryStatus.Unrecognized },
        { "Azure", "", "", null, DeliveryStatus.Unrecognized },
        { "Azure", null, null, null, DeliveryStatus.Unrecognized },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_translated(string provider, string? code, string? word, string? expectedCode, DeliveryStatus expected)
    {
        UnifiedStatus verdict = s_resolver.Resolve(provider, code, word);
        Assert.Equal(expected, verdict.Status);
        Assert.Equal(expectedCode, verdict.Code);
        Assert.Equal(UnifiedModel.OutcomeOf(expected), verdict.Outcome);
        Assert.Equal(string.IsNullOrWhiteSpace(word) ? null : word.Trim(), verdict.ProviderStatus);
        Assert.Equal(StatusCatalog.Default.GetProvider(provider).Name, verdict.Provider);
    }

    public static TheoryData<string> Files => ProviderFiles.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_code_of_a_standard_table_has_the_verdict_of_its_entry(string name)
    {
        Provider provider = StatusCatalog.Default.GetProvider(name);
        foreach (StatusCode entry in provider.TablesFor(null).SelectMany(table => table.Entries).Where(entry => entry is not { Table: "Smpp", Code: "0" }))
        {
            UnifiedStatus verdict = s_resolver.Resolve(name, entry.Code);
            Assert.Equal(entry.Code, verdict.Code);
            SameAxes(entry, verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_status_word_has_the_verdict_of_its_entry(string name)
    {
        foreach (StatusCode entry in StatusCatalog.Default.GetProvider(name).StatusWords.Entries)
        {
            UnifiedStatus verdict = s_resolver.Resolve(name, null, entry.ProviderStatus);
            Assert.Null(verdict.Code);
            Assert.Equal(entry.ProviderStatus, verdict.ProviderStatus);
            Assert.Equal(entry.Meaning, verdict.Meaning);
            SameAxes(entry, verdict);
        }
    }

    [Fact]
    public void What_nobody_knows_is_unrecognized_and_claims_nothing()
    {
        UnifiedStatus verdict = s_resolver.Resolve("Sinch", "777", "Frobnicated");
        Assert.Equal(DeliveryStatus.Unrecognized, verdict.Status);
        Assert.Equal(Outcome.Unrecognized, verdict.Outcome);
        Assert.Equal(Finality.Unknown, verdict.Finality);
        Assert.Equal(Cause.Unspecified, verdict.Cause);
        Assert.Equal(Persistence.Unspecified, verdict.Persistence);
        Assert.Equal(NextAction.ContactProvider, verdict.Action);
        Assert.Equal(Retry.Unknown, verdict.Retry);
        Assert.Equal(Evidence.None, verdict.Evidence);
        Assert.Equal(Billable.Unknown, verdict.Billable);
        Assert.Equal(Suppression.Never, verdict.Suppression);
        Assert.Null(verdict.Name);
        Assert.Null(verdict.Source);
        Assert.Null(verdict.Conflict);
        Assert.Equal("777", verdict.Code);
        Assert.Equal("Frobnicated", verdict.ProviderStatus);
        Assert.Contains("777", verdict.Meaning, StringComparison.Ordinal);
        Assert.Contains("neither as delivered nor as failed", verdict.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_not_listed_is_named_beside_the_meaning_of_the_word()
    {
        UnifiedStatus verdict = s_resolver.Resolve("Crexendo", "499", "Rejected");
        Assert.StartsWith(Seed.Word("Crexendo", "Rejected").Meaning, verdict.Meaning, StringComparison.Ordinal);
        Assert.EndsWith("Code 499 is not in the catalog.", verdict.Meaning, StringComparison.Ordinal);
        Assert.Equal(Seed.Word("Crexendo", "Rejected").Advice, verdict.Advice);
        Assert.Null(verdict.Conflict);
    }

    [Fact]
    public void A_resolver_needs_a_catalog() =>
        Assert.Throws<ArgumentNullException>(() => new StatusResolver(null!));

    private static void SameAxes(StatusCode entry, UnifiedStatus verdict) => Assert.Equal(
        Seed.Row(
            entry.Provider, entry.Status, entry.Outcome, entry.Finality, entry.Cause, entry.Action, entry.Retry, entry.Persistence,
            entry.Evidence, entry.Origin, entry.Billable, entry.Suppression, entry.Name, entry.Advice),
        Seed.Row(
            verdict.Provider, verdict.Status, verdict.Outcome, verdict.Finality, verdict.Cause, verdict.Action, verdict.Retry, verdict.Persistence,
            verdict.Evidence, verdict.Origin, verdict.Billable, verdict.Suppression, verdict.Name, verdict.Advice));
}
