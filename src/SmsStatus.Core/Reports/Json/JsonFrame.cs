using System;

namespace SmsStatus.Reports;

/// <summary>The values found at one level of a document; a row sees its own and those of the levels around it.</summary>
internal sealed class JsonFrame
{
    private readonly Utf8Slice[] _values;
    private readonly int[] _ranks;
    private JsonFrame? _parent;

    public JsonFrame(int slots)
    {
        _values = new Utf8Slice[slots];
        _ranks = new int[slots];
    }

    /// <summary>The distance of the level's start from the start of the document.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether the level is an element of an array that holds rows.</summary>
    public bool IsRow { get; private set; }

    /// <summary>Whether deeper rows stand inside this level.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Whether the level is a record without the array that should hold its rows.</summary>
    public bool LacksRows { get; set; }

    /// <summary>Whether the level was read to its end.</summary>
    public bool IsClosed { get; set; }

    public void Open(JsonFrame? parent, int offset, bool isRow)
    {
        Array.Clear(_values, 0, _values.Length);
        _parent = parent;
        Offset = offset;
        HasRows = false;
        LacksRows = false;
        IsClosed = false;
        IsRow = isRow;
        if (parent is not null)
            parent.HasRows = true;
    }

    /// <summary>Keeps the value of the most preferred path; a blank value yields to any other.</summary>
    public void Set(JsonPathTarget target, Utf8Slice value)
    {
        Utf8Slice current = _values[target.Slot];
        int best = target.TakesLast ? _ranks[target.Slot] + 1 : _ranks[target.Slot];
        if (current.Exists && (value.Length == 0 || (current.Length > 0 && target.Rank >= best)))
            return;
        _values[target.Slot] = value;
        _ranks[target.Slot] = target.Rank;
    }

    public Utf8Slice FindOwn(int slot) => _values[slot];

    public Utf8Slice Find(int slot) =>
        _values[slot].Exists || _parent is null ? _values[slot] : _parent.Find(slot);
}
