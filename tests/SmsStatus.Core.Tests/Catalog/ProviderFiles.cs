using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The provider files as they stand in the repository, read without the reader under test.</summary>
internal static class ProviderFiles
{
    private static string CatalogFolder => Path.GetDirectoryName(Repository.Providers)!;

    public static string SchemaText => File.ReadAllText(Path.Combine(CatalogFolder, "provider.schema.json"));

    public static string GeneralText => File.ReadAllText(Path.Combine(CatalogFolder, "General.json"));

    public static string[] Names { get; } = Directory.GetFiles(Repository.Providers, "*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToArray();

    public static TheoryData<string> All => new(Names);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Providers, name + ".json"));

    public static JObject Load(string name)
    {
        using JsonTextReader reader = new(new StringReader(Text(name))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }

    /// <summary>Every entry of a file: the codes of all tables, then the status words.</summary>
    public static IEnumerable<JObject> Entries(JObject file) =>
        file["tables"]!.SelectMany(table => table["codes"]!).Concat(file["statuses"]!).Cast<JObject>();

    /// <summary>What an entry is known by: its code, or its status word.</summary>
    public static string Label(JObject entry) => (string)(entry["code"] ?? entry["providerStatus"])!;

    public static Provider Read(string text, string file = "private.json")
    {
        using StringReader reader = new(text);
        return ProviderFileReader.Read(reader, file);
    }
}
