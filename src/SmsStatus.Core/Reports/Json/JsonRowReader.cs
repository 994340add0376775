using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a JSON file, document by document.</summary>
internal sealed class JsonRowReader : RowReader
{
    private readonly bool _byLine;
    private readonly JsonExtractor _extractor;
    private readonly int[] _slots;
    private readonly JsonTemplates? _templates;

    /// <summary>The column at which the document of each row starts, and the distance of the row from there.</summary>
    private readonly int[] _columns;
    private readonly int[] _offsets;
    private JsonFramer _framer;
    private bool _standsStill;
    private bool _isHeld;
    private int _next;
    private long _line;
    private int _counted;
    private bool _cutOff;
    private JsonDamageException? _damage;

    /// <summary>Creates a reader.</summary>
    /// <param name="schema">The values of a row.</param>
    /// <param name="byLine">Whether each line is a document.</param>
    /// <param name="ignored">The fields that nobody will look at.</param>
    public JsonRowReader(RowSchema schema, bool byLine, IReadOnlyCollection<ReportField> ignored)
        : this(schema, byLine, schema.FindSlots(ignored))
    {
    }

    private JsonRowReader(RowSchema schema, bool byLine, int[] slots)
        : this(schema, byLine, slots, schema.Layout.Rows is null ? new JsonTemplates(slots) : null)
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="schema">The values of a row.</param>
    /// <param name="byLine">Whether each line is a document.</param>
    /// <param name="slots">Which of them documents may fill.</param>
    /// <param name="templates">Knows the documents that were read, if each is one row; null to read every document token by token.</param>
    public JsonRowReader(RowSchema schema, bool byLine, int[] slots, JsonTemplates? templates)
        : base(schema, templates is null ? 1 : RowsAtOnce)
    {
        _byLine = byLine;
        _templates = templates;
        _extractor = new JsonExtractor(schema);
        _slots = slots;
        _columns = new int[Row.Room];
        _offsets = new int[Row.Room];
        _framer = new JsonFramer(new ByteWindow(default(Utf8Slice)), byLine);
    }

    /// <summary>The whole document of the current row.</summary>
    public override Utf8Slice Raw => new(Row.Buffer, Row.Text.Start, Row.Text.Length);

    public override long LinesRead => _framer.Line - 1;

    public override string? Complaint => _cutOff || _framer.ArrayOpen
        ? "The file ends before its JSON does; it may be incomplete."
        : null;

    public override void Open(ByteWindow block)
    {
        _framer = new JsonFramer(block, _byLine);
        _standsStill = block.IsWhole;
    }

    public override int ColumnOf(Utf8Slice value)
    {
        int offset = value.OffsetIn(Raw);
        return ColumnAt(offset >= 0 ? offset : _offsets[Row.Index]);
    }

    public override bool Read()
    {
        Row.Begin(_framer.Unread.Buffer!);
        while (_next == _extractor.Rows.Count && _damage is null)
        {
            if (!_isHeld && !_framer.Find())
                return Row.Count > 0;
            if (!_isHeld && TryTemplate())
            {
                // A buffer that moves holds no row but the latest.
                if (Row.Room == 0 || !_standsStill)
                    return true;
                continue;
            }

            // What no template knows comes alone, after the rows before it.
            _isHeld = Row.Count > 0;
            if (_isHeld)
                return true;
            Extract();
        }

        if (_next < _extractor.Rows.Count)
            Take(_extractor.Rows[_next++]);
        else
            TakeDamage();
        return true;
    }

    /// <summary>Reads the document as one of a shape that was seen before; false where it is none.</summary>
    private bool TryTemplate()
    {
        if (_templates?.Find(_framer.Unread) is not { } template || !_framer.TryTake(template.Length))
            return false;
        Utf8Slice document = _framer.Document;
        if (Row.Count == 0)
            Row.Begin(document.Buffer!);
        Add(_framer.Line, template.RowOffset);
        template.Fill(Row, document.Buffer!);
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

    private void Take(JsonFrame frame)
    {
        Row.Begin(_framer.Document.Buffer!);
        Add(LineAt(frame.Offset), frame.Offset);
        if (frame.LacksRows)
        {
            Damaged("it has no " + Schema.Layout.Rows);
            return;
        }

        foreach (int slot in _slots)
            Row[slot] = frame.Find(slot);
        // The count of a level around the row is not the row's own.
        Row[RowSchema.CountSlot] = frame.FindOwn(RowSchema.CountSlot);
    }

    private void TakeDamage()
    {
        int offset = _damage!.Offset;
        _damage = null;
        Row.Begin(_framer.Document.Buffer!);
        Add(LineAt(offset), offset);
        Damaged(_framer.CutOff ? "the file ends inside it" : "it is not valid JSON");
    }

    private void Damaged(string reason)
    {
        Row.Clear();
        Row.Damage = reason;
        Row.Column = ColumnAt(_offsets[Row.Index]);
    }

    /// <summary>Adds a row of the current document.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="offset">Its distance from the document's start.</param>
    private void Add(long line, int offset)
    {
        Utf8Slice document = _framer.Document;
        Row.Add(line, new FieldRange(document.Start, document.Length));
        _columns[Row.Index] = _framer.Column;
        _offsets[Row.Index] = offset;
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
        Utf8Slice document = Raw;
        int start = offset < document.Length ? offset : document.Length;
        while (start > 0 && document[start - 1] != '\n')
            start--;
        return offset - start + (start == 0 ? _columns[Row.Index] : 1);
    }
}
