using System.Runtime.CompilerServices;

namespace SmsStatus.Reports;

/// <summary>
/// The shape of a document that was read before: the bytes between its values, the kinds of these values, and which of them fill
/// a row. A document with the same bytes around values of the same kinds is valid and has the same tokens, so nobody needs to
/// read them one by one again. Of any other, this says nothing at all.
/// </summary>
internal sealed class JsonTemplate
{
    private readonly byte[] _text;
    private readonly JsonTemplatePart[] _parts;
    private readonly JsonTemplateSlot[] _slots;
    private readonly int[] _emptySlots;
    private readonly FieldRange[] _values;

    /// <summary>Creates a template.</summary>
    /// <param name="text">All bytes that are no values, with some <see cref="JsonScan.Slack"/> at the end.</param>
    /// <param name="parts">How the bytes and the values take turns.</param>
    /// <param name="slots">Which values fill a row.</param>
    /// <param name="emptySlots">Which values of a row are not there.</param>
    /// <param name="rowOffset">The distance of the row's start from that of the document.</param>
    public JsonTemplate(byte[] text, JsonTemplatePart[] parts, JsonTemplateSlot[] slots, int[] emptySlots, int rowOffset)
    {
        _text = text;
        _parts = parts;
        _slots = slots;
        _emptySlots = emptySlots;
        _values = new FieldRange[parts.Length];
        RowOffset = rowOffset;
    }

    /// <summary>The distance of the row's start from that of the document.</summary>
    public int RowOffset { get; }

    /// <summary>The length of the document that matched last.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a document of this shape stands at the start of some bytes, whatever follows it.</summary>
    public bool Matches(Utf8Slice unread)
    {
        byte[] bytes = unread.Buffer!;
        byte[] text = _text;
        FieldRange[] values = _values;
        int end = unread.Start + unread.Length;
        int position = unread.Start;
        int compared = 0;
        JsonTemplatePart[] parts = _parts;
        for (int index = 0; index < parts.Length; index++)
        {
            JsonTemplatePart part = parts[index];
            if (part.Length > end - position || !JsonScan.AreEqual(bytes, position, text, compared, part.Length))
                return false;
            position += part.Length;
            compared += part.Length;
            int behind = part.Value == JsonTemplateValue.Text
                ? JsonScan.FindTextEnd(bytes, position, end)
                : FindEnd(part.Value, bytes, position, end);
            if (behind < 0)
                return false;
            // Most values are as long as they were the last time. A processor that goes on with that need not wait for the end
            // which was found, on which all that follows would depend.
            int expected = position + values[index].Length;
            values[index] = new FieldRange(position, behind - position);
            if (behind == expected)
                position = expected;
            else
                position = behind;
        }

        Length = position - unread.Start;
        return true;
    }

    /// <summary>Puts the values of the document that matched last into a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="bytes">The buffer in which the document stands.</param>
    public void Fill(ReportRow row, byte[] bytes)
    {
        FieldRange[] values = _values;
        foreach (JsonTemplateSlot slot in _slots)
        {
            FieldRange value = values[slot.Best];
            // Without blanks around it.
            bool isPlain = value.Length > 0 && bytes[value.Start] > ' ' && bytes[value.Start + value.Length - 1] > ' ';
            row.Set(slot.Slot, isPlain ? value : Pick(slot, bytes));
        }

        foreach (int slot in _emptySlots)
            row[slot] = default;
    }

    /// <summary>The end of a value that is no text; apart, since the loop above has few registers to spare.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindEnd(JsonTemplateValue value, byte[] bytes, int start, int end) => value switch
    {
        JsonTemplateValue.Number => JsonScan.FindNumberEnd(bytes, start, end),
        JsonTemplateValue.Truth => JsonScan.FindTruthEnd(bytes, start, end),
        _ => start,
    };

    private FieldRange Pick(in JsonTemplateSlot slot, byte[] bytes)
    {
        foreach (int value in slot.Preferred)
            if (Trim(_values[value], bytes) is { Length: > 0 } found)
                return found;
        return Trim(_values[slot.First], bytes);
    }

    private static FieldRange Trim(FieldRange value, byte[] bytes)
    {
        Utf8Slice trimmed = new Utf8Slice(bytes, value.Start, value.Length).Trim();
        return new FieldRange(trimmed.Start, trimmed.Length);
    }
}

/// <summary>Bytes of a template, and the value behind them.</summary>
internal readonly struct JsonTemplatePart
{
    public JsonTemplatePart(int length, JsonTemplateValue value)
    {
        Length = length;
        Value = value;
    }

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    public JsonTemplateValue Value { get; }
}

/// <summary>The values of a document that may fill one value of a row.</summary>
internal readonly struct JsonTemplateSlot
{
    public JsonTemplateSlot(int slot, int[] preferred, int first)
    {
        Slot = slot;
        Preferred = preferred;
        Best = preferred[0];
        First = first;
    }

    /// <summary>The number of the row's value.</summary>
    public int Slot { get; }

    /// <summary>The document's values, most preferred first; a blank one yields to any other.</summary>
    public int[] Preferred { get; }

    /// <summary>The most preferred one.</summary>
    public int Best { get; }

    /// <summary>The one that stands first in the document, which counts where all are blank.</summary>
    public int First { get; }
}

/// <summary>What stands behind the bytes of a part. A null says nothing, so it is one with the bytes around it.</summary>
internal enum JsonTemplateValue : byte
{
    /// <summary>Nothing: the document ends.</summary>
    None,
    Text,
    Number,
    Truth,
}
