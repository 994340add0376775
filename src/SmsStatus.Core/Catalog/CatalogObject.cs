using System;
using System.Collections.Generic;

namespace SmsStatus.Catalog;

/// <summary>An object of a catalog file that is being put together from another one.</summary>
internal sealed class CatalogObject
{
    private readonly List<string> _names;
    private readonly List<CatalogValue> _items;

    public CatalogObject(CatalogValue start)
    {
        _names = new List<string>(start.Names);
        _items = new List<CatalogValue>(start.Items);
    }

    public CatalogValue? this[string name]
    {
        get
        {
            int index = _names.IndexOf(name);
            return index < 0 ? null : _items[index];
        }
    }

    /// <summary>Gives a property a value, in its old place where it had one.</summary>
    public void Set(string name, CatalogValue value)
    {
        int index = _names.IndexOf(name);
        if (index >= 0)
        {
            _items[index] = value;
            return;
        }

        _names.Add(name);
        _items.Add(value);
    }

    /// <summary>Takes a property away, if it is there.</summary>
    public void Remove(string name)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            return;
        _names.RemoveAt(index);
        _items.RemoveAt(index);
    }

    /// <summary>Puts items behind those of a list.</summary>
    public void Append(string name, IEnumerable<CatalogValue> items)
    {
        List<CatalogValue> all = new(ItemsOf(name));
        all.AddRange(items);
        Set(name, new CatalogValue(all.ToArray()));
    }

    /// <summary>The items of a list; the value itself where it is none, and nothing where it is absent.</summary>
    public CatalogValue[] ItemsOf(string name) => this[name] switch
    {
        null => Array.Empty<CatalogValue>(),
        { Kind: CatalogValueKind.List } list => list.Items,
        { } value => new[] { value },
    };

    /// <summary>The object as it is now.</summary>
    /// <param name="place">Where what is wrong with it is to be looked for.</param>
    public CatalogValue Complete(CatalogPlace? place) => new(_names.ToArray(), _items.ToArray(), place);

    /// <summary>A text as a value.</summary>
    public static CatalogValue Text(string text) => new(CatalogValueKind.Text, text);
}
