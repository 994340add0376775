using System;
using System.IO;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.CatalogPacker;

/// <summary>Packs the catalog files into one: packer FOLDER TARGET.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        string folder = arguments[0];
        CatalogValue[] providers = Directory.GetFiles(Path.Combine(folder, "Providers"), "*.json")
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)
            .Select(Read)
            .ToArray();
        CatalogValue catalog = new(
            ["Providers", "General"],
            [new CatalogValue(providers), Read(Path.Combine(folder, "General.json"))]);
        File.WriteAllBytes(arguments[1], PackedCatalog.Write(catalog));
    }

    private static CatalogValue Read(string path)
    {
        using StreamReader text = new(path);
        return CatalogJson.Read(text, path);
    }
}
