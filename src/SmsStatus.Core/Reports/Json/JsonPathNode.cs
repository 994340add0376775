using System.Collections.Generic;
using System.Text;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>One name in the tree of all paths that a layout looks at.</summary>
internal sealed class JsonPathNode
{
    private readonly string _name;
    private readonly byte[] _nameBytes;
    private readonly List<JsonPathNode> _children = new();

    private JsonPathNode(string name)
    {
        _name = name;
        _nameBytes = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>Whether the elements of this array are rows, or levels around rows.</summary>
    public bool HoldsRows { get; private set; }

    /// <summary>The values that a scalar at this place fills.</summary>
    public List<JsonPathTarget> Targets { get; } = new();

    public static JsonPathNode Compile(RowSchema schema)
    {
        JsonPathNode root = new("");
        if (schema.Layout.Rows is { } rows)
            root.Add(rows, holdsRows: true);
        for (int slot = 0; slot < schema.SlotCount; slot++)
        {
            FieldPath[] paths = schema.PathsOf(slot);
            for (int rank = 0; rank < paths.Length; rank++)
                root.Add(paths[rank], holdsRows: false).Targets.Add(new JsonPathTarget(slot, rank, paths[rank].TakesLast));
        }

        return root;
    }

    public JsonPathNode? Find(Utf8Slice name)
    {
        foreach (JsonPathNode child in _children)
            if (child.IsNamed(name))
                return child;
        return null;
    }

    private JsonPathNode Add(FieldPath path, bool holdsRows)
    {
        JsonPathNode node = this;
        foreach (FieldPathStep step in path.Steps)
        {
            JsonPathNode? child = node._children.Find(candidate => candidate._name == step.Name);
            if (child is null)
                node._children.Add(child = new JsonPathNode(step.Name));
            child.HoldsRows |= holdsRows && step.Each;
            node = child;
        }

        return node;
    }

    /// <summary>Compares letters and digits only, ASCII letters in any case, without making a string of ASCII names.</summary>
    private bool IsNamed(Utf8Slice name)
    {
        int matched = 0;
        for (int index = 0; index < name.Length; index++)
        {
            byte value = name[index];
            if (value >= 0x80)
                return Label.Normalize(name.ToString()) == _name;
            if (value is >= (byte)'A' and <= (byte)'Z')
                value += 'a' - 'A';
            else if (value is not (>= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9'))
                continue;
            if (matched == _nameBytes.Length || _nameBytes[matched++] != value)
                return false;
        }

        return matched == _nameBytes.Length;
    }
}

/// <summary>The slot that a path fills, and how much it is preferred (0 most).</summary>
internal readonly struct JsonPathTarget
{
    public JsonPathTarget(int slot, int rank, bool takesLast)
    {
        Slot = slot;
        Rank = rank;
        TakesLast = takesLast;
    }

    public int Slot { get; }

    public int Rank { get; }

    /// <summary>Whether the last of several values counts, instead of the first.</summary>
    public bool TakesLast { get; }
}
