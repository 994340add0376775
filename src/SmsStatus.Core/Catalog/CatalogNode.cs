using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SmsStatus.Catalog;

/// <summary>One object of a catalog file; whatever is missing or wrong is reported with its place.</summary>
internal readonly struct CatalogNode
{
    private readonly JObject _object;
    private readonly string _file;

    private CatalogNode(JObject value, string file)
    {
        _object = value;
        _file = file;
    }

    public static CatalogNode Load(JsonReader reader, string file)
    {
        try
        {
            CatalogNode node = new(JObject.Load(reader), file);
            if (reader.Read())
                throw new CatalogException(file + " is not valid JSON: something stands behind its object.");
            return node;
        }
        catch (JsonException exception)
        {
            throw new CatalogException(file + " is not valid JSON: " + exception.Message, exception);
        }
    }

    public bool Has(string name) => _object.ContainsKey(name);

    public string Text(string name) =>
        OptionalText(name) ?? throw Wrong(_object, "needs the text '" + name + "'");

    public string? OptionalText(string name)
    {
        JToken? value = _object[name];
        if (value is null)
            return null;
        return value.Type == JTokenType.String ? (string)value! : throw Wrong(value, "must be a text");
    }

    public bool Flag(string name)
    {
        JToken? value = _object[name];
        if (value is null)
            return false;
        return value.Type == JTokenType.Boolean ? (bool)value : throw Wrong(value, "must be true or false");
    }

    public T Choice<T>(string name)
        where T : struct, Enum =>
        OptionalChoice<T>(name) ?? throw Wrong(_object, "needs '" + name + "'");

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        string? text = OptionalText(name);
        if (text is null)
            return null;
        if (TryParse(text, out T value))
            return value;
        throw Wrong(_object[name]!, "'" + text + "' is none of " + string.Join(", ", Enum.GetNames(typeof(T))));
    }

    /// <summary>A text or a list of texts; empty where the name is absent.</summary>
    public string[] Texts(string name)
    {
        JToken? value = _object[name];
        if (value is null)
            return Array.Empty<string>();
        if (value.Type == JTokenType.String)
            return new[] { (string)value! };
        if (value is JArray array && array.All(item => item.Type == JTokenType.String))
            return array.Select(item => (string)item!).ToArray();
        throw Wrong(value, "must be a text or a list of texts");
    }

    public T[] Choices<T>(string name)
        where T : struct, Enum
    {
        string file = _file;
        JToken? value = _object[name];
        return Texts(name).Select(text => TryParse(text, out T item)
            ? item
            : throw Wrong(file, value!, "'" + text + "' is none of " + string.Join(", ", Enum.GetNames(typeof(T))))).ToArray();
    }

    /// <summary>A path or a list of paths to try in order; empty where the name is absent.</summary>
    public FieldPath[] Paths(string name)
    {
        string file = _file;
        JToken? value = _object[name];
        return Texts(name).Select(text => ToPath(file, value!, text)).ToArray();
    }

    /// <summary>A list of which each item is a path or a list of paths to try in order.</summary>
    public IReadOnlyList<FieldPath[]> PathLists(string name)
    {
        if (_object[name] is not { } value)
            return Array.Empty<FieldPath[]>();
        if (value is not JArray array)
            throw Wrong(value, "must be a list");
        string file = _file;
        return array.Select(item => item is JArray several
            ? several.Select(path => ToPath(file, path, (string?)path)).ToArray()
            : new[] { ToPath(file, item, item.Type == JTokenType.String ? (string?)item : null) }).ToArray();
    }

    public CatalogNode Object(string name) =>
        _object[name] is JObject value ? new CatalogNode(value, _file) : throw Wrong(_object, "needs the object '" + name + "'");

    public CatalogNode? OptionalObject(string name) => Has(name) ? Object(name) : null;

    public IEnumerable<CatalogNode> Objects(string name)
    {
        if (!Has(name))
            yield break;
        if (_object[name] is not JArray array)
            throw Wrong(_object[name]!, "must be a list");
        foreach (JToken item in array)
            yield return item is JObject value ? new CatalogNode(value, _file) : throw Wrong(item, "must be an object");
    }

    public IEnumerable<string> Names => _object.Properties().Select(property => property.Name);

    public CatalogException Wrong(string what) => Wrong(_object, what);

    /// <summary>Reads a value with a format of its own; what is wrong with it is reported with its place.</summary>
    public T? OptionalValue<T>(string name, Func<string, T> read)
        where T : class
    {
        if (OptionalText(name) is not { } text)
            return null;
        try
        {
            return read(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw Wrong(_object[name]!, "'" + text + "' is not valid: " + exception.Message.TrimEnd('.'));
        }
    }

    private static FieldPath ToPath(string file, JToken place, string? text)
    {
        try
        {
            return new FieldPath(text ?? "");
        }
        catch (CatalogException exception)
        {
            throw Wrong(file, place, exception.Message.TrimEnd('.'));
        }
    }

    private static bool TryParse<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, out value) && Array.IndexOf(Enum.GetNames(typeof(T)), text) >= 0;

    private CatalogException Wrong(JToken token, string what) => Wrong(_file, token, what);

    private static CatalogException Wrong(string file, JToken token, string what)
    {
        IJsonLineInfo place = token;
        return new CatalogException(string.Format(
            CultureInfo.InvariantCulture,
            "{0}, line {1}, column {2} ({3}): {4}.",
            file,
            place.LineNumber,
            place.LinePosition,
            token.Path.Length == 0 ? "whole file" : token.Path,
            what));
    }
}
