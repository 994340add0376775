using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a delimiter-separated table, whose header was read before.</summary>
internal sealed class TableRowReader : RowReader
{
    private readonly TableReader _table;
    private readonly TableBinding _binding;
    private readonly TableColumn[] _columns;
    private bool _isHeld;

    /// <summary>Creates a reader.</summary>
    /// <param name="schema">The values of a row.</param>
    /// <param name="binding">The columns in which they stand.</param>
    /// <param name="delimiter">What separates the columns.</param>
    /// <param name="ignored">The fields that nobody will look at.</param>
    public TableRowReader(RowSchema schema, TableBinding binding, byte delimiter, IReadOnlyCollection<ReportField> ignored)
        : base(schema, RowsAtOnce)
    {
        _binding = binding;
        _table = new TableReader(new ByteWindow(default(Utf8Slice)), delimiter);
        List<TableColumn> columns = new();
        for (int slot = 0; slot < schema.SlotCount; slot++)
            if (binding.ColumnsOf(slot).Length > 0 && !ignored.Contains((ReportField)slot))
                columns.Add(new TableColumn(slot, binding.ColumnsOf(slot)));
        _columns = columns.ToArray();
    }

    public override Utf8Slice Raw => new Utf8Slice(Row.Buffer, Row.Text.Start, Row.Text.Length).Trim();

    public override long LinesRead => _table.Line - 1;

    public override void Open(ByteWindow block) => _table.Open(block);

    public override int ColumnOf(Utf8Slice value)
    {
        Utf8Slice raw = Raw;
        int offset = value.OffsetIn(new Utf8Slice(Row.Buffer, Row.Text.Start, Row.Text.Length));
        return offset >= 0 && Bytes.FindLineEnd(raw.Buffer!, raw.Start, raw.Start + raw.Length) < 0 ? offset + 1 : 1;
    }

    public override bool Read()
    {
        Row.Begin(_table.Buffer);
        while (Row.Room > 0)
        {
            if (!_isHeld)
            {
                if (_table.TryReadRun(Row, _columns, _binding.ColumnCount))
                    continue;
                if (!_table.Read())
                    break;
            }

            string? damage = FindDamage(out Utf8Slice fault);
            // A row that cannot be read comes alone, after those before it.
            _isHeld = damage is not null && Row.Count > 0;
            if (_isHeld)
                break;
            Row.Add(_table.Line, _table.Place);
            if (damage is not null)
            {
                Row.Clear();
                Row.Damage = damage;
                Row.Column = fault.Exists ? ColumnOf(fault) : 0;
                return true;
            }

            _table.Fill(Row, _columns);
        }

        return Row.Count > 0;
    }

    /// <summary>Why a record cannot be read; null where it can.</summary>
    /// <param name="fault">The value at which it goes wrong, where that can be told.</param>
    private string? FindDamage(out Utf8Slice fault)
    {
        fault = default;
        if (_table.QuoteUnclosed)
            return "a quote is opened and never closed";
        int last = _table.FieldCount;
        while (last > _binding.ColumnCount && _table[last - 1].Length == 0)
            last--;
        if (last > _binding.ColumnCount)
        {
            fault = _table[_binding.ColumnCount];
            return string.Format(CultureInfo.InvariantCulture, "it has {0} fields under {1} columns", last, _binding.ColumnCount);
        }

        if (!_table.IsUnterminated || _table.FieldCount >= _binding.ColumnCount)
            return null;
        fault = _table[_table.FieldCount - 1];
        return "the file ends inside it";
    }
}
