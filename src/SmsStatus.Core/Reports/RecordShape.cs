using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Which values a record holds, by their paths: what layouts are recognized by.</summary>
internal sealed class RecordShape
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    /// <summary>The shape of a table: its columns, and the values of one record of it.</summary>
    public static RecordShape OfTable(IReadOnlyList<string> columns, Func<int, string?> value)
    {
        RecordShape shape = new();
        for (int column = 0; column < columns.Count; column++)
            shape.Add(Label.Normalize(columns[column]), value(column));
        return shape;
    }

    /// <summary>The shape of a JSON document, as far as it is valid.</summary>
    public static RecordShape OfDocument(Utf8Slice document)
    {
        RecordShape shape = new();
        JsonTokens tokens = new(document);
        try
        {
            if (tokens.Read())
                shape.Add(ref tokens, "");
        }
        catch (JsonDamageException)
        {
            // What came before the damage may well tell the layout; the damage itself is reported when the rows are read.
        }

        return shape;
    }

    /// <summary>Whether the record is of a layout.</summary>
    public bool Matches(Recognition recognition) =>
        HasNamesOf(recognition)
        && recognition.Values.All(condition => Find(condition.Paths) is { } key && condition.Holds(_values[key]));

    /// <summary>Whether the record has the paths of a layout, whatever their values are.</summary>
    public bool HasNamesOf(Recognition recognition) =>
        recognition.All.All(paths => Find(paths) is not null) && recognition.None.All(paths => Find(paths) is null);

    /// <summary>Whether a value stands at one of the paths.</summary>
    public bool Has(FieldPath[] paths) => Find(paths) is not null;

    /// <summary>The value at the first of the paths that is there; null where none is, or the value is.</summary>
    public string? ValueAt(FieldPath[] paths) => Find(paths) is { } key ? _values[key] : null;

    /// <summary>The first of the paths that is there, as it is written in the layout; null where none is.</summary>
    public string? NameOf(FieldPath[] paths) => paths.FirstOrDefault(path => _values.ContainsKey(path.Key))?.Text;

    private string? Find(FieldPath[] paths) =>
        paths.Select(path => path.Key).FirstOrDefault(_values.ContainsKey);

    private void Add(string key, string? value)
    {
        if (!_values.TryGetValue(key, out string? known) || string.IsNullOrWhiteSpace(known))
            _values[key] = value;
    }

    private void Add(ref JsonTokens tokens, string key)
    {
        switch (tokens.Kind)
        {
            case JsonTokenKind.StartObject:
                Add(key, null);
                while (tokens.Read() && tokens.Kind == JsonTokenKind.Name)
                {
                    string child = key + Label.Normalize(tokens.Value.ToString());
                    Add(child, null);
                    tokens.Read();
                    Add(ref tokens, child);
                }

                break;
            case JsonTokenKind.StartArray:
                Add(key, null);
                while (tokens.Read() && tokens.Kind != JsonTokenKind.EndArray)
                    Add(ref tokens, key);
                break;
            case JsonTokenKind.Scalar:
                Add(key, tokens.Value.Trim().ToString());
                break;
        }
    }
}
