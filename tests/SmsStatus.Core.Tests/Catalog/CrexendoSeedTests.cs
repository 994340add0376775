using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Crexendo's article: 30 codes and 8 statuses.</summary>
public sealed class CrexendoSeedTests
{
    // code | unified status | finality | cause | action
    private const string Table = """
        101 | Queued | Intermediate | None | Wait
        102 | Queued | Intermediate | None | Wait
        151 | Held | Intermediate | None | Wait
        200 | Submitted | Intermediate | None | Wait
        210 | Submitted | Intermediate | None | Wait
        211 | Enroute | Intermediate | None | Wait
        212 | Submitted | Intermediate | None | Wait
        213 | Scheduled | Intermediate | None | Wait
        220 | Delivered | Final | None | None
        221 | Delivered | Final | None | None
        301 | Rejected | Final | LimitExceeded | CheckAccount
        302 | Rejected | Final | Blocked | SuppressNumber
        303 | Rejected | Final | SenderNotAllowed | FixSender
        304 | Rejected | Final | Unspecified | ContactProvider
        305 | Rejected | Final | Duplicate | None
        320 | Expired | Final | ValidityExpired | RetryLater
        330 | Failed | Final | ProviderFault | ContactProvider
        331 | Rejected | Final | Unspecified | ContactProvider
        332 | Rejected | Final | NoRoute | CorrectNumber
        333 | Rejected | Final | SenderNotAllowed | FixSender
        400 | Undeliverable | Final | Unspecified | CorrectNumber
        401 | Expired | Final | ValidityExpired | RetryLater
        402 | Rejected | Final | Unspecified | ContactProvider
        403 | Skipped | Final | Unspecified | ContactProvider
        405 | Deleted | Final | RemovedByNetwork | ContactProvider
        410 | Rejected | Final | SenderNotAllowed | FixSender
        411 | Rejected | Final | InvalidDestination | CorrectNumber
        412 | Rejected | Final | Blocked | SuppressNumber
        413 | Undeliverable | Final | ServiceNotSupported | CorrectNumber
        414 | Undeliverable | Final | AbsentSubscriber | RetryLater
        """;

    // word | unified status | finality | cause | billable
    private const string Statuses = """
        Scheduled | Scheduled | Intermediate | None | Unknown
        Sending | Queued | Intermediate | None | Unknown
        Sent | Submitted | Intermediate | None | Unknown
        Failed | Undeliverable | Final | Unspecified | Possible
        Rejected | Rejected | Final | Unspecified | Possible
        Stopped | Cancelled | Final | CancelledByCustomer | Unknown
        Submitted | Submitted | Intermediate | None | Unknown
        Delivered | Delivered | Final | None | Unknown
        """;

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    public static TheoryData<string, string> StatusRows => Seed.Rows(Statuses);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_code_of_Crexendo_is_mapped_as_its_meaning_says(string code, string expected)
    {
        StatusCode entry = Seed.Code("Crexendo", code);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Finality, entry.Cause, entry.Action));
        Assert.Equal(Standing.Documented, entry.Standing);
    }

    [Theory]
    [MemberData(nameof(StatusRows))]
    public void Every_status_of_Crexendo_is_mapped_as_its_definition_says(string word, string expected)
    {
        StatusCode entry = Seed.Word("Crexendo", word);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Finality, entry.Cause, entry.Billable));
        Assert.Equal(Standing.Documented, entry.Standing);
    }

    [Fact]
    public void There_are_these_thirty_codes_and_the_documented_statuses_are_these_eight()
    {
        Provider provider = StatusCatalog.Default.GetProvider("Crexendo");
        Assert.Equal(Seed.Keys(Table), Seed.Codes("Crexendo", "StatusCodes"));
        Assert.Equal(30, provider.Codes);
        Assert.Equal(
            Seed.Keys(Statuses),
            provider.StatusWords.Entries.Where(entry => entry.Standing == Standing.Documented).Select(entry => entry.ProviderStatus));
    }

    [Fact]
    public void Only_221_says_that_the_handset_confirmed()
    {
        Assert.Equal(Evidence.Handset, Seed.Code("Crexendo", "221").Evidence);
        Assert.Equal(Evidence.Unspecified, Seed.Code("Crexendo", "220").Evidence);
    }

    [Theory]
    [InlineData("302", Origin.Platform, "412", Origin.Aggregator)]
    [InlineData("303", Origin.Platform, "410", Origin.Aggregator)]
    public void The_gateway_and_the_downstream_provider_are_told_apart(string one, Origin first, string other, Origin second)
    {
        Assert.Equal(first, Seed.Code("Crexendo", one).Origin);
        Assert.Equal(second, Seed.Code("Crexendo", other).Origin);
    }

    [Fact]
    public void Every_failure_may_be_charged_unless_the_customer_stopped_it() =>
        Assert.All(
            StatusCatalog.Default.GetProvider("Crexendo").Entries.Where(entry => entry.Outcome == Outcome.NotDelivered),
            entry => Assert.Equal(
                entry.Status == DeliveryStatus.Cancelled ? Billable.Unknown : Billable.Possible,
                entry.Billable));
}
