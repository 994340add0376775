using System.Collections.Generic;
using System.Text;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>One name in the tree of all paths that a layout looks at.</summary>
internal sealed class JsonPathNode
{
    private const int MostSeen = 64;
    private readonly string _name;
    private readonly byte[] _nameBytes;
    private readonly List<JsonPathNode> _children = new();
    private readonly SeenName[] _seen = new SeenName[MostSeen];
    private int _seenCount;
    private int _next;

    private JsonPathNode(string name)
    {
        _name = name;
        _nameBytes = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>Whether the elements of this array are rows, or levels around rows.</summary>
    public bool HoldsRows { get; private set; }

    /// <summary>Whether nothing below this place is wanted.</summary>
    public bool IsLeaf => _children.Count == 0;

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

    /// <summary>Starts looking for the names of an object.</summary>
    public void Begin() => _next = 0;

    /// <summary>The child of this name. Objects mostly have the names of the one before, in its order, so the next of these is tried first.</summary>
    public JsonPathNode? Find(Utf8Slice name)
    {
        if (_next < _seenCount && _seen[_next].Is(name))
            return _seen[_next++].Child;
        for (int index = 0; index < _seenCount; index++)
        {
            if (!_seen[index].Is(name))
                continue;
            _next = index + 1;
            return _seen[index].Child;
        }

        JsonPathNode? child = _children.Find(candidate => candidate.IsNamed(name));
        if (_seenCount < MostSeen)
            _seen[_seenCount++] = new SeenName(name, child);
        return child;
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

    /// <summary>A name as documents have it, and what it leads to.</summary>
    private readonly struct SeenName
    {
        private readonly byte[] _bytes;

        public SeenName(Utf8Slice name, JsonPathNode? child)
        {
            _bytes = new byte[name.Length];
            if (name.Length > 0)
                System.Buffer.BlockCopy(name.Buffer!, name.Start, _bytes, 0, name.Length);
            Child = child;
        }

        public JsonPathNode? Child { get; }

        public bool Is(Utf8Slice name) =>
            name.Length == _bytes.Length && (name.Length == 0 || Bytes.Equal(name.Buffer!, name.Start, _bytes, 0, name.Length));
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
