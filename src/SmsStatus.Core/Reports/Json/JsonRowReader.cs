using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a JSON file, document by document.</summary>
internal sealed class JsonRowReader : RowReader
{
    private readonly bool _byLine;
    private readonly JsonExtractor _extractor;
    private readonly int[] _slots;
    private JsonFramer _framer;
    private int _next;
    private JsonFrame? _frame;
    private long _line;
    private int _counted;
    private bool _cutOff;
    private JsonDamageException? _damage;

    public JsonRowReader(RowSchema schema, bool byLine)
        : base(schema)
    {
        _byLine = byLine;
        _extractor = new JsonExtractor(schema);
        _slots = Enumerable.Range(0, schema.SlotCount).Where(slot => schema.PathsOf(slot).Length > 0).ToArray();
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
        return ColumnAt(offset >= 0 || _frame is null ? offset : _frame.Offset);
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

            if (!_framer.Read())
                return false;
            _line = _framer.Line;
            _counted = 0;
            _cutOff |= _framer.CutOff;
            _extractor.Extract(_framer.Document);
            _next = 0;
            _damage = _extractor.Damage;
        }

        JsonFrame frame = _frame = _extractor.Rows[_next++];
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
