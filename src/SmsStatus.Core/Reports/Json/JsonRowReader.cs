namespace SmsStatus.Reports;

/// <summary>Reads the rows of a JSON file, document by document.</summary>
internal sealed class JsonRowReader : RowReader
{
    private readonly bool _byLine;
    private readonly JsonExtractor _extractor;
    private readonly int[] _slots;
    private readonly JsonTemplates? _templates;
    private JsonFramer _framer;
    private int _next;
    private int _offset;
    private long _line;
    private int _counted;
    private bool _cutOff;
    private JsonDamageException? _damage;

    public JsonRowReader(RowSchema schema, bool byLine)
        : this(schema, byLine, schema.Layout.Rows is null ? new JsonTemplates(schema) : null)
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="schema">The values of a row.</param>
    /// <param name="byLine">Whether each line is a document.</param>
    /// <param name="templates">Knows the documents that were read, if each is one row; null to read every document token by token.</param>
    public JsonRowReader(RowSchema schema, bool byLine, JsonTemplates? templates)
        : base(schema)
    {
        _byLine = byLine;
        _templates = templates;
        _extractor = new JsonExtractor(schema);
        _slots = JsonExtractor.FindSlots(schema);
        _framer = new JsonFramer(new ByteWindow(default(Utf8Slice)), byLine);
    }

    public override Utf8Slice Raw => _framer.Document;

    public override long LinesRead => _framer.Line - 1;

    public override string? Complaint => _cutOff || _framer.ArrayOpen
        ? "The file ends before its JSON does; it may be incomplete."
        : null;

    public override void Open(ByteWindow block) => _framer = new JsonFramer(block, _byLine);

    public override int ColumnOf(Utf8Slice value)
    {
        int offset = value.OffsetIn(_framer.Document);
        return ColumnAt(offset >= 0 ? offset : _offset);
    }

    public override bool Read()
    {
        while (_next == _extractor.Rows.Count)
        {
            if (_damage is { } damage)
            {
                _damage = null;
                Damaged(_framer.CutOff ? "the file ends inside it" : "it is not valid JSON", damage.Offset);
                return true;
            }

            if (!_framer.Find())
                return false;
            if (TryTemplate())
                return true;
            Extract();
        }

        JsonFrame frame = _extractor.Rows[_next++];
        _offset = frame.Offset;
        if (frame.LacksRows)
        {
            Damaged("it has no " + Schema.Layout.Rows, frame.Offset);
            return true;
        }

        Row.Begin(LineAt(frame.Offset), _framer.Document.Buffer!);
        foreach (int slot in _slots)
            Row[slot] = frame.Find(slot);
        // The count of a level around the row is not the row's own.
        Row[RowSchema.CountSlot] = frame.FindOwn(RowSchema.CountSlot);
        return true;
    }

    /// <summary>Reads the document as one of a shape that was seen before; false where it is none.</summary>
    private bool TryTemplate()
    {
        if (_templates?.Find(_framer.Unread) is not { } template || !_framer.TryTake(template.Length))
            return false;
        byte[] bytes = _framer.Document.Buffer!;
        Row.Begin(_framer.Line, bytes);
        template.Fill(Row, bytes);
        _offset = template.RowOffset;
        return true;
    }

    private void Extract()
    {
        _framer.Frame();
        _line = _framer.Line;
        _counted = 0;
        _cutOff |= _framer.CutOff;
        JsonTemplateBuilder? builder = _templates?.Learn();
        _extractor.Extract(_framer.Document, builder);
        _next = 0;
        _damage = _extractor.Damage;
        if (builder is not null && _damage is null && _extractor.Rows.Count == 1
            && builder.Build(_framer.Document, _extractor.Rows[0].Offset) is { } template)
            _templates!.Add(template);
    }

    private void Damaged(string reason, int offset)
    {
        Row.Begin(LineAt(offset), _framer.Document.Buffer!);
        Row.Clear();
        Row.Damage = reason;
        Row.Column = ColumnAt(offset);
    }

    private long LineAt(int offset)
    {
        Utf8Slice document = _framer.Document;
        for (; _counted < offset && _counted < document.Length; _counted++)
            if (document[_counted] == '\n')
                _line++;
        return _line;
    }

    private int ColumnAt(int offset)
    {
        Utf8Slice document = _framer.Document;
        int start = offset < document.Length ? offset : document.Length;
        while (start > 0 && document[start - 1] != '\n')
            start--;
        return offset - start + (start == 0 ? _framer.Column : 1);
    }
}
