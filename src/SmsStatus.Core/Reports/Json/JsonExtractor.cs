using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Takes the values that a layout wants out of JSON documents.</summary>
internal sealed class JsonExtractor
{
    private readonly RowSchema _schema;
    private readonly JsonPathNode _root;
    private readonly List<JsonFrame> _frames = new();
    private int _used;
    private bool _rowsFound;
    private JsonTemplateBuilder? _builder;

    public JsonExtractor(RowSchema schema)
    {
        _schema = schema;
        _root = JsonPathNode.Compile(schema);
    }

    /// <summary>Why the last document could not be read to its end; null where it could.</summary>
    public JsonDamageException? Damage { get; private set; }

    /// <summary>
    /// The rows of the last document, each as a level with its surroundings; valid until the next one. A record without the
    /// array that should hold its rows is there as well, and says so. Of a damaged document, the rows before the damage are there.
    /// </summary>
    public List<JsonFrame> Rows { get; } = new();

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="builder">Is told of each of its values; null for nobody.</param>
    public void Extract(Utf8Slice document, JsonTemplateBuilder? builder = null)
    {
        _builder = builder;
        _used = 0;
        Damage = null;
        JsonTokens tokens = new(document);
        try
        {
            if (tokens.Read())
                ReadRoot(ref tokens);
            // The last read finds out whether anything stands behind the document.
            tokens.Read();
        }
        catch (JsonDamageException damage)
        {
            Damage = damage;
        }

        Rows.Clear();
        bool nested = _schema.Layout.Rows is not null;
        for (int index = 0; index < _used; index++)
        {
            JsonFrame frame = _frames[index];
            if (frame.IsClosed && !frame.HasRows && (!nested || frame.IsRow || frame.LacksRows) && (Damage is null || frame.IsRow))
                Rows.Add(frame);
        }
    }

    private void ReadRoot(ref JsonTokens tokens)
    {
        if (tokens.Kind != JsonTokenKind.StartArray)
        {
            ReadRecord(ref tokens);
            return;
        }

        while (tokens.Read() && tokens.Kind != JsonTokenKind.EndArray)
            ReadRecord(ref tokens);
    }

    private void ReadRecord(ref JsonTokens tokens)
    {
        JsonFrame record = Open(null, tokens.Offset, isRow: false);
        _rowsFound = _schema.Layout.Rows is null;
        ReadValue(ref tokens, _root, record);
        record.LacksRows = !_rowsFound;
        record.IsClosed = true;
    }

    private void ReadValue(ref JsonTokens tokens, JsonPathNode? node, JsonFrame frame)
    {
        switch (tokens.Kind)
        {
            case JsonTokenKind.StartObject:
                node?.Begin();
                while (tokens.Read() && tokens.Kind == JsonTokenKind.Name)
                {
                    JsonPathNode? child = node is { IsLeaf: false } ? node.Find(tokens.Value) : null;
                    tokens.Read();
                    ReadValue(ref tokens, child, frame);
                }

                break;
            case JsonTokenKind.StartArray:
                if (node is { HoldsRows: true })
                    _rowsFound = true;
                while (tokens.Read() && tokens.Kind != JsonTokenKind.EndArray)
                    ReadElement(ref tokens, node, frame);
                break;
            case JsonTokenKind.Scalar:
                _builder?.Add(tokens.Value, node?.Targets);
                if (node is not { Targets.Count: > 0 })
                    break;
                Utf8Slice value = tokens.Value.Trim();
                foreach (JsonPathTarget target in node.Targets)
                    frame.Set(target, value);
                break;
        }
    }

    private void ReadElement(ref JsonTokens tokens, JsonPathNode? node, JsonFrame frame)
    {
        if (node is not { HoldsRows: true })
        {
            ReadValue(ref tokens, node, frame);
            return;
        }

        JsonFrame row = Open(frame, tokens.Offset, isRow: true);
        ReadValue(ref tokens, node, row);
        row.IsClosed = true;
    }

    private JsonFrame Open(JsonFrame? parent, int offset, bool isRow)
    {
        if (_used == _frames.Count)
            _frames.Add(new JsonFrame(_schema.SlotCount));
        JsonFrame frame = _frames[_used++];
        frame.Open(parent, offset, isRow);
        return frame;
    }
}
