using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

public sealed class StatusCodeFilterTests
{
    /// <summary>The first providers of the catalog: what is found among them does not change when others are added.</summary>
    private static readonly string[] s_first = ["Azure", "Crexendo", "MobileConnect", "OnceHub", "Sinch"];

    [Fact]
    public void Nothing_set_selects_the_whole_catalog_in_its_order() =>
        Assert.Equal(StatusCatalog.Default.Codes, new StatusCodeFilter().Apply(StatusCatalog.Default));

    [Theory]
    [InlineData("4000", "Azure 4000, MobileConnect 4000")]
    [InlineData("4000.0", "Azure 4000, MobileConnect 4000")]
    [InlineData(" 04000 ", "Azure 4000, MobileConnect 4000")]
    [InlineData("402", "Crexendo 402, Sinch 402")]
    [InlineData("0", "Sinch 0, Sinch 0, Sinch 0")]
    [InlineData("000", "Sinch 0, Sinch 0, Sinch 0")]
    [InlineData("illegal  number", "OnceHub Illegal Number")]
    [InlineData("call barred", "OnceHub Call barred by user")]
    [InlineData("no error", "Azure 2000")]
    [InlineData("QUEUEDTOSFMCSENDSERVICE", "MobileConnect 1000")]
    [InlineData("Dispatched", "Sinch Dispatched")]
    [InlineData("canceled", "Crexendo cancelled, Sinch Cancelled")]
    [InlineData("9999", "Azure 9999")]
    [InlineData("-1", "")]
    [InlineData("4000.5", "")]
    [InlineData("31415", "")]
    [InlineData("", "")]
    public void A_code_finds_every_provider_that_uses_it_in_any_spelling(string code, string expected) =>
        Assert.Equal(expected, Found(new StatusCodeFilter { Codes = [code], Providers = s_first }));

    [Theory]
    [InlineData("400[0-2]", "Azure 4000, Azure 4001, Azure 4002, MobileConnect 4000")]
    [InlineData("900?", "")]
    [InlineData("99*", "Azure 9999, Sinch 999")]
    [InlineData("*barred*", "OnceHub Call barred by user")]
    [InlineData("DISP*", "Sinch Dispatched")]
    public void Wildcards_select_codes_reasons_and_status_words(string code, string expected) =>
        Assert.Equal(expected, Found(new StatusCodeFilter { Codes = [code], Providers = s_first }));

    [Fact]
    public void Several_codes_select_what_any_of_them_does() =>
        Assert.Equal("Azure 5002, Azure 9999", Found(new StatusCodeFilter { Codes = ["9999", "5002"], Providers = ["Azure"] }));

    [Theory]
    [InlineData("azure", 19)]
    [InlineData("SFMC", 26)]
    [InlineData("ScheduleOnce", 18)]
    [InlineData("MessageMedia", 48)]
    [InlineData("CLX", 211)]
    public void A_provider_is_selected_by_its_name_or_alias(string provider, int expected) =>
        Assert.Equal(expected, new StatusCodeFilter { Providers = [provider] }.Apply(StatusCatalog.Default).Count());

    [Fact]
    public void An_unknown_provider_is_an_error_and_not_an_empty_answer() =>
        Assert.Throws<UnknownProviderException>(() => Found(new StatusCodeFilter { Providers = ["Azure", "Nobody"] }));

    [Theory]
    [InlineData("message dropped", "Crexendo 304")]
    [InlineData("Gateway*", "Crexendo 330")]
    [InlineData("*toll-free*", "Azure 4010")]
    [InlineData("Delivered to the handset", "Crexendo 221")]
    public void Names_are_selected_in_any_case_and_by_wildcards(string name, string expected) =>
        Assert.Equal(expected, Found(new StatusCodeFilter { Names = [name], Providers = s_first }));

    [Fact]
    public void Each_axis_selects_its_values_and_only_those()
    {
        Assert.All(
            Select(new StatusCodeFilter { Statuses = [DeliveryStatus.Expired, DeliveryStatus.Held] }),
            entry => Assert.Contains(entry.Status, new[] { DeliveryStatus.Expired, DeliveryStatus.Held }));
        Assert.All(Select(new StatusCodeFilter { Outcomes = [Outcome.Indeterminate] }), entry => Assert.Equal(Outcome.Indeterminate, entry.Outcome));
        Assert.All(Select(new StatusCodeFilter { Causes = [Cause.Filtered] }), entry => Assert.Equal(Cause.Filtered, entry.Cause));
        Assert.All(Select(new StatusCodeFilter { Actions = [NextAction.FixSender] }), entry => Assert.Equal(NextAction.FixSender, entry.Action));
    }

    [Fact]
    public void The_outcomes_together_select_everything_once() =>
        Assert.Equal(
            StatusCatalog.Default.Codes.Count(),
            Enum.GetValues<Outcome>().Sum(outcome => new StatusCodeFilter { Outcomes = [outcome] }.Apply(StatusCatalog.Default).Count()));

    [Theory]
    [InlineData("000", "Gsm 0, Plivo 0, Sinch 0, Sinch 0, Sinch 0, Smpp 0, Vonage 0")]
    [InlineData("27", "Clickatell 27, Gsm 16-31, Infobip 27, MessageBird 27, Sinch 27")]
    [InlineData("101.0", "Crexendo 101, Gsm 101, Sinch 101")]
    [InlineData("99*", "Azure 9999, Bandwidth 9902, Bandwidth 9999, Gsm 99, Sinch 999, Vonage 99")]
    [InlineData("illegal number", "OnceHub Illegal Number, Vonage 9")]
    public void A_code_that_several_providers_use_is_found_at_each(string code, string expected) =>
        Assert.Equal(expected, Found(new StatusCodeFilter { Codes = [code] }));

    [Fact]
    public void Every_provider_that_tells_of_opted_out_recipients_is_found() =>
        Assert.Equal(
            "Aws Azure Bandwidth Infobip MessageBird OnceHub Plivo Telnyx Twilio Vonage",
            string.Join(" ", new StatusCodeFilter { Causes = [Cause.OptedOut] }.Apply(StatusCatalog.Default).Select(entry => entry.Provider).Distinct()));

    [Fact]
    public void The_opted_out_are_found_by_their_cause() =>
        Assert.Equal("Azure 4007, OnceHub Call barred by user", Found(new StatusCodeFilter { Causes = [Cause.OptedOut], Providers = s_first }));

    [Fact]
    public void Everything_that_is_set_must_hold() =>
        Assert.Equal(
            "Crexendo 401, Crexendo 414",
            Found(new StatusCodeFilter
            {
                Codes = ["4??"],
                Providers = ["Crexendo"],
                Outcomes = [Outcome.NotDelivered],
                Actions = [NextAction.RetryLater],
            }));

    [Theory]
    [InlineData("toll-free verification", "Azure 4010")]
    [InlineData("TOLL-FREE VERIFICATION", "Azure 4010")]
    [InlineData("  e.164 format  ", "Azure 4001, Azure 4002")]
    [InlineData("optedout", "Azure 4007, OnceHub Call barred by user")]
    [InlineData("max_number_of_message_parts", "Sinch 411")]
    [InlineData("Illegal Num", "OnceHub Illegal Number")]
    [InlineData("SmsBounced", "MobileConnect SmsBounced")]
    [InlineData("landline", "Azure Failed")]
    [InlineData("quote the message id", "Azure 5000")]
    [InlineData("entitlement check", "Azure 4009")]
    [InlineData("no such text anywhere", "")]
    public void A_text_is_searched_in_codes_names_meanings_advice_notes_and_causes(string text, string expected) =>
        Assert.Equal(expected, Found(new StatusCodeFilter { Search = text, Providers = s_first }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_text_is_not_searched_for(string? text) =>
        Assert.Equal(StatusCatalog.Default.Codes, new StatusCodeFilter { Search = text }.Apply(StatusCatalog.Default));

    [Fact]
    public void There_is_no_selection_without_a_catalog() =>
        Assert.Throws<ArgumentNullException>(() => new StatusCodeFilter().Apply(null!));

    private static string Found(StatusCodeFilter filter) => string.Join(", ", filter.Apply(StatusCatalog.Default));

    private static List<StatusCode> Select(StatusCodeFilter filter)
    {
        List<StatusCode> entries = [.. filter.Apply(StatusCatalog.Default)];
        Assert.NotEmpty(entries);
        return entries;
    }
}
