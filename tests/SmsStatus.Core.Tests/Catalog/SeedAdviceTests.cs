using System;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>What the providers advise is to be found in the entries, in our words.</summary>
public sealed class SeedAdviceTests
{
    // provider code | words that advice or note must hold
    private const string Codes = """
        MobileConnect/1500 | again
        MobileConnect/1501 | again
        MobileConnect/2000 | shared, confirms
        MobileConnect/2500 | again
        MobileConnect/2600 | no further attempt
        MobileConnect/3000 | carrier's confirmation
        MobileConnect/3001 | accepts
        MobileConnect/3002 | delivery confirmation
        MobileConnect/4501 | range, again
        MobileConnect/4503 | administrative, payment
        OnceHub/Illegal Number | confirm, Vonage, opted out
        OnceHub/Absent Subscriber | confirm, carrier, Vonage
        OnceHub/Call barred by user | carrier, enable
        OnceHub/Portability Error | OnceHub, more information
        OnceHub/Anti-Spam Rejection | OnceHub, more information
        OnceHub/Handset Busy | try again later
        OnceHub/Network Error | try again later
        OnceHub/Invalid Message | OnceHub, more information
        OnceHub/Unroutable | OnceHub, more information
        OnceHub/Destination Unreachable | confirm, try again later
        OnceHub/Subscriber Age Restriction | neither a meaning nor a resolution
        OnceHub/Number Blocked by Carrier | carrier, enable
        OnceHub/Prepaid - Insufficient funds | try again later
        OnceHub/General Error | OnceHub, more information
        Azure/4000 | limit
        Azure/4001 | E.164, short code
        Azure/4002 | E.164
        Azure/4003 | can be reached
        Azure/4004 | valid
        Azure/4006 | later time
        Azure/4007 | opt
        Azure/4008 | limit, queue, batches
        Azure/4009 | support
        Azure/4010 | toll-free verification, limits
        Azure/5000 | support request, portal
        Azure/5002 | no action, may have been delivered
        Azure/9999 | again
        Crexendo/101 | Delivery Receipts
        Crexendo/200 | Delivery Receipts
        Crexendo/210 | Delivery Receipts
        Crexendo/211 | Delivery Receipts
        Crexendo/212 | Delivery Receipts
        Crexendo/213 | Delivery Receipts
        Crexendo/304 | Support
        Crexendo/330 | Support
        Crexendo/332 | Rejected
        Crexendo/333 | Rejected
        Crexendo/320 | 401
        Crexendo/412 | 302
        Sinch/400 | callback, rate, hex
        Sinch/401 | callback
        Sinch/402 | likely to fail the same way
        Sinch/404 | can be retried
        Sinch/405 | parameter
        Sinch/406 | expiry
        Sinch/408 | likely to fail again
        Sinch/409 | 2019
        Sinch/410 | default originator
        Sinch/411 | max_number_of_message_parts
        Sinch/412 | enable the region
        """;

    private const string Words = """
        OnceHub/Sent | receipt, Delivered
        OnceHub/Failed | reason
        Azure/Failed | 5002
        Crexendo/Scheduled | date, time, Changes
        Crexendo/Sending | Campaign reports, refresh, few minutes, Delivery Receipts, 101, 200, 210
        Crexendo/Sent | Delivered, Failed, Rejected, codes
        Crexendo/Failed | charged, 400, 401, 414, formats, countries, restrictions
        Crexendo/Rejected | charged, 410, 411, 412, 332, 333, formats, countries, restrictions
        Crexendo/Stopped | who, resume
        Crexendo/Submitted | Delivery Receipts, codes
        Crexendo/Delivered | reports
        Sinch/Queued | callback, rate
        Sinch/Dispatched | callback
        Sinch/Aborted | code
        Sinch/Expired | expiry
        Sinch/Unknown | may have been delivered
        """;

    public static TheoryData<string, string> CodeRows => Seed.Rows(Codes);

    public static TheoryData<string, string> WordRows => Seed.Rows(Words);

    public static TheoryData<string> Charged => new(StatusCatalog.Default.GetProvider("Crexendo").Entries
        .Where(entry => entry.Billable == Billable.Possible)
        .Select(entry => entry.Code ?? entry.ProviderStatus!)
        .Distinct());

    [Theory]
    [MemberData(nameof(CodeRows))]
    public void The_advice_on_a_code_is_there(string entry, string words)
    {
        string[] parts = entry.Split('/');
        MustHold(Seed.Code(parts[0], parts[1], parts[0] == "Sinch" ? "Rest" : null), words);
    }

    [Theory]
    [MemberData(nameof(WordRows))]
    public void The_advice_on_a_status_is_there(string entry, string words)
    {
        string[] parts = entry.Split('/');
        MustHold(Seed.Word(parts[0], parts[1]), words);
    }

    [Theory]
    [MemberData(nameof(Charged))]
    public void A_failure_that_may_be_charged_says_so(string label)
    {
        StatusCode entry = StatusCatalog.Default.GetProvider("Crexendo").Entries
            .First(each => each.Code == label || (each.Code is null && each.ProviderStatus == label));
        Assert.Contains("charged", entry.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Azure", "4009", "fraud")]
    [InlineData("MobileConnect", "4503", "spam")]
    [InlineData("MobileConnect", "4503", "loop")]
    [InlineData("MobileConnect", "4501", "range")]
    [InlineData("Azure", "5002", "does not support")]
    [InlineData("OnceHub", "Anti-Spam Rejection", "sender ID")]
    [InlineData("Crexendo", "102", "another")]
    [InlineData("Crexendo", "151", "screened")]
    public void The_meaning_holds_what_the_provider_says(string provider, string code, string word) =>
        Assert.Contains(word, Seed.Code(provider, code).Meaning, StringComparison.OrdinalIgnoreCase);

    private static void MustHold(StatusCode entry, string words)
    {
        string text = entry.Advice + " " + entry.Note;
        Assert.All(words.Split(", "), word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
    }
}
