using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Sinch's own REST codes and its statuses.</summary>
public sealed class SinchRestSeedTests
{
    // code | Sinch's status beside it | name | unified status | cause | retry | standing
    private const string Table = """
        0 | Delivered | Delivered | Delivered | None | No | Documented
        400 | Queued | Queued | Queued | None | No | Documented
        401 | Dispatched | Dispatched | Submitted | None | No | Documented
        402 | Aborted | Message unroutable | Rejected | NoRoute | No | Documented
        403 | Aborted | Internal error | Failed | ProviderFault | Later | Documented
        404 | Aborted | Temporary delivery failure | Failed | NetworkFault | Later | Documented
        405 | Aborted | Unmatched Parameter | Failed | InvalidMessage | AfterFix | Documented
        406 | Aborted | Internal Expiry | Expired | ValidityExpired | Later | Documented
        407 | Aborted | Canceled | Cancelled | CancelledByCustomer | No | Documented
        408 | Aborted | Internal Reject | Rejected | Unspecified | No | Documented
        409 | Aborted | Price threshold exceeded | Failed | LimitExceeded | AfterFix | Historic
        410 | Aborted | Unmatched default originator | Rejected | SenderNotAllowed | AfterFix | Documented
        411 | Aborted | Exceeded parts limit | Failed | InvalidMessage | AfterFix | Documented
        412 | Aborted | Unprovisioned region | Rejected | AccountIssue | AfterFix | Documented
        413 |  | Blocked | Rejected | AccountIssue | AfterFix | Documented
        414 |  | Bad Media | Failed | InvalidMessage | AfterFix | Documented
        415 |  | Delivery report Rejected | Rejected | Unspecified | Unknown | Documented
        416 |  | Delivery report Not Supported | Undeliverable | ServiceNotSupported | Unknown | Documented
        417 |  | Delivery report Unreachable | Undeliverable | AbsentSubscriber | Later | Documented
        418 |  | Delivery report Unrecognized | Undeliverable | ServiceNotSupported | AfterFix | Documented
        """;

    // word | unified status | finality | cause
    private const string Statuses = """
        Queued | Queued | Intermediate | None
        Dispatched | Submitted | Intermediate | None
        Aborted | Failed | Final | Unspecified
        Rejected | Rejected | Final | Unspecified
        Delivered | Delivered | Final | None
        Failed | Undeliverable | Final | Unspecified
        Expired | Expired | Final | ValidityExpired
        Unknown | Unknown | Final | NoReceipt
        Cancelled | Cancelled | Final | CancelledByCustomer
        Deleted | Deleted | Final | RemovedByNetwork
        """;

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    public static TheoryData<string, string> StatusRows => Seed.Rows(Statuses);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_REST_code_is_mapped_as_its_description_says(string code, string expected)
    {
        StatusCode entry = Seed.Code("Sinch", code, "Rest");
        Assert.Equal(
            expected,
            Seed.Row(entry.ProviderStatus, entry.Name, entry.Status, entry.Cause, entry.Retry, entry.Standing));
    }

    [Theory]
    [MemberData(nameof(StatusRows))]
    public void Every_status_is_mapped_as_its_description_says(string word, string expected)
    {
        StatusCode entry = Seed.Word("Sinch", word);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Finality, entry.Cause));
    }

    [Fact]
    public void There_are_these_twenty_REST_codes_and_the_documented_statuses_are_these_ten()
    {
        Assert.Equal(Seed.Keys(Table), Seed.Codes("Sinch", "Rest"));
        Assert.Equal(20, Seed.Codes("Sinch", "Rest").Count());
        Assert.Equal(
            Seed.Keys(Statuses),
            StatusCatalog.Default.GetProvider("Sinch").StatusWords.Entries
                .Where(entry => entry.Standing == Standing.Documented)
                .Select(entry => entry.ProviderStatus));
    }

    [Theory]
    [InlineData("DELIVRD", DeliveryStatus.Delivered)]
    [InlineData("EXPIRED", DeliveryStatus.Expired)]
    [InlineData("DELETED", DeliveryStatus.Deleted)]
    [InlineData("UNDELIV", DeliveryStatus.Undeliverable)]
    [InlineData("ACCEPTD", DeliveryStatus.Submitted)]
    [InlineData("UNKNOWN", DeliveryStatus.Unknown)]
    [InlineData("REJECTD", DeliveryStatus.Rejected)]
    [InlineData("ENROUTE", DeliveryStatus.Enroute)]
    public void The_words_of_SMPP_receipts_are_understood(string word, DeliveryStatus expected) =>
        Assert.Equal(expected, StatusCatalog.Default.GetProvider("Sinch").StatusWords.Find(word)?.Status);

    [Fact]
    public void Only_409_is_historic() =>
        Assert.Equal(
            ["409"],
            StatusCatalog.Default.GetProvider("Sinch").Entries.Where(entry => entry.Standing == Standing.Historic).Select(entry => entry.Code));

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_code_and_the_status_beside_it_have_one_outcome(string code, string expected)
    {
        string word = expected.Split(" | ")[0];
        if (word.Length > 0)
            Assert.Equal(Seed.Word("Sinch", word).Outcome, Seed.Code("Sinch", code, "Rest").Outcome);
    }

    [Fact]
    public void The_tables_add_up_to_199_codes()
    {
        Provider sinch = StatusCatalog.Default.GetProvider("Sinch");
        Assert.Equal(20 + 137 + 42, sinch.Codes);
        Assert.Equal("Rest, Smpp, CloudSmpp", sinch.Tables);
    }
}
