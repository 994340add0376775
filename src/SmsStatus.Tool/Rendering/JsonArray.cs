using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints objects as a JSON array, one after the other, so that its size is never in memory.</summary>
internal static class JsonArray
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints the array; an empty one too.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="items">The objects.</param>
    /// <param name="fields">Their properties, in order.</param>
    public static void Write<T>(TextWriter output, IEnumerable<T> items, IReadOnlyList<Field<T>> fields)
    {
        JsonEncodedText[] names = fields.Select(field => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(field.Name))).ToArray();
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, s_options);
        json.WriteStartArray();
        foreach (T item in items)
        {
            json.WriteStartObject();
            for (int index = 0; index < names.Length; index++)
            {
                json.WritePropertyName(names[index]);
                WriteValue(json, fields[index].Value(item));
            }

            json.WriteEndObject();
            Drain(json, buffer, output);
        }

        json.WriteEndArray();
        Drain(json, buffer, output);
        output.WriteLine();
    }

    private static void Drain(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time);
                break;
            case TimeSpan time:
                json.WriteStringValue(time.ToString("c", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
