using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Abstractions;

/// <summary>The properties of a pipeline object as names and invariant texts.</summary>
internal sealed class ObjectValues
{
    private readonly List<string> _names = new();
    private readonly List<string?> _values = new();

    public ObjectValues(PSObject input)
    {
        if (input.BaseObject is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
                Add(entry.Key.ToString()!, entry.Value);
            return;
        }

        if (input.BaseObject is IEnumerable and not string)
        {
            IsNested = true;
            return;
        }

        foreach (PSPropertyInfo property in input.Properties)
            if (property.IsGettable)
                Add(property.Name, property.Value);
    }

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<string?> Values => _values;

    /// <summary>Whether a value is an object or a list, so that names and texts do not say it all.</summary>
    public bool IsNested { get; private set; }

    /// <summary>The text of an object that is itself a code: a string or a number.</summary>
    public static bool TryGetScalar(PSObject input, out string? text)
    {
        text = Text(input.BaseObject);
        return text is not null;
    }

    /// <summary>The invariant text of a plain value; null of anything else.</summary>
    public static string? Text(object? value) => value switch
    {
        string text => text,
        System.DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        System.DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
        System.Enum choice => choice.ToString(),
        System.ValueType and System.IFormattable format => format.ToString(null, CultureInfo.InvariantCulture),
        System.ValueType other => other.ToString(),
        _ => null,
    };

    private void Add(string name, object? value)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        _names.Add(name);
        _values.Add(Text(plain));
        IsNested |= plain is PSCustomObject or IDictionary || (plain is IEnumerable and not string);
    }
}
