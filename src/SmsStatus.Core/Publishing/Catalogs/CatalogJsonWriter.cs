using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json;
using SmsStatus.Catalog;

namespace SmsStatus.Publishing;

/// <summary>Writes providers as a catalog file: one by itself, several as a list.</summary>
internal static class CatalogJsonWriter
{
    public static void Write(TextWriter target, IReadOnlyList<Provider> providers)
    {
        using JsonTextWriter json = new(target) { Formatting = Formatting.Indented, CloseOutput = false };
        if (providers.Count == 1)
        {
            Write(json, providers[0].Definition);
        }
        else
        {
            json.WriteStartObject();
            json.WritePropertyName("providers");
            json.WriteStartArray();
            foreach (Provider provider in providers)
                Write(json, provider.Definition);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.Flush();
        target.WriteLine();
    }

    private static void Write(JsonTextWriter json, CatalogValue value)
    {
        switch (value.Kind)
        {
            case CatalogValueKind.Text:
                json.WriteValue(value.Text);
                break;
            case CatalogValueKind.True or CatalogValueKind.False:
                json.WriteValue(value.Kind == CatalogValueKind.True);
                break;
            case CatalogValueKind.List:
                json.WriteStartArray();
                foreach (CatalogValue item in value.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case CatalogValueKind.Object:
                WriteObject(json, value);
                break;
            default:
                json.WriteNull();
                break;
        }
    }

    private static void WriteObject(JsonTextWriter json, CatalogValue value)
    {
        json.WriteStartObject();
        for (int index = 0; index < value.Names.Length; index++)
        {
            // Where the schema lies is right for the file that was read only.
            if (value.Names[index] == "$schema")
                continue;
            json.WritePropertyName(value.Names[index]);
            Write(json, value.Items[index]);
        }

        json.WriteEndObject();
    }
}
