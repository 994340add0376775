using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Microsoft's table of SMS error codes: 16 codes, and one that its current page has beside them.</summary>
public sealed class AzureSeedTests
{
    // code | unified status | persistence | cause | action | standing
    private const string Table = """
        2000 | Delivered | None | None | None | Documented
        4000 | Rejected | Unspecified | Filtered | ReduceRate | Documented
        4001 | Rejected | Permanent | SenderNotAllowed | FixSender | Documented
        4002 | Rejected | Permanent | InvalidDestination | CorrectNumber | Documented
        4003 | Rejected | Permanent | NoRoute | CorrectNumber | Documented
        4004 | Undeliverable | Permanent | UnknownSubscriber | CorrectNumber | Documented
        4005 | Rejected | Unspecified | Filtered | ContactProvider | Documented
        4006 | Undeliverable | Temporary | AbsentSubscriber | RetryLater | Documented
        4007 | Rejected | Permanent | OptedOut | SuppressNumber | Documented
        4008 | Rejected | Temporary | LimitExceeded | ReduceRate | Documented
        4009 | Rejected | Unspecified | Filtered | ContactProvider | Documented
        4010 | Rejected | Permanent | SenderNotAllowed | FixSender | Documented
        4020 | Rejected | Temporary | LimitExceeded | ReduceRate | Extension
        5000 | Failed | Unspecified | ProviderFault | ContactProvider | Documented
        5001 | Failed | Temporary | ProviderFault | RetryLater | Documented
        5002 | Unknown | None | NoReceipt | None | Documented
        9999 | Failed | Unspecified | Unspecified | RetryLater | Documented
        """;

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_code_of_Microsoft_is_mapped_as_its_message_and_advice_say(string code, string expected)
    {
        StatusCode entry = Seed.Code("Azure", code);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Persistence, entry.Cause, entry.Action, entry.Standing));
        Assert.Equal(Finality.Final, entry.Finality);
    }

    [Fact]
    public void There_are_these_seventeen_codes_and_no_others()
    {
        Assert.Equal(Seed.Keys(Table), Seed.Codes("Azure", "ErrorCodes"));
        Assert.Equal(17, StatusCatalog.Default.GetProvider("Azure").Codes);
    }

    [Theory]
    [InlineData("Delivered", DeliveryStatus.Delivered)]
    [InlineData("Failed", DeliveryStatus.Undeliverable)]
    public void The_two_status_words_of_the_events_are_there(string word, DeliveryStatus expected) =>
        Assert.Equal(expected, Seed.Word("Azure", word).Status);

    [Theory]
    [InlineData("4006", Retry.Later)]
    [InlineData("9999", Retry.Later)]
    [InlineData("4007", Retry.No)]
    [InlineData("5002", Retry.No)]
    [InlineData("4001", Retry.AfterFix)]
    [InlineData("4010", Retry.AfterFix)]
    public void The_entry_retries_as_Microsoft_advises(string code, Retry expected) =>
        Assert.Equal(expected, Seed.Code("Azure", code).Retry);

    [Fact]
    public void Only_an_opted_out_number_must_be_left_out() =>
        Assert.Equal(
            ["4007"],
            StatusCatalog.Default.GetProvider("Azure").Entries
                .Where(entry => entry.Suppression == Suppression.Must)
                .Select(entry => entry.Code));
}
