using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The schema takes the catalog files that the reader takes, and knows the same properties.</summary>
public sealed class ExtensionSchemaTests
{
    private static readonly Task<JsonSchema> s_schema = JsonSchema.FromJsonAsync(ProviderFiles.SchemaText);

    public static TheoryData<string, string[]> Objects => new()
    {
        { "definitions.provider.properties", CatalogProperties.Provider },
        { "definitions.extension.properties", CatalogProperties.Extension },
        { "oneOf[2].properties", CatalogProperties.Collection },
        { "definitions.sources.additionalProperties.properties", CatalogProperties.Source },
        { "definitions.provider.properties.tables.items.properties", CatalogProperties.Table },
        { "definitions.entry.properties", CatalogProperties.Entry },
        { "definitions.change.properties", CatalogProperties.ExtensionEntry },
        { "definitions.layout.properties", CatalogProperties.Layout },
        { "definitions.layout.properties.recognise.properties", CatalogProperties.Recognition },
        { "definitions.condition.properties", CatalogProperties.ValueCondition },
        { "definitions.exclusion.properties", CatalogProperties.RowCondition },
        { "definitions.layout.properties.exclude.items.properties", CatalogProperties.Exclusion },
        { "definitions.provider.properties.hexadecimal.properties", CatalogProperties.Hexadecimal },
        { "definitions.range.properties", CatalogProperties.Range },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_reader_knows_the_properties_of_the_schema(string path, string[] known) => Assert.Equal(
        ((JObject)JObject.Parse(ProviderFiles.SchemaText).SelectToken(path)!).Properties().Select(property => property.Name).Order(StringComparer.Ordinal),
        known.Order(StringComparer.Ordinal));

    [Fact]
    public void What_an_entry_needs_is_what_the_schema_asks_for_and_a_source() => Assert.Equal(
        JObject.Parse(ProviderFiles.SchemaText)["definitions"]!["entry"]!["required"]!.Select(name => (string)name!).Order(StringComparer.Ordinal),
        CatalogProperties.NeededOfEntry.Append("source").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(PrivateCatalog.Contoso)]
    [InlineData(PrivateCatalog.Azure)]
    [InlineData("{ \"providers\": [" + PrivateCatalog.Contoso + ", " + PrivateCatalog.Azure + "] }")]
    public async Task The_schema_takes(string file) => Assert.Empty((await s_schema).Validate(file));

    [Theory]
    [InlineData("{ }")]
    [InlineData("{ \"providers\": [] }")]
    [InlineData("{ \"extends\": \"\" }")]
    [InlineData("{ \"extends\": \"Azure\", \"name\": \"Azure\" }")]
    [InlineData("{ \"extends\": \"Azure\", \"tables\": [] }")]
    [InlineData("{ \"extends\": \"Azure\", \"codes\": [{ \"code\": \"4006\", \"retry\": \"Never\" }] }")]
    [InlineData("{ \"extends\": \"Azure\", \"codes\": [{ \"code\": \"4006\", \"retyr\": \"No\" }] }")]
    public async Task The_schema_refuses(string file) => Assert.NotEmpty((await s_schema).Validate(file));
}
