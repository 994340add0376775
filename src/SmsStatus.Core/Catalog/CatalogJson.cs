using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace SmsStatus.Catalog;

/// <summary>Reads catalog files, which are JSON.</summary>
internal static class CatalogJson
{
    /// <summary>Reads the object that a file consists of.</summary>
    /// <exception cref="CatalogException">The text is no JSON object, or not only one.</exception>
    public static CatalogValue Read(TextReader text, string file)
    {
        // Dates stay texts: the catalog holds none, and reading them would depend on the reader's settings.
        using JsonTextReader reader = new(text) { DateParseHandling = DateParseHandling.None };
        try
        {
            Advance(reader);
            CatalogValue value = Read(reader);
            if (value.Kind != CatalogValueKind.Object)
                throw Wrong(reader, "its value is no object");
            while (reader.Read())
                if (reader.TokenType != JsonToken.Comment)
                    throw Wrong(reader, "something stands behind its object");
            return value;
        }
        catch (JsonException exception)
        {
            throw new CatalogException(file + " is not valid JSON: " + exception.Message, exception);
        }
    }

    private static CatalogValue Read(JsonTextReader reader)
    {
        CatalogPlace place = new(reader.LineNumber, reader.LinePosition, reader.Path);
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(reader, place);
            case JsonToken.StartArray:
                List<CatalogValue> items = new();
                for (Advance(reader); reader.TokenType != JsonToken.EndArray; Advance(reader))
                    items.Add(Read(reader));
                return new CatalogValue(items.ToArray(), place);
            case JsonToken.String:
                return new CatalogValue(CatalogValueKind.Text, (string)reader.Value!, place);
            case JsonToken.Boolean:
                return new CatalogValue((bool)reader.Value! ? CatalogValueKind.True : CatalogValueKind.False, place: place);
            default:
                return new CatalogValue(CatalogValueKind.Other, place: place);
        }
    }

    private static CatalogValue ReadObject(JsonTextReader reader, CatalogPlace place)
    {
        List<string> names = new();
        List<CatalogValue> items = new();
        for (Advance(reader); reader.TokenType != JsonToken.EndObject; Advance(reader))
        {
            string name = (string)reader.Value!;
            Advance(reader);
            CatalogValue item = Read(reader);
            int known = names.IndexOf(name);
            if (known >= 0)
            {
                // As JSON readers mostly do: the last of several counts.
                items[known] = item;
                continue;
            }

            names.Add(name);
            items.Add(item);
        }

        return new CatalogValue(names.ToArray(), items.ToArray(), place);
    }

    /// <summary>Moves to the next token that is no comment.</summary>
    private static void Advance(JsonTextReader reader)
    {
        do
        {
            if (!reader.Read())
                throw Wrong(reader, "it ends too early");
        }
        while (reader.TokenType == JsonToken.Comment);
    }

    private static JsonReaderException Wrong(JsonTextReader reader, string what) => new(string.Format(
        CultureInfo.InvariantCulture, "{0}, line {1}, position {2}.", what, reader.LineNumber, reader.LinePosition));
}
