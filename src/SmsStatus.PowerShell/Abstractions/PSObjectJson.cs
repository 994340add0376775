using System.Collections;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using Newtonsoft.Json;

namespace SmsStatus.Abstractions;

/// <summary>Writes a nested pipeline object back as the JSON that it was made of, so that layouts can be found in it.</summary>
internal static class PSObjectJson
{
    /// <summary>Reports are a few levels deep; what lies deeper holds no value that a layout names.</summary>
    private const int DeepestLevel = 32;

    public static byte[] Write(PSObject input)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (JsonTextWriter json = new(text))
            Write(json, input, 0);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonTextWriter json, object? value, int level)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (plain is null || level > DeepestLevel)
            json.WriteNull();
        else if (plain is bool flag)
            json.WriteValue(flag);
        else if (ObjectValues.Text(plain) is { } text)
            json.WriteValue(text);
        else if (plain is IDictionary dictionary)
            WriteDictionary(json, dictionary, level);
        else if (plain is IEnumerable items)
            WriteArray(json, items, level);
        else
            WriteObject(json, value as PSObject ?? new PSObject(plain), level);
    }

    private static void WriteDictionary(JsonTextWriter json, IDictionary dictionary, int level)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            json.WritePropertyName(entry.Key.ToString()!);
            Write(json, entry.Value, level + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteArray(JsonTextWriter json, IEnumerable items, int level)
    {
        json.WriteStartArray();
        foreach (object? item in items)
            Write(json, item, level + 1);
        json.WriteEndArray();
    }

    private static void WriteObject(JsonTextWriter json, PSObject value, int level)
    {
        json.WriteStartObject();
        foreach (PSPropertyInfo property in value.Properties)
        {
            if (!property.IsGettable)
                continue;
            json.WritePropertyName(property.Name);
            Write(json, property.Value, level + 1);
        }

        json.WriteEndObject();
    }
}
