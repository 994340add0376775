using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Reads a log in which lines hold named values; other lines are excluded.</summary>
internal sealed class LineRowReader : RowReader
{
    private readonly LineGrammar _grammar;
    private LineReader _lines = new(new ByteWindow(default(Utf8Slice)));

    public LineRowReader(RowSchema schema, LineGrammar grammar)
        : base(schema)
    {
        _grammar = grammar;
    }

    public override Utf8Slice Raw => _lines.Current;

    public override long LinesRead => _lines.Line;

    public override void Open(ByteWindow block) => _lines = new LineReader(block);

    public override int ColumnOf(Utf8Slice value) => 1;

    public override bool Read()
    {
        if (!_lines.Read())
            return false;
        Row.Begin(_lines.Line, _lines.Current.Buffer!);
        Row.Clear();
        string line = _lines.Current.ToString();
        Dictionary<string, string>? values = _grammar.Find(line);
        if (values is null)
        {
            Row.Damage = _grammar.FindDamage(line);
            Row.Exclusion = Row.Damage is null ? _grammar.Nothing : null;
            return true;
        }

        Dictionary<string, string> byKey = new();
        foreach (KeyValuePair<string, string> value in values)
            byKey[Label.Normalize(value.Key)] = value.Value;
        for (int slot = 0; slot < Schema.SlotCount; slot++)
        {
            foreach (FieldPath path in Schema.PathsOf(slot).Reverse())
                if (byKey.TryGetValue(path.Key, out string? value) && !string.IsNullOrWhiteSpace(value))
                    Row[slot] = Utf8Slice.Of(value).Trim();
        }

        return true;
    }
}
