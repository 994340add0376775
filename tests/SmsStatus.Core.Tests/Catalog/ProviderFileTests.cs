using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>What every provider file must hold to that no schema can say.</summary>
public sealed class ProviderFileTests
{
    private static readonly string[] s_texts = ["name", "meaning", "advice", "source"];

    public static TheoryData<string> Files => ProviderFiles.All;

    [Fact]
    public void There_is_a_file_for_each_provider() =>
        Assert.Equal(
            [
                "Aws", "Azure", "Bandwidth", "ClickSend", "Clickatell", "Crexendo", "Gsm", "Infobip", "MessageBird",
                "MobileConnect", "OnceHub", "OneApi", "Plivo", "Sinch", "Smpp", "Telnyx", "Twilio", "Vonage",
            ],
            ProviderFiles.Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_called_as_its_provider(string name) =>
        Assert.Equal(name, (string?)ProviderFiles.Load(name)["name"]);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_entry_has_a_name_a_meaning_advice_and_a_source_of_the_file(string name)
    {
        JObject file = ProviderFiles.Load(name);
        JObject sources = (JObject)file["sources"]!;
        Assert.All(ProviderFiles.Entries(file), entry =>
        {
            foreach (string property in s_texts)
                Assert.False(string.IsNullOrWhiteSpace((string?)entry[property]), ProviderFiles.Label(entry) + " has no " + property);
            Assert.Contains((string)entry["source"]!, sources.Properties().Select(source => source.Name));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_layout_has_a_source_of_the_file(string name)
    {
        JObject file = ProviderFiles.Load(name);
        JObject sources = (JObject)file["sources"]!;
        Assert.NotEmpty(file["layouts"]!);
        Assert.All(file["layouts"]!, layout => Assert.Contains(
            (string?)layout["source"], sources.Properties().Select(source => source.Name)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_source_is_a_page_of_its_own_with_a_title(string name)
    {
        JToken[] sources = [.. ProviderFiles.Load(name)["sources"]!.Children<JProperty>().Select(source => source.Value)];
        Assert.All(sources, source =>
        {
            Assert.Equal("https", new Uri((string)source["url"]!, UriKind.Absolute).Scheme);
            Assert.False(string.IsNullOrWhiteSpace((string?)source["title"]));
        });
        Assert.Distinct(sources.Select(source => (string?)source["url"]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_alternative_table_names_another_table_of_the_file(string name)
    {
        JToken tables = ProviderFiles.Load(name)["tables"]!;
        string[] names = [.. tables.Select(table => (string)table["name"]!)];
        Assert.Distinct(names);
        Assert.All(tables, table =>
        {
            if (table["alternativeTo"] is { } standard)
                Assert.Contains((string?)standard, names.Where(other => other != (string)table["name"]!));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_blank_status_of_a_layout_is_a_status_word_of_the_provider(string name)
    {
        Provider provider = StatusCatalog.Default.GetProvider(name);
        Assert.All(
            provider.ReportLayouts.Where(layout => layout.BlankStatus is not null),
            layout => Assert.NotNull(provider.StatusWords.Find(layout.BlankStatus!)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_layout_has_the_fields_that_identify_its_messages_unless_it_reports_none(string name)
    {
        Provider provider = StatusCatalog.Default.GetProvider(name);
        Assert.All(
            provider.ReportLayouts.Where(layout => layout.Fields.ContainsKey(ReportField.Code)),
            layout => Assert.All(layout.Key ?? provider.Key, field => Assert.Contains(field, layout.Fields.Keys)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_and_labels_are_written_without_blanks_around_them_and_numbers_in_their_plain_form(string name) =>
        Assert.All(ProviderFiles.Entries(ProviderFiles.Load(name)), entry =>
        {
            string label = ProviderFiles.Label(entry);
            Assert.Equal(label.Trim(), label);
            if (Label.IsNumber(label, out string number))
                Assert.Equal(number, label);
            Assert.All(entry["labels"] ?? new JArray(), other => Assert.Equal(((string)other!).Trim(), (string?)other));
        });

    [Theory]
    [MemberData(nameof(Files))]
    public void No_label_repeats_what_its_entry_is_found_by_anyway(string name) =>
        Assert.All(ProviderFiles.Entries(ProviderFiles.Load(name)), entry => Assert.Distinct(
            (entry["labels"] ?? new JArray()).Select(label => (string)label!).Append(ProviderFiles.Label(entry)).Select(Label.NormalizeCode)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_reader_takes_over_every_entry_and_layout_of_the_file(string name)
    {
        JObject file = ProviderFiles.Load(name);
        Provider provider = ProviderFiles.Read(ProviderFiles.Text(name));
        Assert.Equal(ProviderFiles.Entries(file).Select(ProviderFiles.Label), provider.Entries.Select(entry => entry.Code ?? entry.ProviderStatus));
        Assert.Equal(file["layouts"]!.Select(layout => (string)layout["name"]!), provider.ReportLayouts.Select(layout => layout.Name));
        Assert.Equal((string?)file["fold"], provider.Fold.ToString());
        Assert.Equal(file["key"]!.Select(field => (string)field!), provider.Key.Select(field => field.ToString()));
    }
}
