using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using SmsStatus.Catalog;
using SmsStatus.Publishing;

namespace SmsStatus.Tests;

/// <summary>What is written as JSON is the same provider when it is read.</summary>
public sealed class CatalogJsonTests
{
    public static TheoryData<string> Providers => ProviderFiles.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_provider_is_the_same_in_a_catalog_that_did_not_have_it(string name)
    {
        Provider before = StatusCatalog.Default.GetProvider(name);
        StatusCatalog without = new(StatusCatalog.Default.Providers.Where(provider => provider != before).ToArray(), StatusCatalog.Default.GeneralLayout);
        StatusCatalog with = without.With(PrivateCatalog.File(Written(before)));
        AssertSame(before, with.GetProvider(name));
        Assert.Equal(StatusCatalog.Default.Providers.Select(provider => provider.Name), with.Providers.Select(provider => provider.Name));
        AssertSameVerdicts(with, before);
    }

    [Fact]
    public void The_whole_catalog_is_the_same_when_it_is_read_again_and_nothing_says_overridden()
    {
        StatusCatalog read = PrivateCatalog.With(Written([.. StatusCatalog.Default.Providers]));
        Assert.All(StatusCatalog.Default.Providers.Zip(read.Providers), pair => AssertSame(pair.First, pair.Second));
        Assert.DoesNotContain(read.Providers.SelectMany(provider => provider.ReportLayouts), layout => layout.IsOfUser);
    }

    [Fact]
    public void An_overridden_provider_keeps_its_overrides_and_their_marks()
    {
        Provider before = PrivateCatalog.With(PrivateCatalog.Azure).GetProvider("Azure");
        StatusCatalog without = new(StatusCatalog.Default.Providers.Where(provider => provider.Name != "Azure").ToArray(), StatusCatalog.Default.GeneralLayout);
        AssertSame(before, without.With(PrivateCatalog.File(Written(before), "exported.json")).GetProvider("Azure"));
    }

    [Fact]
    public void What_is_written_is_written_the_same_once_more()
    {
        string first = Written([.. StatusCatalog.Default.Providers]);
        Assert.Equal(first, Written([.. PrivateCatalog.With(first).Providers]));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture_and_holds_no_place_of_a_schema()
    {
        string expected = Written(StatusCatalog.Default.GetProvider("Azure"));
        Assert.Null(JObject.Parse(expected)["$schema"]);
        foreach (string culture in Cultures.Names)
            Cultures.Run(culture, () => Assert.Equal(expected, Written(StatusCatalog.Default.GetProvider("Azure"))));
    }

    private static string Written(params Provider[] providers)
    {
        using StringWriter text = new();
        CatalogWriter.Write(text, providers, CatalogFormat.Json);
        return text.ToString();
    }

    private static void AssertSame(Provider expected, Provider actual)
    {
        foreach (System.Reflection.PropertyInfo property in typeof(Provider).GetProperties())
            Assert.Equal(property.GetValue(expected), property.GetValue(actual));
        Assert.Equal(expected.Key, actual.Key);
        Assert.Equal(expected.CodePattern?.ToString(), actual.CodePattern?.ToString());
        Assert.Equal(expected.Hexadecimal is null, actual.Hexadecimal is null);
        Assert.Equal(expected.CodeTables.Select(table => table.AlternativeTo), actual.CodeTables.Select(table => table.AlternativeTo));
        Assert.Equal(expected.Entries.Select(PrivateCatalog.Describe), actual.Entries.Select(PrivateCatalog.Describe));
        Assert.Equal(expected.Entries.Select(entry => entry.Twin?.ToString()), actual.Entries.Select(entry => entry.Twin?.ToString()));
        Assert.Equal(expected.ReportLayouts.Select(Describe), actual.ReportLayouts.Select(Describe));
    }

    /// <summary>What a layout says, member by member, as deep as it goes.</summary>
    private static string Describe(Layout layout) => Newtonsoft.Json.JsonConvert.SerializeObject(
        layout, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new AllMembers() });

    private static void AssertSameVerdicts(StatusCatalog catalog, Provider provider)
    {
        foreach (string? table in provider.CodeTables.Where(table => table.AlternativeTo is not null).Select(table => table.Name).Append(null))
        {
            StatusResolver expected = new(StatusCatalog.Default, table), actual = new(catalog, table);
            foreach (StatusCode entry in provider.Entries)
                foreach (string code in entry.Labels.Append(entry.Code ?? entry.ProviderStatus!))
                    foreach (bool shared in new[] { false, true })
                    {
                        Assert.Equal(
                            Describe(expected.Resolve(provider.Name, code, entry.ProviderStatus, shared)),
                            Describe(actual.Resolve(provider.Name, code, entry.ProviderStatus, shared)));
                    }
        }
    }

    private static string Describe(UnifiedStatus verdict) =>
        string.Join(" | ", typeof(UnifiedStatus).GetProperties().Select(property => property.GetValue(verdict)));

    /// <summary>Looks at private fields as well, since conditions keep their values there; at no flag of who wrote it.</summary>
    private sealed class AllMembers : Newtonsoft.Json.Serialization.DefaultContractResolver
    {
        protected override IList<Newtonsoft.Json.Serialization.JsonProperty> CreateProperties(Type type, Newtonsoft.Json.MemberSerialization memberSerialization)
        {
            const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public;
            return type.GetFields(All).Where(field => !field.Name.Contains("IsOfUser", StringComparison.Ordinal)).Select(field =>
            {
                Newtonsoft.Json.Serialization.JsonProperty property = CreateProperty(field, memberSerialization);
                property.Ignored = false;
                property.Readable = true;
                return property;
            }).ToList();
        }
    }
}
