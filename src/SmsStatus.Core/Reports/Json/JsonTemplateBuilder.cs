using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Makes a template of a document while it is read.</summary>
internal sealed class JsonTemplateBuilder
{
    private readonly int[] _slots;
    private readonly List<Utf8Slice> _values = new();
    private readonly List<(JsonPathTarget Target, int Value)> _targets = new();

    /// <summary>Creates a builder.</summary>
    /// <param name="slots">The values that documents may fill.</param>
    public JsonTemplateBuilder(int[] slots)
    {
        _slots = slots;
    }

    /// <summary>Starts with another document.</summary>
    public void Clear()
    {
        _values.Clear();
        _targets.Clear();
    }

    /// <summary>Adds the next value of the document that is not null, wanted or not.</summary>
    /// <param name="value">Its text, with any blanks around it.</param>
    /// <param name="targets">What it fills.</param>
    public void Add(Utf8Slice value, IReadOnlyList<JsonPathTarget>? targets)
    {
        if (targets is not null)
            foreach (JsonPathTarget target in targets)
                _targets.Add((target, _values.Count));
        _values.Add(value);
    }

    /// <summary>The template; null where the document has a text with escapes, which no template reads.</summary>
    /// <param name="document">The document, all of whose values were added.</param>
    /// <param name="rowOffset">The distance of its only row from its start.</param>
    public JsonTemplate? Build(Utf8Slice document, int rowOffset)
    {
        document = document.Trim();
        if (document[0] is not ((byte)'{' or (byte)'['))
            return null;
        // The end is one more value, of no bytes.
        _values.Add(document.Part(document.Length, 0));
        using MemoryStream text = new();
        JsonTemplatePart[] parts = new JsonTemplatePart[_values.Count];
        int start = document.Start;
        for (int index = 0; index < parts.Length; index++)
        {
            Utf8Slice value = _values[index];
            // What had escapes does not stand in the document.
            if (value.OffsetIn(document) < 0)
                return null;
            int length = value.Start - start;
            text.Write(document.Buffer!, start, length);
            parts[index] = new JsonTemplatePart(length, index < parts.Length - 1 ? KindOf(value) : JsonTemplateValue.None);
            start = value.Start + value.Length;
        }

        text.SetLength(text.Length + JsonScan.Slack);
        JsonTemplateSlot[] slots = FindSlots();
        int[] emptySlots = _slots.Except(slots.Select(slot => slot.Slot)).ToArray();
        return new JsonTemplate(text.ToArray(), parts, slots, emptySlots, rowOffset);
    }

    private static JsonTemplateValue KindOf(Utf8Slice value) =>
        value.Buffer![value.Start - 1] == '"' ? JsonTemplateValue.Text
        : value[0] is (byte)'t' or (byte)'f' ? JsonTemplateValue.Truth
        : JsonTemplateValue.Number;

    /// <summary>What <see cref="JsonFrame.Set"/> decides value by value, decided for all documents of this shape.</summary>
    private JsonTemplateSlot[] FindSlots() => _targets
        .Where(target => _slots.Contains(target.Target.Slot))
        .GroupBy(target => target.Target.Slot)
        .Select(group => new JsonTemplateSlot(
            group.Key,
            group.OrderBy(target => target.Target.Rank)
                .ThenBy(target => target.Target.TakesLast ? -target.Value : target.Value)
                .Select(target => target.Value)
                .ToArray(),
            group.Min(target => target.Value)))
        .ToArray();
}
