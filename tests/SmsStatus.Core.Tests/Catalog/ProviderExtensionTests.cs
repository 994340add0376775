using System;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>What a user's file says of a known provider counts, and everything else stays as it was.</summary>
public sealed class ProviderExtensionTests
{
    [Fact]
    public void An_override_keeps_what_it_does_not_name_and_says_so_in_the_source()
    {
        StatusCode before = StatusCatalog.Default.Entry("Azure", "4006");
        StatusCode after = PrivateCatalog.With(PrivateCatalog.Azure).Entry("Azure", "4006");
        Assert.Equal(Retry.No, after.Retry);
        Assert.Equal(Suppression.Must, after.Suppression);
        Assert.Equal(before.Source + " (overridden by mine.json)", after.Source);
        string[] changed = [nameof(StatusCode.Retry), nameof(StatusCode.Suppression), nameof(StatusCode.Source)];
        Assert.All(
            typeof(StatusCode).GetProperties().Where(property => !changed.Contains(property.Name)),
            property => Assert.Equal(property.GetValue(before), property.GetValue(after)));
        Assert.Equal(before.Labels, after.Labels);
    }

    [Fact]
    public void Every_other_entry_and_provider_is_as_before()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Azure);
        string[] touched = ["4006", "4999", "Failed"];
        Assert.Equal(
            StatusCatalog.Default.Codes.Where(entry => entry.Provider != "Azure").Select(PrivateCatalog.Describe),
            catalog.Codes.Where(entry => entry.Provider != "Azure").Select(PrivateCatalog.Describe));
        Assert.Equal(
            StatusCatalog.Default.GetProvider("Azure").Entries.Where(Untouched).Select(PrivateCatalog.Describe),
            catalog.GetProvider("Azure").Entries.Where(Untouched).Select(PrivateCatalog.Describe));

        bool Untouched(StatusCode entry) => !touched.Contains(entry.Code ?? entry.ProviderStatus);
    }

    [Fact]
    public void The_verdict_has_the_opinion_and_its_source()
    {
        UnifiedStatus verdict = new StatusResolver(PrivateCatalog.With(PrivateCatalog.Azure)).Resolve("Azure", "4006");
        Assert.Equal(Retry.No, verdict.Retry);
        Assert.EndsWith(" (overridden by mine.json)", verdict.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_code_is_found_and_rests_on_the_file()
    {
        StatusCode added = PrivateCatalog.With(PrivateCatalog.Azure).Entry("Azure", "4999");
        Assert.Equal("Refused by us", added.Name);
        Assert.Equal("Private catalog file, mine.json", added.Source);
        Assert.Equal(StatusCatalog.Default.GetProvider("Azure").CodeTables[0].Name, added.Table);
    }

    [Fact]
    public void A_status_word_can_have_a_source_of_the_file()
    {
        StatusCode word = PrivateCatalog.With(PrivateCatalog.Azure).GetProvider("Azure").StatusWords.Find("Failed")!;
        Assert.Equal(Billable.Possible, word.Billable);
        Assert.Equal("Our service desk, https://desk.example/sms (overridden by mine.json)", word.Source);
    }

    [Fact]
    public void Aliases_and_layouts_are_added()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Azure);
        Assert.Equal("Azure", catalog.GetProvider("ouRazure").Name);
        Assert.Equal("Azure", catalog.GetProvider("ACS").Name);
        Assert.Equal(
            StatusCatalog.Default.GetProvider("Azure").ReportLayouts.Select(layout => layout.Name).Append("OurLog"),
            catalog.GetProvider("Azure").ReportLayouts.Select(layout => layout.Name));
    }

    [Fact]
    public void A_label_finds_the_entry_and_the_code_stays_as_the_provider_prints_it()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Extending("Gsm", """{ "code": "0x41", "action": "SuppressNumber" }"""));
        Assert.Equal("65", catalog.Entry("Gsm", "65").Code);
        Assert.Equal(NextAction.SuppressNumber, catalog.Entry("Gsm", "0x41").Action);
    }

    [Fact]
    public void A_code_of_several_tables_is_changed_in_the_one_that_is_named()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Extending("Sinch", """{ "code": "300", "table": "cloudsmpp", "retry": "AfterFix" }"""));
        Provider sinch = catalog.GetProvider("Sinch");
        Assert.Equal(Retry.AfterFix, sinch.FindTable("CloudSmpp")!.Find("300")!.Retry);
        Assert.Equal(
            StatusCatalog.Default.GetProvider("Sinch").FindTable("Smpp")!.Find("300")!.Describe(), sinch.FindTable("Smpp")!.Find("300")!.Describe());
    }

    [Fact]
    public void A_new_status_leaves_behind_what_was_said_of_the_old_one()
    {
        StatusCatalog catalog = PrivateCatalog.With("""
            { "extends": "MobileConnect", "codes": [{ "code": "2000", "status": "Unknown" }, { "code": "4000", "status": "Submitted" }] }
            """);
        StatusCode conditional = StatusCatalog.Default.Entry("MobileConnect", "2000");
        Assert.True(conditional.FinalOnSharedCode);
        StatusCode changed = catalog.Entry("MobileConnect", "2000");
        Assert.Equal(Finality.Final, changed.Finality);
        Assert.False(changed.FinalOnSharedCode);
        Assert.Equal(Evidence.None, catalog.Entry("MobileConnect", "4000").Evidence);
    }

    [Fact]
    public void The_fold_rule_can_be_another()
    {
        Assert.Equal(FoldRule.LatestFinal, PrivateCatalog.With("""{ "extends": "Salesforce", "fold": "LatestFinal" }""").GetProvider("MobileConnect").Fold);
    }

    [Fact]
    public void Two_files_one_after_the_other_are_both_named_and_the_later_counts()
    {
        StatusCode entry = StatusCatalog.Default
            .With(PrivateCatalog.File(PrivateCatalog.Extending("Azure", """{ "code": "4006", "retry": "No", "billable": "Yes" }"""), "a.json"))
            .With(PrivateCatalog.File(PrivateCatalog.Extending("Azure", """{ "code": "4006", "retry": "AfterFix" }"""), "b.json"))
            .Entry("Azure", "4006");
        Assert.Equal(Retry.AfterFix, entry.Retry);
        Assert.Equal(Billable.Yes, entry.Billable);
        Assert.EndsWith(" (overridden by a.json, b.json)", entry.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_may_hold_a_provider_and_what_extends_it()
    {
        StatusCatalog catalog = PrivateCatalog.With(
            "{ \"providers\": [" + PrivateCatalog.Contoso + ", " + PrivateCatalog.Extending("ContosoSms", """{ "code": "f7", "retry": "No" }""") + "] }");
        Assert.Equal(Retry.No, catalog.Entry("Contoso", "F7").Retry);
    }

    [Theory]
    [InlineData("""{ "extends": "Azur" }""", "extends", "'Azur'", "'Azure'")]
    [InlineData("""{ "extends": "Azure", "aliases": ["CLX"] }""", "aliases[0]", "'CLX'", "Sinch")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006" }] }""", "codes[0]", "changes nothing")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4007777", "retry": "No" }] }""", "codes[0]", "'4007777'", "'name', 'status'")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "retry": "Never" }] }""", "codes[0].retry", "'Never'", "Unknown, No, Later, AfterFix")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "retyr": "No" }] }""", "codes[0].retyr", "'retyr'", "'retry'")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "retry": "No" }, { "code": "04006", "retry": "No" }] }""", "codes[1].code", "twice")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "retry": "No", "source": "mine" }] }""", "codes[0].source", "'mine'")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "labels": ["4007"] }] }""", "", "4007")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "status": "Delivered" }] }""", "codes[0]", "'evidence'", "Handset, Network, Unspecified")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "evidence": "Handset" }] }""", "codes[0].evidence", "Delivered")]
    [InlineData("""{ "extends": "Azure", "codes": [{ "code": "4006", "table": "Cods", "retry": "No" }] }""", "codes[0].table", "'Cods'", "its tables are")]
    [InlineData("""{ "extends": "Sinch", "codes": [{ "code": "300", "retry": "No" }] }""", "codes[0].code", "Smpp, CloudSmpp")]
    [InlineData("""{ "extends": "Sinch", "codes": [{ "code": "99999", "retry": "No" }] }""", "codes[0].code", "Rest, Smpp, CloudSmpp")]
    [InlineData("""{ "extends": "OneApi", "codes": [{ "code": "1", "retry": "No" }] }""", "codes", "'statuses'")]
    [InlineData("""{ "extends": "Azure", "statuses": [{ "providerStatus": "Failed", "table": "Codes", "retry": "No" }] }""", "statuses[0].table", "status word")]
    [InlineData("""{ "extends": "Azure", "tables": [] }""", "tables", "'tables'", "codes")]
    [InlineData("""{ "extends": "Azure", "name": "Mine" }""", "extends", "'name'", "'extends'")]
    [InlineData("""{ "extends": "Azure", "fold": "Highest" }""", "fold", "'Highest'", "LatestFinal, HighestCode")]
    [InlineData("""{ "extends": "Azure", "layouts": [{ "name": "L", "title": "L", "recognise": { "all": [] }, "fields": {} }] }""", "layouts[0].recognise", "'all'")]
    [InlineData("""{ "extends": 7 }""", "extends", "text")]
    [InlineData("""{ "providers": [] }""", "providers", "at least one")]
    [InlineData("""{ "providers": [{ "extends": "Azure" }, {}] }""", "providers[1]", "'name'", "'extends'")]
    [InlineData("""{ "providers": [{ "providers": [] }] }""", "providers[0]", "'name'")]
    [InlineData("""{ "provider": "Azure" }""", "", "'name'", "'extends'")]
    public void A_mistake_is_named_with_its_place_and_what_was_expected(string text, string path, params string[] expected)
    {
        CatalogException exception = Assert.Throws<CatalogException>(() => PrivateCatalog.With(text));
        Assert.All(expected, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        Assert.Equal("mine.json", exception.File);
        Assert.True(exception.Line == 1 && exception.Column > 0, exception.Message);
        if (path.Length > 0)
            Assert.Equal(path, exception.JsonPath);
    }
}
