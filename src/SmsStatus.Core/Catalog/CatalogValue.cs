using System;

namespace SmsStatus.Catalog;

/// <summary>The kinds of values that catalog files are made of.</summary>
internal enum CatalogValueKind
{
    /// <summary>A number, or null; no property of a catalog file takes one.</summary>
    Other,
    Text,
    True,
    False,
    List,
    Object,
}

/// <summary>A value of a catalog file, whether read from JSON or from the packed form. Immutable.</summary>
internal sealed class CatalogValue
{
    private static readonly CatalogValue[] s_none = Array.Empty<CatalogValue>();

    public CatalogValue(CatalogValueKind kind, string text = "", CatalogPlace? place = null)
    {
        Kind = kind;
        Text = text;
        Place = place;
    }

    public CatalogValue(CatalogValue[] items, CatalogPlace? place = null)
        : this(CatalogValueKind.List, place: place)
    {
        Items = items;
    }

    public CatalogValue(string[] names, CatalogValue[] items, CatalogPlace? place = null)
        : this(CatalogValueKind.Object, place: place)
    {
        Names = names;
        Items = items;
    }

    /// <summary>An object without properties.</summary>
    public static CatalogValue Empty { get; } = new(Array.Empty<string>(), s_none);

    public CatalogValueKind Kind { get; }

    /// <summary>The text; empty where it is none.</summary>
    public string Text { get; }

    /// <summary>The names of an object's properties; empty where it is none.</summary>
    public string[] Names { get; } = Array.Empty<string>();

    /// <summary>The items of a list, or the values of an object's properties.</summary>
    public CatalogValue[] Items { get; } = s_none;

    /// <summary>Where it stands in its file; null in the packed form, which was checked when it was packed.</summary>
    public CatalogPlace? Place { get; }

    /// <summary>The value of a property; null where there is none.</summary>
    public CatalogValue? this[string name]
    {
        get
        {
            int index = Array.IndexOf(Names, name);
            return index < 0 ? null : Items[index];
        }
    }

    /// <summary>Whether two values say the same, whatever the order of their properties and their places are.</summary>
    public bool Says(CatalogValue other)
    {
        if (Kind != other.Kind || Text != other.Text || Items.Length != other.Items.Length)
            return false;
        for (int index = 0; index < Items.Length; index++)
        {
            CatalogValue? counterpart = Kind == CatalogValueKind.Object ? other[Names[index]] : other.Items[index];
            if (counterpart is null || !Items[index].Says(counterpart))
                return false;
        }

        return true;
    }
}

/// <summary>Where a value stands in its file.</summary>
internal sealed class CatalogPlace
{
    public CatalogPlace(string file, int line, int column, string path)
    {
        File = file;
        Line = line;
        Column = column;
        Path = path;
    }

    public string File { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>The way to it through the properties; empty for the whole file.</summary>
    public string Path { get; }
}
