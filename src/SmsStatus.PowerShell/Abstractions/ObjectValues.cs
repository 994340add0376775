using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Abstractions;

/// <summary>The properties of a pipeline object, and what they say as invariant texts. One instance serves object after object.</summary>
internal sealed class ObjectValues
{
    private readonly List<string> _names = new();
    private readonly List<string?> _texts = new();
    private readonly List<PSNoteProperty> _notes = new();
    private readonly CustomObjectNotes _customNotes = new();

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<string?> Texts => _texts;

    /// <summary>The properties as notes. They may be the object's own, so only copies may be given away.</summary>
    public IReadOnlyList<PSNoteProperty> Notes => _notes;

    /// <summary>Whether the object is a list, or a value is an object or a list, so that names and texts do not say it all.</summary>
    public bool IsNested { get; private set; }

    /// <summary>Goes on to another object. Reading the properties is the dear part of handling one, so it is done once.</summary>
    /// <param name="input">The object.</param>
    /// <param name="ofLists">Whether the properties of a list are wanted, though they say nothing of its items.</param>
    public void Read(PSObject input, bool ofLists)
    {
        _names.Clear();
        _texts.Clear();
        _notes.Clear();
        IsNested = input.BaseObject is IEnumerable and not (string or IDictionary);
        if (input.BaseObject is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
                if (entry.Key.ToString() is { Length: > 0 } name)
                    _notes.Add(new PSNoteProperty(name, entry.Value));
        }
        else if (IsNested && !ofLists)
        {
            return;
        }
        else if (!_customNotes.TryRead(input, _notes))
        {
            foreach (PSPropertyInfo property in input.Properties)
            {
                if (property.GetType() == typeof(PSNoteProperty))
                    _notes.Add((PSNoteProperty)property);
                else if (property.IsGettable)
                    _notes.Add(new PSNoteProperty(property.Name, property.Value));
            }
        }

        foreach (PSNoteProperty note in _notes)
            AddText(note);
    }

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

    private void AddText(PSNoteProperty note)
    {
        object? value = note.Value;
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        _names.Add(note.Name);
        _texts.Add(Text(plain));
        IsNested |= plain is not string and (PSCustomObject or IEnumerable);
    }
}
