using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Salesforce's table of SMS status codes: 16 codes, and 4 that the current table has beside them.</summary>
public sealed class MobileConnectSeedTests
{
    // code | name | unified status | finality | cause | action | standing
    private const string Table = """
        1000 | QueuedToSfmcSendService | Queued | Intermediate | None | Wait | Documented
        1500 | QueueFailureToSfmcSendService | Failed | Final | ProviderFault | RetryLater | Documented
        1501 | ValidationError | Failed | Final | ProviderFault | RetryLater | Documented
        2000 | DeliveredToAggregator | Submitted | Conditional | None | Wait | Documented
        2500 | FailedToAggregator | Failed | Final | ProviderFault | RetryLater | Documented
        2501 | UnknownToAggregator | Failed | Final | Unspecified | ContactProvider | Documented
        2502 | FailedToAggregatorDueToInvalidDestinationAddress | Rejected | Final | InvalidDestination | CorrectNumber | Extension
        2600 | ThrottledToAggregator | Failed | Final | LimitExceeded | ReduceRate | Documented
        2601 | SocketExceptionToAggregator | Failed | Final | NetworkFault | RetryLater | Extension
        3000 | Enroute | Enroute | Intermediate | None | Wait | Documented
        3001 | SentToCarrier | Enroute | Intermediate | None | Wait | Documented
        3002 | AcceptedByCarrier | Enroute | Intermediate | None | Wait | Documented
        3400 | Unknown | Unknown | Conditional | Unspecified | ContactProvider | Documented
        4000 | Delivered | Delivered | Final | None | None | Documented
        4500 | Undeliverable | Undeliverable | Final | Unspecified | ContactProvider | Documented
        4501 | Expired | Expired | Final | ValidityExpired | RetryLater | Documented
        4502 | Deleted | Deleted | Final | RemovedByNetwork | ContactProvider | Documented
        4503 | Rejected | Rejected | Final | Filtered | ContactProvider | Documented
        4504 | FailedDueToUnknownSubscriber | Undeliverable | Final | UnknownSubscriber | SuppressNumber | Extension
        4505 | FailedDueToInvalidDestinationAddress | Rejected | Final | InvalidDestination | CorrectNumber | Extension
        """;

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_code_of_Salesforce_is_mapped_as_its_definition_says(string code, string expected)
    {
        StatusCode entry = Seed.Code("MobileConnect", code);
        Assert.Equal(
            expected,
            Seed.Row(entry.Name, entry.Status, entry.Finality, entry.Cause, entry.Action, entry.Standing));
    }

    [Fact]
    public void There_are_these_twenty_codes_and_no_others()
    {
        Assert.Equal(Seed.Keys(Table), Seed.Codes("MobileConnect", "StandardCodes"));
        Assert.Equal(20, StatusCatalog.Default.GetProvider("MobileConnect").Codes);
        Assert.Equal(16, StatusCatalog.Default.GetProvider("MobileConnect").CodeTables
            .SelectMany(table => table.Entries).Count(entry => entry.Standing == Standing.Documented));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_name_of_Salesforce_finds_its_code(string code, string expected)
    {
        string name = expected.Split(" | ")[0];
        Assert.Equal(code, StatusCatalog.Default.GetProvider("MobileConnect").FindTable("StandardCodes")!.Find(name)?.Code);
    }

    [Theory]
    [InlineData("1500")]
    [InlineData("1501")]
    [InlineData("2500")]
    public void Where_Salesforce_says_to_retry_the_entry_says_so(string code)
    {
        StatusCode entry = Seed.Code("MobileConnect", code);
        Assert.Equal(Retry.Later, entry.Retry);
        Assert.Equal(Persistence.Temporary, entry.Persistence);
    }

    [Fact]
    public void Only_2000_is_final_on_shared_codes() =>
        Assert.Equal(
            ["2000"],
            StatusCatalog.Default.Codes.Where(entry => entry.FinalOnSharedCode).Select(entry => entry.Code));

    [Fact]
    public void No_code_says_whether_it_is_charged() =>
        Assert.All(StatusCatalog.Default.GetProvider("MobileConnect").Entries, entry => Assert.Equal(Billable.Unknown, entry.Billable));
}
