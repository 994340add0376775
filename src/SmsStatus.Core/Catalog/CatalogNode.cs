using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Catalog;

/// <summary>One object of a catalog file; whatever is missing or wrong is reported with its place.</summary>
internal readonly struct CatalogNode
{
    /// <summary>The values of each enum by their names. Enum.Parse would be most of the time that reading the catalog takes.</summary>
    private static readonly Dictionary<Type, Dictionary<string, object>> s_choices = new();
    private readonly CatalogValue _object;
    private readonly string _file;

    public CatalogNode(CatalogValue value, string file)
    {
        _object = value;
        _file = file;
    }

    public string[] Names => _object.Names;

    public bool Has(string name) => _object[name] is not null;

    public string Text(string name) =>
        OptionalText(name) ?? throw Wrong(_object, "needs the text '" + name + "'");

    public string? OptionalText(string name)
    {
        CatalogValue? value = _object[name];
        if (value is null)
            return null;
        return value.Kind == CatalogValueKind.Text ? value.Text : throw Wrong(value, "must be a text");
    }

    public bool Flag(string name) => _object[name] switch
    {
        null => false,
        { Kind: CatalogValueKind.True } => true,
        { Kind: CatalogValueKind.False } => false,
        { } value => throw Wrong(value, "must be true or false"),
    };

    public T Choice<T>(string name)
        where T : struct, Enum =>
        Has(name) ? (T)Choice(name, typeof(T)) : throw Wrong(_object, "needs '" + name + "'");

    public T Choice<T>(string name, T absent)
        where T : struct, Enum =>
        Has(name) ? (T)Choice(name, typeof(T)) : absent;

    /// <summary>A text or a list of texts; empty where the name is absent.</summary>
    public string[] Texts(string name)
    {
        CatalogValue? value = _object[name];
        if (value is null)
            return Array.Empty<string>();
        if (value.Kind == CatalogValueKind.Text)
            return new[] { value.Text };
        if (value.Kind != CatalogValueKind.List)
            throw Wrong(value, "must be a text or a list of texts");
        string[] texts = new string[value.Items.Length];
        for (int index = 0; index < texts.Length; index++)
        {
            CatalogValue item = value.Items[index];
            texts[index] = item.Kind == CatalogValueKind.Text ? item.Text : throw Wrong(value, "must be a text or a list of texts");
        }

        return texts;
    }

    /// <summary>A list of choices of which some are allowed; empty where the name is absent.</summary>
    public T[] Choices<T>(string name, params T[] allowed)
        where T : struct, Enum
    {
        string[] texts = Texts(name);
        T[] choices = new T[texts.Length];
        for (int index = 0; index < texts.Length; index++)
        {
            choices[index] = FindChoice(texts[index], typeof(T)) is T choice && Array.IndexOf(allowed, choice) >= 0
                ? choice
                : throw Wrong(_object[name]!, "'" + texts[index] + "' is none of " + string.Join(", ", allowed));
        }

        return choices;
    }

    /// <summary>A path or a list of paths to try in order; empty where the name is absent.</summary>
    public FieldPath[] Paths(string name)
    {
        CatalogNode node = this;
        return Array.ConvertAll(Texts(name), text => node.ToPath(node._object[name]!, text));
    }

    /// <summary>A list of which each item is a path or a list of paths to try in order.</summary>
    public IReadOnlyList<FieldPath[]> PathLists(string name)
    {
        if (_object[name] is not { } value)
            return Array.Empty<FieldPath[]>();
        if (value.Kind != CatalogValueKind.List)
            throw Wrong(value, "must be a list");
        CatalogNode node = this;
        return Array.ConvertAll(value.Items, item => item.Kind == CatalogValueKind.List
            ? Array.ConvertAll(item.Items, path => node.ToPath(path, path.Text))
            : new[] { node.ToPath(item, item.Text) });
    }

    public CatalogNode Object(string name) => OptionalObject(name) ?? throw Wrong(_object, "needs the object '" + name + "'");

    public CatalogNode? OptionalObject(string name)
    {
        if (_object[name] is not { } value)
            return null;
        return value.Kind == CatalogValueKind.Object
            ? new CatalogNode(value, _file)
            : throw Wrong(_object, "needs the object '" + name + "'");
    }

    /// <summary>Reads each object of a list; none where the name is absent.</summary>
    public T[] Objects<T>(string name, Func<CatalogNode, T> read)
    {
        if (_object[name] is not { } value)
            return Array.Empty<T>();
        if (value.Kind != CatalogValueKind.List)
            throw Wrong(value, "must be a list");
        T[] results = new T[value.Items.Length];
        for (int index = 0; index < results.Length; index++)
        {
            CatalogValue item = value.Items[index];
            results[index] = item.Kind == CatalogValueKind.Object
                ? read(new CatalogNode(item, _file))
                : throw Wrong(item, "must be an object");
        }

        return results;
    }

    public CatalogNode[] Objects(string name) => Objects(name, static node => node);

    public CatalogException Wrong(string what) => Wrong(_object, what);

    public CatalogException Wrong(string name, string what) => Wrong(_object[name]!, what);

    /// <summary>Something is wrong with one text of a list, or with the only one.</summary>
    public CatalogException Wrong(string name, int index, string what) =>
        Wrong(_object[name] is { Kind: CatalogValueKind.List } list ? list.Items[index] : _object[name]!, what);

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

    /// <summary>The value of an enum that has exactly this name.</summary>
    private static object? FindChoice(string text, Type type)
    {
        lock (s_choices)
        {
            if (!s_choices.TryGetValue(type, out Dictionary<string, object>? choices))
            {
                choices = new Dictionary<string, object>(StringComparer.Ordinal);
                foreach (object value in Enum.GetValues(type))
                    choices.Add(value.ToString()!, value);
                s_choices.Add(type, choices);
            }

            choices.TryGetValue(text, out object? choice);
            return choice;
        }
    }

    private object Choice(string name, Type type) => FindChoice(Text(name), type)
        ?? throw Wrong(name, "'" + Text(name) + "' is none of " + string.Join(", ", Enum.GetNames(type)));

    private FieldPath ToPath(CatalogValue place, string text)
    {
        try
        {
            return new FieldPath(text);
        }
        catch (CatalogException exception)
        {
            throw Wrong(place, exception.Message.TrimEnd('.'));
        }
    }

    private CatalogException Wrong(CatalogValue value, string what)
    {
        CatalogPlace place = value.Place ?? new CatalogPlace(0, 0, "");
        return new CatalogException(string.Format(
            CultureInfo.InvariantCulture,
            "{0}, line {1}, column {2} ({3}): {4}.",
            _file,
            place.Line,
            place.Column,
            place.Path.Length == 0 ? "whole file" : place.Path,
            what));
    }
}
