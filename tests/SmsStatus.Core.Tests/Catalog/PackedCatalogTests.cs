using System;
using System.IO;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The packed catalog inside the library holds what the JSON files say, nothing more and nothing less.</summary>
public sealed class PackedCatalogTests
{
    public static TheoryData<string> Texts => new()
    {
        "{}",
        """{ "a": "", "b": [], "c": {}, "d": true, "e": false, "f": 7, "g": null }""",
        """{ "list": ["x", ["x", "y"], { "x": "y" }, { "x": "z" }] }""",
        "{ \"" + new string('n', 300) + "\": \"" + new string('ä', 20_000) + " \\u2713 \\uD83D\\uDE00\" }",
        "{ \"many\": [" + string.Join(',', Enumerable.Range(0, 40_000).Select(number => "\"" + number + "\"")) + "] }",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_is_lost_in_packing(string text)
    {
        CatalogValue value = Parse(text);
        AssertSame(value, PackedCatalog.Read(PackedCatalog.Write(value)));
    }

    [Fact]
    public void The_library_holds_the_files_as_they_are()
    {
        CatalogValue packed = ReadEmbedded();
        Assert.Equal(["Providers", "General"], packed.Names);
        AssertSame(Parse(ProviderFiles.GeneralText), packed["General"]!);
        CatalogValue[] providers = packed["Providers"]!.Items;
        Assert.Equal(ProviderFiles.Names, providers.Select(provider => provider["name"]!.Text));
        Assert.All(providers.Zip(ProviderFiles.Names), pair => AssertSame(Parse(ProviderFiles.Text(pair.Second)), pair.First));
    }

    private static CatalogValue ReadEmbedded()
    {
        using MemoryStream bytes = new();
        using Stream stream = typeof(StatusCatalog).Assembly.GetManifestResourceStream("Catalog")!;
        stream.CopyTo(bytes);
        return PackedCatalog.Read(bytes.ToArray());
    }

    private static CatalogValue Parse(string text)
    {
        using StringReader reader = new(text);
        return CatalogJson.Read(reader, "file.json");
    }

    private static void AssertSame(CatalogValue expected, CatalogValue actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal(expected.Names, actual.Names);
        Assert.Equal(expected.Items.Length, actual.Items.Length);
        foreach ((CatalogValue one, CatalogValue other) in expected.Items.Zip(actual.Items))
            AssertSame(one, other);
    }
}
