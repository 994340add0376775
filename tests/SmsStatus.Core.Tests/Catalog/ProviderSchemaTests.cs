using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace SmsStatus.Tests;

/// <summary>The schema by which users write provider files: it takes every file of ours, and no damaged one.</summary>
public sealed class ProviderSchemaTests
{
    private static readonly Dictionary<string, Action<JObject>> s_damages = new(StringComparer.Ordinal)
    {
        ["a misspelt status"] = file => Entry(file)["status"] = "Deliverd",
        ["a status in lower case"] = file => Entry(file)["status"] = "delivered",
        ["the status that only a verdict has"] = file => Entry(file)["status"] = "Unrecognized",
        ["a misspelt cause"] = file => Entry(file)["cause"] = "OptOut",
        ["a misspelt action"] = file => Entry(file)["action"] = "Retry",
        ["a misspelt retry"] = file => Entry(file)["retry"] = "Yes",
        ["a misspelt persistence"] = file => Entry(file)["persistence"] = "Lasting",
        ["a misspelt origin"] = file => Entry(file)["origin"] = "Provider",
        ["a misspelt evidence"] = file => Entry(file)["evidence"] = "None",
        ["a misspelt suppression"] = file => Entry(file)["suppression"] = "After N",
        ["a misspelt standing"] = file => Entry(file)["standing"] = "Old",
        ["a misspelt finality"] = file => Entry(file)["finality"] = "Unknown",
        ["a status word with a misspelt status"] = file => Word(file)["status"] = "Deliverd",
        ["no meaning"] = file => Entry(file).Remove("meaning"),
        ["no advice"] = file => Entry(file).Remove("advice"),
        ["no advice for a status word"] = file => Word(file).Remove("advice"),
        ["no source"] = file => Entry(file).Remove("source"),
        ["no cause"] = file => Entry(file).Remove("cause"),
        ["an empty code"] = file => Entry(file)["code"] = "",
        ["a code that is a number"] = file => Entry(file)["code"] = 4000,
        ["labels that are one text"] = file => Entry(file)["labels"] = "No error.",
        ["a meaning of one word"] = file => Entry(file)["meaning"] = "Failed.",
        ["an unknown property of an entry"] = file => Entry(file)["advise"] = "Nothing to do.",
        ["an unknown property of a status word"] = file => Word(file)["reason"] = "none",
        ["an unknown property of a table"] = file => Table(file)["entries"] = new JArray(),
        ["an unknown property of the file"] = file => file["alias"] = "ACS",
        ["an unknown property of a layout"] = file => Layout(file)["columns"] = new JArray(),
        ["a fold rule that there is not"] = file => file["fold"] = "Newest",
        ["a key of a field that there is not"] = file => file["key"] = new JArray("Id"),
        ["an empty key"] = file => file["key"] = new JArray(),
        ["a name with a blank"] = file => file["name"] = "My provider",
        ["no tables"] = file => file.Remove("tables"),
        ["no sources"] = file => file.Remove("sources"),
        ["a source without its address"] = file => ((JObject)((JProperty)file["sources"]!.First!).Value).Remove("url"),
        ["a layout without a source"] = file => Layout(file).Remove("source"),
        ["a layout that nothing recognizes"] = file => Layout(file)["recognise"] = new JObject { ["all"] = new JArray() },
        ["a layout with an unknown notation of times"] = file => Layout(file)["times"] = "Unix",
        ["a condition on codes without a path"] = file => Layout(file)["ignoreCode"] = new JObject { ["in"] = new JArray("0") },
        ["yielding that is a text"] = file => Layout(file)["yields"] = "true",
        ["a blank status that is no text"] = file => Layout(file)["blankStatus"] = true,
        ["a zone by its name"] = file => Layout(file)["zone"] = "Central Standard Time",
        ["an exclusion without a reason"] = file => Layout(file)["exclude"] = new JArray(
            new JObject { ["when"] = new JObject { ["path"] = "type", ["in"] = new JArray("MMS") } }),
        ["an exclusion that asks for nothing"] = file => Layout(file)["exclude"] = Exclude(new JObject()),
        ["an exclusion that asks for two things"] = file => Layout(file)["exclude"] = Exclude(
            new JObject { ["in"] = new JArray("MMS"), ["startsWith"] = "M" }),
        ["an exclusion of all that begins with nothing"] = file => Layout(file)["exclude"] = Exclude(new JObject { ["startsWith"] = "" }),
        ["hexadecimal codes without a range"] = file => file["hexadecimal"] = new JObject { ["vendorRange"] = new JObject() },
    };

    private static readonly Task<JsonSchema> s_schema = JsonSchema.FromJsonAsync(ProviderFiles.SchemaText);

    public static TheoryData<string> Files => ProviderFiles.All;

    public static TheoryData<string> Damages => new(s_damages.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_provider_file_is_valid(string name) =>
        Assert.Empty((await s_schema).Validate(ProviderFiles.Text(name)));

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_file_is_invalid_with(string damage)
    {
        JsonSchema schema = await s_schema;
        JObject file = ProviderFiles.Load("Azure");
        Assert.Empty(schema.Validate(file));
        s_damages[damage](file);
        Assert.NotEmpty(schema.Validate(file));
    }

    [Fact]
    public async Task The_general_layout_is_valid_but_for_the_source_that_it_cannot_have()
    {
        JsonSchema layout = await LayoutSchema();
        JObject general = JObject.Parse(ProviderFiles.GeneralText);
        Assert.Empty(layout.Validate(general));
        Assert.Null(general["source"]);
    }

    [Theory]
    [InlineData("recognise")]
    [InlineData("fields")]
    [InlineData("name")]
    public async Task The_general_layout_is_invalid_without(string property)
    {
        JsonSchema layout = await LayoutSchema();
        JObject general = JObject.Parse(ProviderFiles.GeneralText);
        general.Remove(property);
        Assert.NotEmpty(layout.Validate(general));
    }

    // NJsonSchema does not look at names that are required beside "allOf", so what the schema says is read here.
    [Fact]
    public void An_entry_needs_its_code_and_a_status_word_its_word()
    {
        JToken properties = JObject.Parse(ProviderFiles.SchemaText)["definitions"]!["provider"]!["properties"]!;
        Assert.Equal(["code"], properties["tables"]!["items"]!["properties"]!["codes"]!["items"]!["required"]!.Select(name => (string)name!));
        Assert.Equal(["providerStatus"], properties["statuses"]!["items"]!["required"]!.Select(name => (string)name!));
    }

    [Theory]
    [InlineData("status", typeof(DeliveryStatus), "Unrecognized")]
    [InlineData("cause", typeof(Cause), null)]
    [InlineData("action", typeof(NextAction), null)]
    [InlineData("retry", typeof(Retry), null)]
    [InlineData("persistence", typeof(Persistence), null)]
    [InlineData("evidence", typeof(Evidence), "None")]
    [InlineData("origin", typeof(Origin), null)]
    [InlineData("billable", typeof(Billable), null)]
    [InlineData("suppression", typeof(Suppression), null)]
    [InlineData("standing", typeof(Standing), null)]
    [InlineData("finality", typeof(Finality), "Unknown")]
    public void The_words_of_the_schema_are_the_words_of_the_model(string property, Type axis, string? unwritten)
    {
        JToken words = JObject.Parse(ProviderFiles.SchemaText)["definitions"]!["entry"]!["properties"]![property]!["enum"]!;
        Assert.Equal(
            Enum.GetNames(axis).Where(name => name != unwritten).Order(StringComparer.Ordinal),
            words.Select(word => (string)word!).Order(StringComparer.Ordinal));
    }

    private static async Task<JsonSchema> LayoutSchema()
    {
        JObject schema = JObject.Parse(ProviderFiles.SchemaText);
        JObject layout = (JObject)schema["definitions"]!["layout"]!;
        ((JArray)layout["required"]!).Single(name => (string)name! == "source").Remove();
        JObject root = new() { ["$schema"] = schema["$schema"], ["definitions"] = schema["definitions"] };
        root.Merge(layout);
        return await JsonSchema.FromJsonAsync(root.ToString(), TestContext.Current.CancellationToken);
    }

    private static JObject Table(JObject file) => (JObject)file["tables"]![0]!;

    private static JObject Entry(JObject file) => (JObject)Table(file)["codes"]![0]!;

    private static JObject Word(JObject file) => (JObject)file["statuses"]![0]!;

    private static JArray Exclude(JObject when)
    {
        when["path"] = "type";
        return new JArray(new JObject { ["when"] = when, ["reason"] = "it is no SMS" });
    }

    private static JObject Layout(JObject file) => (JObject)file["layouts"]![0]!;
}
