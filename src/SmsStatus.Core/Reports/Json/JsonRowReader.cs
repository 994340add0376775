using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a JSON file, document by document.</summary>
internal sealed class JsonRowReader : RowReader
{
    private readonly JsonFramer _framer;
    private readonly JsonExtractor _extractor;
    private readonly IEnumerator<JsonFrame> _noFrames = new List<JsonFrame>().GetEnumerator();
    private IEnumerator<JsonFrame> _frames;
    private long _line;
    private int _counted;
    private bool _cutOff;
    private JsonDamageException? _damage;

    public JsonRowReader(JsonFramer framer, RowSchema schema)
        : base(schema)
    {
        _framer = framer;
        _extractor = new JsonExtractor(schema);
        _frames = _noFrames;
    }

    public override Utf8Slice Raw => _framer.Document;

    public override int ColumnOf(Utf8Slice value)
    {
        int offset = value.OffsetIn(_framer.Document);
        return ColumnAt(offset >= 0 ? offset : _frames.Current.Offset);
    }

    public override string? Complaint => _cutOff || _framer.ArrayOpen
        ? "The file ends before its JSON does; it may be incomplete."
        : null;

    public override bool Read()
    {
        while (!_frames.MoveNext())
        {
            _frames = _noFrames;
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
            _frames = _extractor.Extract(_framer.Document).GetEnumerator();
            _damage = _extractor.Damage;
        }

        Row.Clear(LineAt(_frames.Current.Offset));
        if (_frames.Current.LacksRows)
        {
            Damaged("it has no " + Schema.Layout.Rows, _frames.Current.Offset);
            return true;
        }

        for (int slot = 0; slot < Schema.SlotCount; slot++)
            Row[slot] = _frames.Current.Find(slot);
        // The count of a level around the row is not the row's own.
        Row[RowSchema.CountSlot] = _frames.Current.FindOwn(RowSchema.CountSlot);
        return true;
    }

    private void Damaged(string reason, int offset)
    {
        Row.Clear(LineAt(offset));
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
