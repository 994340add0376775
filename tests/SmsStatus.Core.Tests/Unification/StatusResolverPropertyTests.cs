using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>What holds for whatever a report says.</summary>
public sealed class StatusResolverPropertyTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static Gen<string> Known { get; } = Gen.Elements(
        StatusCatalog.Default.Codes.SelectMany(entry => entry.Labels.Append(entry.Code ?? entry.ProviderStatus!)).Distinct().ToArray());

    /// <summary>Texts of every kind: anything, numbers, and codes and words of the catalog as others might write them.</summary>
    private static Arbitrary<string?> Texts { get; } = Arb.From(Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => (string?)text.Get),
        Known.Select(text => (string?)text),
        Known.Select(text => (string?)(" " + text.ToUpperInvariant() + "\t")),
        Known.Select(text => (string?)(text + ".0")),
        Known.Select(text => (string?)("ErrorCode: " + text + ". Message")),
        ArbMap.Default.GeneratorFor<int>().Select(number => (string?)number.ToString(CultureInfo.InvariantCulture)),
        Gen.Choose(0, 0x7FF).Select(number => (string?)("0x" + number.ToString("X", CultureInfo.InvariantCulture))),
        Gen.Choose(0, 10000).Select(number => (string?)number.ToString("D6", CultureInfo.InvariantCulture))));

    private static Arbitrary<string> Providers { get; } = Arb.From(Gen.Elements(ProviderFiles.Names));

    [Fact]
    public void Resolving_never_fails_and_the_outcome_follows_from_the_status() =>
        Prop.ForAll(Providers, Texts, Texts, (provider, code, word) =>
        {
            UnifiedStatus verdict = s_resolver.Resolve(provider, code, word);
            return verdict.Outcome == UnifiedModel.OutcomeOf(verdict.Status)
                && verdict.Provider == provider
                && verdict.Meaning.Length > 0
                && verdict.Advice.Length > 0
                && (verdict.Status == DeliveryStatus.Unrecognized) == (verdict.Name is null)
                && (verdict.Status == DeliveryStatus.Unrecognized) == (verdict.Finality == Finality.Unknown);
        }).Check(s_config);

    [Fact]
    public void On_a_shared_code_only_a_message_without_further_reports_changes_its_outcome() =>
        Prop.ForAll(Providers, Texts, Texts, (provider, code, word) =>
        {
            UnifiedStatus own = s_resolver.Resolve(provider, code, word);
            UnifiedStatus shared = s_resolver.Resolve(provider, code, word, sharedCode: true);
            return own.Status == shared.Status
                && (own.Outcome == shared.Outcome
                    || (provider == "MobileConnect" && own.Code == "2000" && shared.Outcome == Outcome.Indeterminate && shared.Finality == Finality.Final));
        }).Check(s_config);

    [Fact]
    public void The_status_word_is_kept_as_reported() =>
        Prop.ForAll(Providers, Texts, Texts, (provider, code, word) =>
            s_resolver.Resolve(provider, code, word).ProviderStatus == (string.IsNullOrWhiteSpace(word) ? null : word.Trim())).Check(s_config);

    [Fact]
    public void The_code_is_kept_but_for_what_spreadsheets_add() =>
        Prop.ForAll(Providers, Texts, (provider, code) =>
        {
            UnifiedStatus verdict = s_resolver.Resolve(provider, code);
            if (string.IsNullOrWhiteSpace(code))
                return verdict.Code is null;
            if (verdict.Code is null)
                return false;
            string reported = Label.NormalizeCode(code);
            string kept = Label.NormalizeCode(verdict.Code);
            return kept == reported
                || (verdict.Status != DeliveryStatus.Unrecognized && s_resolver.Resolve(provider, verdict.Code).Name == verdict.Name)
                || (provider == "Azure" && code.Contains(verdict.Code, StringComparison.Ordinal))
                || (provider == "Sinch" && code.Contains("0x", StringComparison.OrdinalIgnoreCase));
        }).Check(s_config);

    [Fact]
    public void The_code_of_a_verdict_has_the_same_verdict() =>
        Prop.ForAll(Providers, Texts, Texts, (provider, code, word) =>
        {
            UnifiedStatus once = s_resolver.Resolve(provider, code, word);
            UnifiedStatus twice = s_resolver.Resolve(provider, once.Code, once.ProviderStatus);
            return (once.Status, once.Code, once.Name, once.Conflict, once.Meaning) == (twice.Status, twice.Code, twice.Name, twice.Conflict, twice.Meaning);
        }).Check(s_config);

    [Fact]
    public void Blanks_and_case_never_matter() =>
        Prop.ForAll(Providers, Arb.From(Known), (provider, code) =>
        {
            UnifiedStatus plain = s_resolver.Resolve(provider, code, code);
            UnifiedStatus other = s_resolver.Resolve(provider, "  " + code.ToUpperInvariant() + "\r\n", code.ToLowerInvariant() + " ");
            return (plain.Status, plain.Name, plain.Source) == (other.Status, other.Name, other.Source);
        }).Check(s_config);

    [Fact]
    public void The_form_in_which_codes_are_compared_is_its_own() =>
        Prop.ForAll(Texts, text => text is null || Label.NormalizeCode(Label.NormalizeCode(text)) == Label.NormalizeCode(text)).Check(s_config);
}
