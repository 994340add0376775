using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Reads a log in which lines hold SMPP receipts; other lines are excluded.</summary>
internal sealed class ReceiptRowReader : RowReader
{
    private LineReader _lines = new(new ByteWindow(default(Utf8Slice)));

    public ReceiptRowReader(RowSchema schema)
        : base(schema)
    {
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
        Dictionary<string, string>? parts = SmppReceipt.Find(line);
        if (parts is null)
        {
            if (SmppReceipt.IsIncomplete(line))
                Row.Damage = "its receipt has no status";
            else
                Row.Exclusion = "it holds no receipt";
            return true;
        }

        Dictionary<string, string> byKey = parts.ToDictionary(part => Label.Normalize(part.Key), part => part.Value);
        for (int slot = 0; slot < Schema.SlotCount; slot++)
        {
            foreach (FieldPath path in Schema.PathsOf(slot))
                if (byKey.TryGetValue(path.Key, out string? value))
                    Row[slot] = Utf8Slice.Of(value).Trim();
        }

        return true;
    }
}
