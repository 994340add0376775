using System;
using System.Collections.Generic;

namespace SmsStatus.Catalog;

/// <summary>
/// Where a value stands: a column name, or a path such as <c>data.to</c>, <c>tracking[].mobileNumber</c> or
/// <c>attempts[-1].failed</c> (the last attempt's).
/// Names are compared by their letters and digits only.
/// </summary>
internal sealed class FieldPath
{
    private const string LastElement = "[-1]";

    public FieldPath(string text)
    {
        Text = text;
        List<FieldPathStep> steps = new();
        foreach (string part in text.Split('.'))
        {
            bool last = part.EndsWith(LastElement, StringComparison.Ordinal);
            bool each = part.EndsWith("[]", StringComparison.Ordinal);
            string name = Label.Normalize(last ? part.Substring(0, part.Length - LastElement.Length) : part);
            TakesLast |= last;
            if (name.Length == 0)
                throw new CatalogException("The path '" + text + "' has an empty name.");
            steps.Add(new FieldPathStep(name, each));
        }

        Steps = steps;
        Key = string.Concat(steps.ConvertAll(step => step.Name));
    }

    public string Text { get; }

    public IReadOnlyList<FieldPathStep> Steps { get; }

    /// <summary>The whole path by its letters and digits; a table column of a flattened record has the same key.</summary>
    public string Key { get; }

    /// <summary>Whether the last of several values counts, instead of the first.</summary>
    public bool TakesLast { get; }

    public override string ToString() => Text;
}

/// <summary>One name of a path, and whether it is an array whose elements are meant.</summary>
internal readonly struct FieldPathStep
{
    public FieldPathStep(string name, bool each)
    {
        Name = name;
        Each = each;
    }

    public string Name { get; }

    public bool Each { get; }
}
