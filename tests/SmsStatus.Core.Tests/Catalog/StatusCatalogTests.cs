using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The catalog as a whole: nothing in it can be mistaken for anything else in it.</summary>
public sealed class StatusCatalogTests
{
    private static StatusCatalog Catalog => StatusCatalog.Default;

    public static TheoryData<string> Files => ProviderFiles.All;

    [Fact]
    public void The_catalog_holds_the_provider_of_every_file() =>
        Assert.Equal(ProviderFiles.Names, Catalog.Providers.Select(provider => provider.Name));

    [Fact]
    public void No_name_or_alias_answers_for_two_providers() =>
        Assert.Distinct(Catalog.Providers.SelectMany(provider => provider.AliasNames.Append(provider.Name)).Select(Label.Normalize));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_code_or_label_stands_twice_in_a_table(string name)
    {
        foreach (CodeTable table in Catalog.GetProvider(name).CodeTables)
            Assert.Distinct(KeysOf(table));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_status_word_or_label_stands_twice(string name) =>
        Assert.Distinct(KeysOf(Catalog.GetProvider(name).StatusWords));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_entry_is_found_by_its_code_and_by_each_label(string name)
    {
        Provider provider = Catalog.GetProvider(name);
        foreach (CodeTable table in provider.CodeTables.Append(provider.StatusWords))
            foreach (StatusCode entry in table.Entries)
                foreach (string label in entry.Labels.Append(entry.Code ?? entry.ProviderStatus!))
                    Assert.Same(entry, table.Find(label));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Tables_that_are_asked_one_after_another_share_no_code_with_another_meaning(string name)
    {
        Provider provider = Catalog.GetProvider(name);
        foreach (string? selected in provider.CodeTables.Select(table => table.Name).Append(null))
        {
            IEnumerable<IGrouping<string, StatusCode>> shared = provider.TablesFor(selected)
                .SelectMany(table => table.Entries)
                .GroupBy(entry => Label.NormalizeCode(entry.Code!))
                .Where(entries => entries.Count() > 1);
            Assert.All(shared, entries => Assert.Single(entries.Select(entry => entry.Status).Distinct()));
        }
    }

    [Fact]
    public void No_two_layouts_have_one_name() =>
        Assert.Distinct(Catalog.Providers
            .SelectMany(provider => provider.ReportLayouts)
            .Append(Catalog.GeneralLayout)
            .Select(layout => Label.Normalize(layout.Name)));

    [Fact]
    public void Only_the_general_layout_is_of_no_provider()
    {
        Assert.Null(Catalog.GeneralLayout.Provider);
        Assert.All(Catalog.Providers, provider => Assert.All(provider.ReportLayouts, layout => Assert.Equal(provider.Name, layout.Provider)));
    }

    [Theory]
    [InlineData("Salesforce", "MobileConnect")]
    [InlineData("SFMC", "MobileConnect")]
    [InlineData("MarketingCloud", "MobileConnect")]
    [InlineData("ScheduleOnce", "OnceHub")]
    [InlineData("CLX", "Sinch")]
    [InlineData("ACS", "Azure")]
    [InlineData("AzureCommunicationServices", "Azure")]
    [InlineData("MessageMedia", "Crexendo")]
    [InlineData("SinchEngage", "Crexendo")]
    [InlineData("Nexmo", "Vonage")]
    [InlineData("Pinpoint", "Aws")]
    [InlineData("EndUserMessaging", "Aws")]
    [InlineData("SNS", "Aws")]
    [InlineData("ClickSendSms", "ClickSend")]
    [InlineData("ClickatellPlatform", "Clickatell")]
    [InlineData("TPStatus", "Gsm")]
    [InlineData("Bird", "MessageBird")]
    [InlineData("ParlayX", "OneApi")]
    [InlineData("SMPP34", "Smpp")]
    [InlineData("acs", "Azure")]
    [InlineData(" sinch ", "Sinch")]
    [InlineData("MOBILECONNECT", "MobileConnect")]
    public void A_provider_answers_to_its_name_and_aliases_in_any_case(string asked, string expected)
    {
        Assert.Equal(expected, Catalog.FindProvider(asked)?.Name);
        Assert.Equal(expected, Catalog.GetProvider(asked).Name);
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("Azur")]
    [InlineData("")]
    public void An_unknown_provider_is_none_and_named_together_with_the_known_ones(string name)
    {
        Assert.Null(Catalog.FindProvider(name));
        string message = Assert.Throws<UnknownProviderException>(() => Catalog.GetProvider(name)).Message;
        Assert.Contains("'" + name + "'", message, StringComparison.Ordinal);
        Assert.All(Catalog.Providers, provider => Assert.Contains(provider.Name, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4000", "Azure, MobileConnect")]
    [InlineData("2000", "Azure, MobileConnect")]
    [InlineData("400", "Crexendo, Sinch")]
    [InlineData("401", "Crexendo, Sinch")]
    [InlineData("302", "Crexendo, Sinch")]
    [InlineData("101.0", "Crexendo, Gsm, Sinch")]
    [InlineData("27", "Clickatell, Gsm, Infobip, MessageBird, Sinch")]
    [InlineData("illegal number", "OnceHub, Vonage")]
    [InlineData("31415", "")]
    public void The_providers_that_use_a_code_are_found(string code, string expected) =>
        Assert.Equal(expected, string.Join(", ", Catalog.FindProvidersUsing(code).Select(provider => provider.Name)));

    [Fact]
    public void Salesforce_alone_counts_the_highest_code() =>
        Assert.Equal(
            ["MobileConnect"],
            Catalog.Providers.Where(provider => provider.Fold == FoldRule.HighestCode).Select(provider => provider.Name));

    private static IEnumerable<string> KeysOf(CodeTable table) =>
        table.Entries.SelectMany(entry => entry.Labels.Append(entry.Code ?? entry.ProviderStatus!)).Select(Label.NormalizeCode);
}
