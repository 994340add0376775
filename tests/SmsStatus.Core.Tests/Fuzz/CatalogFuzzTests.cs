using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SmsStatus.Tests;

/// <summary>Whatever stands in a catalog file, it is taken as a whole or refused as a whole, and a refusal says where and why.</summary>
public sealed class CatalogFuzzTests
{
    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1e400", "\"\"", "\" \"", "\"Delivered\"", "\"[\"", "\"manual\"", "\"a[]..b\"", "\"ÿ\\u0000\"", "\"Contoso\"", "\"Azure\"",
        "[]", "[[]]", "[null]", "[\"\"]", "[\"x\", \"x\"]", "{}", "{ \"x\": {} }", "[{}]", "[{ \"code\": \"1\" }]",
    ];

    public static TheoryData<string> Files => new(PrivateCatalog.Contoso, PrivateCatalog.Azure, ProviderFiles.Text("Sinch"), ProviderFiles.Text("MobileConnect"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_value_may_be_another_or_missing_or_double(string text)
    {
        Random random = new(text.Length);
        int refused = 0;
        JObject whole = JObject.Parse(text);
        int places = whole.Descendants().Count(token => token is not JProperty);
        for (int round = 0; round < 600; round++)
        {
            JObject file = (JObject)whole.DeepClone();
            JToken place = file.Descendants().Where(token => token is not JProperty).ElementAt(random.Next(places));
            switch (random.Next(3))
            {
                case 0 when place.Parent is JProperty property:
                    property.Remove();
                    break;
                case 1 when place.Parent is JArray array:
                    array.Add(place.DeepClone());
                    break;
                default:
                    place.Replace(JToken.ReadFrom(new JsonTextReader(new System.IO.StringReader(s_values[random.Next(s_values.Length)]))));
                    break;
            }

            refused += Refuses(file.ToString()) ? 1 : 0;
        }

        Assert.InRange(refused, 100, 599);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_character_may_be_another_and_any_end_may_be_missing(string text)
    {
        const string Characters = "{}[]\",:0\\\n\t\0xüN/*";
        Random random = new(text.Length);
        int refused = 0;
        for (int round = 0; round < 400; round++)
        {
            int place = random.Next(text.Length);
            refused += Refuses(round % 4 == 0 ? text[..place] : text[..place] + Characters[random.Next(Characters.Length)] + text[(place + random.Next(2))..]) ? 1 : 0;
        }

        Assert.InRange(refused, 100, 399);
    }

    [Fact]
    public void A_file_as_deep_as_an_abyss_is_refused() =>
        Assert.True(Refuses("{ \"layouts\": " + new string('[', 100_000)));

    /// <summary>Whether a file is refused. Nothing but a refusal that names the file may come of it, and the catalog stays as it is.</summary>
    private static bool Refuses(string text)
    {
        int providers = StatusCatalog.Default.Providers.Count;
        try
        {
            StatusCatalog catalog = PrivateCatalog.With(text);
            // What was taken in can be used: each entry is found, and each layout is there.
            foreach (Provider provider in catalog.Providers.Where(provider => provider.IsOfUser))
            {
                StatusResolver resolver = new(catalog);
                Assert.NotNull(provider.Layouts);
                foreach (StatusCode entry in provider.Entries)
                    Assert.Equal(provider.Name, resolver.Resolve(provider.Name, entry.Code, entry.ProviderStatus).Provider);
            }

            return false;
        }
        catch (CatalogException exception)
        {
            Assert.Equal("mine.json", exception.File);
            Assert.StartsWith("mine.json, line ", exception.Message, StringComparison.Ordinal);
            return true;
        }
        finally
        {
            Assert.Equal(providers, StatusCatalog.Default.Providers.Count);
        }
    }
}
