using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Reads the rows of a layout the plain way: the whole file as a tree, each value looked up by its path.</summary>
internal static class DomRows
{
    /// <summary>The rows of a text, each as the values of its slots; null is no value.</summary>
    public static List<string?[]> Read(string text, RowSchema schema)
    {
        List<string?[]> rows = new();
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None, SupportMultipleContent = true };
        while (reader.Read())
        {
            JToken document = JToken.ReadFrom(reader);
            foreach (JToken record in document is JArray array ? array : new JArray(document))
                foreach (List<JToken> chain in Chains(record, schema.Layout.Rows))
                    rows.Add(Enumerable.Range(0, schema.SlotCount).Select(slot => Value(record, chain, schema, slot)).ToArray());
        }

        return rows;
    }

    /// <summary>For each row the elements of arrays that lead to it, outermost first; a level without deeper rows is a row itself.</summary>
    private static List<List<JToken>> Chains(JToken record, FieldPath? path)
    {
        List<List<JToken>> chains = new() { new List<JToken>() };
        if (path is null)
            return chains;
        List<FieldPathStep> steps = new();
        foreach (FieldPathStep step in path.Steps)
        {
            steps.Add(step);
            if (!step.Each)
                continue;
            FieldPathStep[] soFar = steps.ToArray();
            chains = chains.SelectMany(chain =>
            {
                List<List<JToken>> deeper = Find(record, soFar, chain).Select(element => chain.Append(element).ToList()).ToList();
                return deeper.Count > 0 || chain.Count == 0 ? deeper : new List<List<JToken>> { chain };
            }).ToList();
        }

        return chains;
    }

    /// <summary>The value of the first path that has one that is not blank; else the first that is there.</summary>
    private static string? Value(JToken record, List<JToken> chain, RowSchema schema, int slot)
    {
        string? blank = null;
        foreach (FieldPath path in schema.PathsOf(slot))
        {
            // The count of a level around the row is not the row's own.
            if (slot == RowSchema.CountSlot && path.Steps.Count(step => step.Each) < chain.Count)
                continue;
            List<string> values = Find(record, path.Steps, chain).SelectMany(Scalars).ToList();
            blank ??= values.FirstOrDefault();
            string? value = path.TakesLast ? values.LastOrDefault(text => text.Length > 0) : values.FirstOrDefault(text => text.Length > 0);
            if (value is not null)
                return value;
        }

        return blank;
    }

    /// <summary>What stands at a path, where arrays that lead to the row are entered at its element only.</summary>
    private static List<JToken> Find(JToken record, IEnumerable<FieldPathStep> steps, List<JToken> chain)
    {
        List<JToken> found = new() { record };
        foreach (FieldPathStep step in steps)
        {
            found = found.SelectMany(Flatten).OfType<JObject>()
                .SelectMany(item => item.Properties().Where(property => Label.Normalize(property.Name) == step.Name).Take(1))
                .SelectMany(property => Enter(property.Value, chain))
                .ToList();
        }

        return found;
    }

    private static IEnumerable<JToken> Enter(JToken value, List<JToken> chain)
    {
        if (value is not JArray array)
            return new[] { value };
        JToken[] own = array.Where(element => chain.Any(link => ReferenceEquals(link, element))).ToArray();
        return own.Length > 0 ? own : array;
    }

    private static IEnumerable<JToken> Flatten(JToken token) => token is JArray array ? array.SelectMany(Flatten) : new[] { token };

    private static IEnumerable<string> Scalars(JToken token) =>
        Flatten(token).OfType<JValue>().Where(value => value.Type != JTokenType.Null)
            .Select(value => (value.Type == JTokenType.Boolean ? value.ToString(Formatting.None) : value.ToString(System.Globalization.CultureInfo.InvariantCulture)).Trim(' ', '\t', '\r', '\n'));
}
