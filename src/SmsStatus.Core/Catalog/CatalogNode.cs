using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>One object of a catalog file; whatever is missing or wrong is reported with its place.</summary>
internal readonly struct CatalogNode
{
    /// <summary>The values of each enum by their names. Enum.Parse would be most of the time that reading the catalog takes.</summary>
    private static readonly Dictionary<Type, Dictionary<string, object>> s_choices = new();
    private readonly CatalogValue _object;

    public CatalogNode(CatalogValue value)
    {
        _object = value;
    }

    public CatalogValue Value => _object;

    public string[] Names => _object.Names;

    /// <summary>Whether it stands in a user's file; what is built into the library was checked when that was built.</summary>
    public bool IsOfUser => _object.Place is not null;

    public bool Has(string name) => _object[name] is not null;

    public string Text(string name) =>
        OptionalText(name) ?? throw Wrong(_object, "needs the text '" + name + "'");

    public string? OptionalText(string name)
    {
        CatalogValue? value = _object[name];
        if (value is null)
            return null;
        return value.Kind == CatalogValueKind.Text ? value.Text : throw Wrong(value, "must be a text in quotation marks");
    }

    /// <summary>A text that names something: letters and digits, the first a letter.</summary>
    public string Identifier(string name)
    {
        string text = Text(name);
        if (IsOfUser && (text.Length == 0 || text[0] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) || !text.All(IsLetterOrDigit)))
            throw Wrong(name, "'" + text + "' must consist of letters A to Z and digits, and begin with a letter");
        return text;
    }

    /// <summary>Checks that a user's object has no property but these.</summary>
    public CatalogNode Only(string[] known)
    {
        if (IsOfUser)
        {
            foreach (string name in Names)
                if (Array.IndexOf(known, name) < 0)
                    throw Wrong(name, "there is no property '" + name + "' here" + Nearest.Suggest(name, known) + "; known are " + string.Join(", ", known));
        }

        return this;
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
        Has(name) ? (T)Choice(name, typeof(T), null) : throw Missing(name, typeof(T), null);

    public T Choice<T>(string name, T absent)
        where T : struct, Enum =>
        Has(name) ? (T)Choice(name, typeof(T), null) : absent;

    /// <summary>One of the values of an enum but one, which only verdicts and absent properties have.</summary>
    /// <param name="name">The property.</param>
    /// <param name="unwritten">The value that no file may hold.</param>
    /// <param name="isNeeded">Whether the property may not be absent; otherwise it has that value where it is.</param>
    public T ChoiceBut<T>(string name, T unwritten, bool isNeeded)
        where T : struct, Enum =>
        Has(name) ? (T)Choice(name, typeof(T), unwritten) : isNeeded ? throw Missing(name, typeof(T), unwritten) : unwritten;

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
            texts[index] = item.Kind == CatalogValueKind.Text ? item.Text : throw Wrong(item, "must be a text; a text or a list of texts was expected");
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
                : throw Wrong(name, index, NoneOf(texts[index], Array.ConvertAll(allowed, value => value.ToString())));
        }

        return choices;
    }

    /// <summary>A path or a list of paths to try in order; empty where the name is absent.</summary>
    public FieldPath[] Paths(string name)
    {
        string[] texts = Texts(name);
        FieldPath[] paths = new FieldPath[texts.Length];
        for (int index = 0; index < paths.Length; index++)
            paths[index] = ToPath(PlaceOf(name, index), texts[index]);
        return paths;
    }

    /// <summary>At least one path.</summary>
    public FieldPath[] NeededPaths(string name) =>
        Paths(name) is { Length: > 0 } paths ? paths : throw Wrong(_object, "needs '" + name + "' with at least one path");

    /// <summary>A list of which each item is a path or a list of paths to try in order.</summary>
    public IReadOnlyList<FieldPath[]> PathLists(string name)
    {
        if (_object[name] is not { } value)
            return Array.Empty<FieldPath[]>();
        if (value.Kind != CatalogValueKind.List)
            throw Wrong(value, "must be a list");
        return Array.ConvertAll(value.Items, static item => item.Kind != CatalogValueKind.List ? new[] { ToPath(item, item.Text) }
            : item.Items.Length > 0 ? Array.ConvertAll(item.Items, static path => ToPath(path, path.Text))
            : throw Wrong(item, "needs at least one path"));
    }

    public CatalogNode Object(string name) => OptionalObject(name) ?? throw Wrong(_object, "needs the object '" + name + "'");

    public CatalogNode? OptionalObject(string name)
    {
        if (_object[name] is not { } value)
            return null;
        return value.Kind == CatalogValueKind.Object
            ? new CatalogNode(value)
            : throw Wrong(value, "must be an object");
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
                ? read(new CatalogNode(item))
                : throw Wrong(item, "must be an object");
        }

        return results;
    }

    public CatalogNode[] Objects(string name) => Objects(name, static node => node);

    public CatalogException Wrong(string what) => Wrong(_object, what);

    public CatalogException Wrong(string name, string what) => Wrong(_object[name]!, what);

    /// <summary>Something is wrong with one text of a list, or with the only one.</summary>
    public CatalogException Wrong(string name, int index, string what) => Wrong(PlaceOf(name, index), what);

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

    private object Choice(string name, Type type, object? unwritten) =>
        FindChoice(Text(name), type) is { } choice && !choice.Equals(unwritten)
            ? choice
            : throw Wrong(name, NoneOf(Text(name), NamesOf(type, unwritten)));

    private CatalogException Missing(string name, Type type, object? unwritten) =>
        Wrong(_object, "needs '" + name + "', which is one of " + string.Join(", ", NamesOf(type, unwritten)));

    private static string[] NamesOf(Type type, object? unwritten) =>
        Enum.GetNames(type).Where(name => name != unwritten?.ToString()).ToArray();

    private static string NoneOf(string text, string[] allowed) =>
        "'" + text + "' is none of " + string.Join(", ", allowed) + Nearest.Suggest(text, allowed);

    /// <summary>One text of a list, or the only one.</summary>
    private CatalogValue PlaceOf(string name, int index) =>
        _object[name] is { Kind: CatalogValueKind.List } list ? list.Items[index] : _object[name]!;

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static FieldPath ToPath(CatalogValue place, string text)
    {
        if (place.Kind != CatalogValueKind.Text)
            throw Wrong(place, "must be a text, such as 'message_id' or 'data.to'");
        try
        {
            return new FieldPath(text);
        }
        catch (CatalogException exception)
        {
            throw Wrong(place, exception.Message.TrimEnd('.'));
        }
    }

    private static CatalogException Wrong(CatalogValue value, string what)
    {
        CatalogPlace place = value.Place ?? new CatalogPlace("catalog", 0, 0, "");
        return new CatalogException(place.File, place.Line, place.Column, place.Path, what);
    }
}
