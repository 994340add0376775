using System.Globalization;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a delimiter-separated table, whose header was read before.</summary>
internal sealed class TableRowReader : RowReader
{
    private readonly TableReader _table;
    private readonly TableBinding _binding;
    private readonly TableColumn[] _columns;

    public TableRowReader(RowSchema schema, TableBinding binding, byte delimiter)
        : base(schema)
    {
        _binding = binding;
        _table = new TableReader(new ByteWindow(default(Utf8Slice)), delimiter);
        _columns = Enumerable.Range(0, schema.SlotCount)
            .Where(slot => binding.ColumnsOf(slot).Length > 0)
            .Select(slot => new TableColumn(slot, binding.ColumnsOf(slot)))
            .ToArray();
    }

    public override Utf8Slice Raw => _table.Raw;

    public override long LinesRead => _table.Line - 1;

    public override void Open(ByteWindow block) => _table.Open(block);

    public override int ColumnOf(Utf8Slice value) => _table.ColumnOf(value);

    public override bool Read()
    {
        if (!_table.Read())
            return false;
        Row.Begin(_table.Line, _table.Buffer);
        if (_table.QuoteUnclosed || _table.FieldCount != _binding.ColumnCount)
        {
            Row.Damage = FindDamage();
            if (Row.Damage is not null)
            {
                Row.Clear();
                return true;
            }
        }

        _table.Fill(Row, _columns);
        return true;
    }

    /// <summary>Why a row that has not as many fields as there are columns cannot be read; null where it can.</summary>
    private string? FindDamage()
    {
        if (_table.QuoteUnclosed)
            return "a quote is opened and never closed";
        int last = _table.FieldCount;
        while (last > _binding.ColumnCount && _table[last - 1].Length == 0)
            last--;
        if (last > _binding.ColumnCount)
        {
            Row.Column = ColumnOf(_table[_binding.ColumnCount]);
            return string.Format(CultureInfo.InvariantCulture, "it has {0} fields under {1} columns", last, _binding.ColumnCount);
        }

        if (!_table.IsUnterminated || _table.FieldCount >= _binding.ColumnCount)
            return null;
        Row.Column = ColumnOf(_table[_table.FieldCount - 1]);
        return "the file ends inside it";
    }
}
