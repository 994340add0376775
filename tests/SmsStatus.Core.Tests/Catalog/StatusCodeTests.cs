using System;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>What holds for every entry of the catalog, whoever wrote it.</summary>
public sealed class StatusCodeTests
{
    private static readonly Cause[] s_dropsNumbers = [Cause.UnknownSubscriber, Cause.InvalidDestination, Cause.Blocked];

    public static TheoryData<string> Files => ProviderFiles.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void Nobody_waits_for_a_final_report(string provider) =>
        EachEntry(provider, entry => entry.Finality != Finality.Final || entry.Action != NextAction.Wait);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_delivered_message_is_never_sent_again_and_somebody_confirmed_it(string provider) =>
        EachEntry(provider, entry => entry.Outcome == Outcome.Delivered
            ? entry.Retry == Retry.No && entry.Action == NextAction.None && entry.Evidence != Evidence.None
            : entry.Evidence == Evidence.None);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_pending_message_is_not_final_and_nothing_has_failed(string provider) =>
        EachEntry(provider, entry => entry.Outcome != Outcome.Pending
            || (entry.Finality is Finality.Intermediate or Finality.Conditional
                && entry.Cause == Cause.None && entry.Persistence == Persistence.None && entry.Retry == Retry.No));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_message_that_ended_is_final_or_says_on_what_that_depends(string provider) =>
        EachEntry(provider, entry => entry.Outcome == Outcome.Pending
            || entry.Finality == Finality.Final
            || (entry.Finality == Finality.Conditional && entry.Note is not null));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_message_has_a_cause_exactly_if_it_ended_without_delivery(string provider) =>
        EachEntry(provider, entry => entry.Cause == Cause.None == entry.Outcome is Outcome.Pending or Outcome.Delivered);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_number_must_be_left_out_exactly_if_its_owner_opted_out(string provider) =>
        EachEntry(provider, entry => entry.Suppression == Suppression.Must == (entry.Cause == Cause.OptedOut));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_number_should_be_left_out_only_for_a_lasting_fault_of_the_number(string provider) =>
        EachEntry(provider, entry => entry.Suppression != Suppression.Should
            || (entry.Persistence == Persistence.Permanent && s_dropsNumbers.Contains(entry.Cause)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_number_that_does_not_exist_should_be_left_out_if_that_lasts(string provider) =>
        EachEntry(provider, entry => entry.Persistence != Persistence.Permanent
            || entry.Cause is not (Cause.UnknownSubscriber or Cause.InvalidDestination)
            || entry.Suppression == Suppression.Should);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_number_is_left_out_after_repeats_exactly_if_its_phone_is_absent(string provider) =>
        EachEntry(provider, entry => entry.Suppression == Suppression.AfterRepeats == (entry.Cause == Cause.AbsentSubscriber));

    [Theory]
    [MemberData(nameof(Files))]
    public void Who_is_told_to_suppress_a_number_has_a_suppression_to_record(string provider) =>
        EachEntry(provider, entry => entry.Action != NextAction.SuppressNumber || entry.Suppression is Suppression.Must or Suppression.Should);

    [Theory]
    [MemberData(nameof(Files))]
    public void Retry_and_action_agree(string provider) =>
        EachEntry(provider, entry => entry.Action switch
        {
            NextAction.RetryLater => entry.Retry == Retry.Later,
            NextAction.FixSender or NextAction.FixContent => entry.Retry == Retry.AfterFix,
            NextAction.Wait or NextAction.SuppressNumber => entry.Retry == Retry.No,
            _ => true,
        });

    [Theory]
    [MemberData(nameof(Files))]
    public void What_keeps_failing_is_not_retried_unchanged(string provider) =>
        EachEntry(provider, entry => entry.Persistence != Persistence.Permanent || entry.Retry != Retry.Later);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_outcome_follows_from_the_status(string provider) =>
        EachEntry(provider, entry => entry.Outcome == UnifiedModel.OutcomeOf(entry.Status) && entry.Outcome != Outcome.Unrecognized);

    [Theory]
    [MemberData(nameof(Files))]
    public void Only_a_conditional_entry_can_be_final_on_shared_codes(string provider) =>
        EachEntry(provider, entry => !entry.FinalOnSharedCode || (entry.Finality == Finality.Conditional && entry.Note is not null));

    [Theory]
    [MemberData(nameof(Files))]
    public void Meaning_advice_and_note_are_few_plain_sentences(string provider) =>
        EachEntry(provider, entry => new[] { entry.Meaning, entry.Advice, entry.Note ?? "None." }.All(IsPlain));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_extension_or_a_historic_entry_says_where_it_comes_from(string provider) =>
        EachEntry(provider, entry => entry.Standing == Standing.Documented || entry.Source.Contains("https://", StringComparison.Ordinal));

    private static bool IsPlain(string text) =>
        text == text.Trim()
        && text.EndsWith('.')
        && !char.IsLower(text[0])
        && !text.Contains("  ", StringComparison.Ordinal)
        && text.Split(". ").Length <= 5
        && text.All(character => character is >= ' ' and <= '~');

    private static void EachEntry(string provider, Func<StatusCode, bool> holds) =>
        Assert.Equal("", string.Join(", ", StatusCatalog.Default.GetProvider(provider).Entries.Where(entry => !holds(entry))));
}
