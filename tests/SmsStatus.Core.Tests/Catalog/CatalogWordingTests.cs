using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmsStatus.Tests;

/// <summary>Facts come from the providers, sentences do not.</summary>
public sealed partial class CatalogWordingTests
{
    private const int Run = 8;

    // Sentences of the providers' documents, of eight words or more.
    private static readonly string[] s_sentences =
    [
        "Message failed to queue to internal send service. Retry your send.",
        "Status will be updated when delivery confirmation comes from carrier or mobile device.",
        "Message not accepted by aggregator due to capacity issues. Salesforce exhausted the retry process.",
        "Message is en route to carrier. Waiting on carrier confirmation.",
        "Message sent to carrier. Waiting to be accepted by carrier.",
        "Message accepted by carrier. Waiting for delivery confirmation.",
        "Message expired. Message exhausted the carrier retry process. Mobile device may be out of carrier range.",
        "Carrier may have detected a loop or assumed that message is spam.",
        "This status can indicate an administrative or financial problem between the operator and the end users.",
        "The SMS was sent and arrival was confirmed via delivery receipt.",
        "SMS was sent but a delivery receipt has not been received yet.",
        "The phone number was found to be invalid prior to sending.",
        "Number has been disconnected / number not in use",
        "The receiver should contact their carrier and ask for SMS to be enabled",
        "The number was recently ported from one carrier to another and the database has not been updated yet",
        "Carrier rejected the message because of the message content / sender ID",
        "Handset is busy and not able to receive SMS",
        "Network is busy or there are Network problems",
        "The carrier is not able to route the SMS to the number",
        "Receiver does not have sufficient funds / cannot receive SMS notifications on their plan",
        "Message is queued within REST API system and will be dispatched according to the rate of the account.",
        "Message has been dispatched and accepted for delivery by the SMSC.",
        "Message expired before delivery to the SMSC. This may happen if the expiry time for the message was very short.",
        "Message was delivered to the SMSC but no Delivery Receipt has been received or a Delivery Receipt that could not be interpreted was received.",
        "SMSC rejected message. Retrying is likely to cause the same error.",
        "Message failed because of temporary delivery failure. Message can be retried.",
        "One or more parameters in the message body has no mapping for this recipient.",
        "Message was canceled by user before reaching SMSC.",
        "No default originator exists/configured for this recipient when sending message without originator.",
        "Message failed as the number of message parts exceeds the defined max number of message parts.",
        "SMSC rejected the message. The account has not been provisioned for this region.",
        "Ensure you aren't exceeding the maximum number of messages allowed for your number or use queues to batch the messages.",
        "Ensure the To number is in E.164 format and From number format is in E.164 or Short code format.",
        "Message is rejected due to invalid Destination/To number format.",
        "Check if the destination you're trying to send to is supported.",
        "Message failed to deliver since Destination/To number doesn't exist.",
        "The Destination/To number opted out of receiving messages from you.",
        "Mark the Destination/To number as opted out so that no further message attempts are made to the number.",
        "Most often this happens if fraudulent activity is detected. Contact support for more details.",
        "Message was blocked due to the toll-free number not being verified.",
        "Review unverified sending limits and submit toll-free verification as soon as possible.",
        "Message failed to deliver due to temporary unavailability of application/system.",
        "Most often this happens if a carrier does not support delivery reports. No action required as message may have been delivered already.",
        "If a message is marked as Failed or Rejected, you may still be charged if the message has already passed the messaging gateway.",
        "Messages are scheduled to be sent but have not been sent yet.",
        "They've been sent to the messaging gateway, but a carrier response hasn't been received yet.",
        "Messages have been successfully sent onward to recipients (submitted successfully).",
        "Messages passed to the gateway, but the recipient's carrier did not acknowledge successful delivery to the end recipient.",
        "Messages were passed to the messaging gateway but rejected by either the gateway (most common) or the recipient's carrier.",
        "The campaign was halted by a user on your account.",
        "Messages have been passed to the gateway but are awaiting a final status.",
        "If it persists unusually long, review codes and confirm Delivery Receipts is enabled.",
        "Message is being rerouted to a different provider after failing via the first provider.",
        "If only certain numbers are failing or being rejected, compare number formats, destination countries, and whether the destination has restrictions or blocking.",
        "Depending on the destination country the TEXT_DELIVERED and TEXT_SUCCESSFUL events may be used interchangeably.",
        "Success events occur when the message is accepted by the recipient's carrier.",
        "Pending events occur when a message is in the process of being delivered, but hasn't been delivered yet.",
        "After 72 hours, if AWS End User Messaging has not received a final event from a carrier, the service automatically returns an UNKNOWN messageStatus as we do not know what happened to that message.",
        "This reason indicates the SMS was sent to a mobile operator or downstream provider; however, no DLR has been returned before the end of the message validity period.",
        "This usually indicates that the receiving network has a longer retry pattern than the validity period or is experiencing an issue processing DLR.",
        "This reason indicates the SMS was expired before we were able to send the message to a mobile operator or downstream provider.",
        "This reason indicates the receiver number is not associated with an active line.",
        "The message could not be delivered and has been queued for attempted redelivery.",
        "There was an error with the message, probably caused by the content of the message itself.",
        "Message has expired before we were able to deliver it to the upstream gateway. No charge applies.",
        "Absent Subscriber. Phone is out of range or switched off. Likely to have been unavailable for 12 hours or more.",
        "Memory Capacity Exceeded. Rejection due to subscriber handset not having the memory capacity to recieve the message.",
        "Rejection due to subscription, handset or network not supporting SMS.",
        "Message has been sent, waiting for delivery report. Message has been sent without asking for delivery report.",
    ];

    public static TheoryData<string> Files => ProviderFiles.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_repeats_eight_words_in_a_row_of_a_sentence_of_the_providers(string provider)
    {
        HashSet<string> runs = [.. s_sentences.SelectMany(Runs)];
        IEnumerable<string> copies =
            from entry in StatusCatalog.Default.GetProvider(provider).Entries
            from text in new[] { entry.Meaning, entry.Advice, entry.Note ?? "" }
            from run in Runs(text)
            where runs.Contains(run)
            select entry + ": " + run;
        Assert.Equal("", string.Join("; ", copies));
    }

    [Fact]
    public void Every_sentence_that_is_compared_with_has_eight_words() =>
        Assert.All(s_sentences, sentence => Assert.NotEmpty(Runs(sentence)));

    [Fact]
    public void A_copied_sentence_would_be_found() =>
        Assert.Equal(
            Runs("The campaign was halted by a user on your account."),
            Runs("the Campaign was halted, by a user on your account"));

    private static IEnumerable<string> Runs(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)).Select(match => match.Value)];
        for (int start = 0; start + Run <= words.Length; start++)
            yield return string.Join(' ', words, start, Run);
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
