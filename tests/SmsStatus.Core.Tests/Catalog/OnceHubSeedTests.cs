using System.Linq;

namespace SmsStatus.Tests;

/// <summary>OnceHub's article: 14 reasons for failure and 4 statuses.</summary>
public sealed class OnceHubSeedTests
{
    // reason | unified status | persistence | cause | action
    private const string Reasons = """
        Illegal Number | Undeliverable | Permanent | InvalidDestination | CorrectNumber
        Absent Subscriber | Undeliverable | Permanent | UnknownSubscriber | CorrectNumber
        Call barred by user | Undeliverable | Permanent | OptedOut | ContactRecipient
        Portability Error | Undeliverable | Temporary | PortabilityError | ContactProvider
        Anti-Spam Rejection | Rejected | Unspecified | Filtered | ContactProvider
        Handset Busy | Undeliverable | Temporary | HandsetUnavailable | RetryLater
        Network Error | Undeliverable | Temporary | NetworkFault | RetryLater
        Invalid Message | Rejected | Permanent | InvalidMessage | ContactProvider
        Unroutable | Undeliverable | Permanent | NoRoute | ContactProvider
        Destination Unreachable | Undeliverable | Unspecified | NoRoute | CorrectNumber
        Subscriber Age Restriction | Rejected | Permanent | SubscriberAccount | None
        Number Blocked by Carrier | Rejected | Permanent | Blocked | ContactRecipient
        Prepaid - Insufficient funds | Undeliverable | Temporary | SubscriberAccount | RetryLater
        General Error | Undeliverable | Unspecified | Unspecified | ContactProvider
        """;

    // word | unified status | finality | cause | action
    private const string Statuses = """
        Delivered | Delivered | Final | None | None
        Sent | Submitted | Intermediate | None | Wait
        Rejected | Rejected | Final | InvalidDestination | CorrectNumber
        Failed | Undeliverable | Final | Unspecified | ContactProvider
        """;

    public static TheoryData<string, string> ReasonRows => Seed.Rows(Reasons);

    public static TheoryData<string, string> StatusRows => Seed.Rows(Statuses);

    [Theory]
    [MemberData(nameof(ReasonRows))]
    public void Every_reason_is_mapped_as_its_meaning_and_resolution_say(string reason, string expected)
    {
        StatusCode entry = Seed.Code("OnceHub", reason);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Persistence, entry.Cause, entry.Action));
        Assert.Equal(Finality.Final, entry.Finality);
        Assert.Equal(reason, entry.Name);
    }

    [Theory]
    [MemberData(nameof(StatusRows))]
    public void Every_status_is_mapped_as_its_definition_says(string word, string expected)
    {
        StatusCode entry = Seed.Word("OnceHub", word);
        Assert.Equal(expected, Seed.Row(entry.Status, entry.Finality, entry.Cause, entry.Action));
    }

    [Fact]
    public void There_are_these_fourteen_reasons_and_four_statuses_and_no_others()
    {
        Provider provider = StatusCatalog.Default.GetProvider("OnceHub");
        Assert.Equal(Seed.Keys(Reasons), Seed.Codes("OnceHub", "Reasons"));
        Assert.Equal(Seed.Keys(Statuses), provider.StatusWords.Entries.Select(entry => entry.ProviderStatus));
        Assert.Equal(14, provider.Codes);
        Assert.Equal(4, provider.Statuses);
    }

    [Theory]
    [InlineData("Handset Busy")]
    [InlineData("Network Error")]
    [InlineData("Destination Unreachable")]
    [InlineData("Prepaid - Insufficient funds")]
    public void Where_OnceHub_says_to_try_again_the_entry_says_so(string reason) =>
        Assert.Equal(Retry.Later, Seed.Code("OnceHub", reason).Retry);

    [Fact]
    public void Only_a_recipient_who_asked_not_to_receive_SMS_must_be_left_out() =>
        Assert.Equal(
            ["Call barred by user"],
            StatusCatalog.Default.GetProvider("OnceHub").Entries
                .Where(entry => entry.Suppression == Suppression.Must)
                .Select(entry => entry.Code));
}
