using System;
using System.Collections.Generic;
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
            while (reader.Read() && reader.TokenType == JsonToken.Comment)
                continue;
            if (reader.TokenType != JsonToken.StartObject)
            {
                throw Wrong(reader, file, reader.TokenType is JsonToken.None or JsonToken.Comment
                    ? "the file is empty; a JSON object that describes a provider was expected"
                    : "a JSON object that describes a provider was expected");
            }

            CatalogValue value = Read(reader, file);
            // Anything but a comment behind the object is one of the mistakes that the reader tells.
            while (reader.Read())
                continue;
            return value;
        }
        catch (JsonReaderException exception)
        {
            throw new CatalogException(
                file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), exception.Path ?? "", "it is not valid JSON: " + Reason(exception.Message), exception);
        }
    }

    private static CatalogValue Read(JsonTextReader reader, string file)
    {
        CatalogPlace place = new(file, reader.LineNumber, reader.LinePosition, reader.Path);
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(reader, place);
            case JsonToken.StartArray:
                List<CatalogValue> items = new();
                for (Advance(reader, file); reader.TokenType != JsonToken.EndArray; Advance(reader, file))
                    items.Add(Read(reader, file));
                return new CatalogValue(items.ToArray(), place);
            case JsonToken.String:
                return new CatalogValue(CatalogValueKind.Text, (string)reader.Value!, place);
            case JsonToken.Boolean:
                return new CatalogValue((bool)reader.Value! ? CatalogValueKind.True : CatalogValueKind.False, place: place);
            case JsonToken.Integer or JsonToken.Float or JsonToken.Null:
                return new CatalogValue(CatalogValueKind.Other, place: place);
            default:
                throw Wrong(reader, file, "it is not valid JSON: a value was expected");
        }
    }

    private static CatalogValue ReadObject(JsonTextReader reader, CatalogPlace place)
    {
        List<string> names = new();
        List<CatalogValue> items = new();
        for (Advance(reader, place.File); reader.TokenType != JsonToken.EndObject; Advance(reader, place.File))
        {
            string name = (string)reader.Value!;
            if (names.Contains(name))
                throw Wrong(reader, place.File, "the property '" + name + "' is given twice, where once was expected");
            Advance(reader, place.File);
            names.Add(name);
            items.Add(Read(reader, place.File));
        }

        return new CatalogValue(names.ToArray(), items.ToArray(), place);
    }

    /// <summary>Moves to the next token that is no comment.</summary>
    private static void Advance(JsonTextReader reader, string file)
    {
        do
        {
            if (!reader.Read())
                throw Wrong(reader, file, "it is not valid JSON: it ends too early");
        }
        while (reader.TokenType == JsonToken.Comment);
    }

    private static CatalogException Wrong(JsonTextReader reader, string file, string what) =>
        new(file, Math.Max(1, reader.LineNumber), Math.Max(1, reader.LinePosition), reader.Path, what);

    /// <summary>What the JSON reader says, without the place that it says at the end.</summary>
    private static string Reason(string message)
    {
        int place = message.LastIndexOf(" Path '", StringComparison.Ordinal);
        if (place < 0)
            place = message.LastIndexOf(" Line ", StringComparison.OrdinalIgnoreCase);
        return (place < 0 ? message : message.Substring(0, place)).TrimEnd('.', ',');
    }
}
