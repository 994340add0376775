using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of a delimiter-separated table whose first record names the columns.</summary>
internal sealed class TableRowReader : RowReader
{
    private readonly TableReader _table;
    private readonly TableBinding _binding;

    /// <summary>Reads the header, and leaves the table at its first row.</summary>
    /// <exception cref="ReportException">A column that the user named is not there.</exception>
    public TableRowReader(TableReader table, RowSchema schema, PropertyNames names)
        : base(schema)
    {
        _table = table;
        List<string> columns = ReadHeader(table);
        if (names.FindMissing(columns) is { } missing)
            throw new ReportException(ReportError.PropertyNotFound, "it has no column '" + missing + "'");
        _binding = new TableBinding(schema, columns);
        Header = table.Raw.ToString();
    }

    public override Utf8Slice Raw => _table.Raw;

    public override int ColumnOf(Utf8Slice value) => _table.ColumnOf(value);

    public override string? Header { get; }

    public override string? Complaint => _binding.Duplicates.Count == 0
        ? null
        : "Several columns are called " + string.Join(", ", _binding.Duplicates) + "; the first of each counts.";

    public static List<string> ReadHeader(TableReader table)
    {
        List<string> columns = new();
        if (table.Read())
            for (int index = 0; index < table.FieldCount; index++)
                columns.Add(table[index].ToString());
        return columns;
    }

    public override bool Read()
    {
        if (!_table.Read())
            return false;
        Row.Clear(_table.Line);
        if (_table.QuoteUnclosed)
        {
            Row.Damage = "a quote is opened and never closed";
            return true;
        }

        int last = _table.FieldCount;
        while (last > _binding.ColumnCount && _table[last - 1].Length == 0)
            last--;
        if (last > _binding.ColumnCount)
        {
            Row.Damage = string.Format(
                CultureInfo.InvariantCulture, "it has {0} fields under {1} columns", last, _binding.ColumnCount);
            Row.Column = ColumnOf(_table[_binding.ColumnCount]);
            return true;
        }

        if (_table.IsUnterminated && _table.FieldCount < _binding.ColumnCount)
        {
            Row.Damage = "the file ends inside it";
            Row.Column = ColumnOf(_table[_table.FieldCount - 1]);
            return true;
        }

        for (int slot = 0; slot < Schema.SlotCount; slot++)
            Row[slot] = Pick(_binding.ColumnsOf(slot));
        return true;
    }

    /// <summary>The first value that is not blank, else the first there is.</summary>
    private Utf8Slice Pick(int[] columns)
    {
        Utf8Slice first = default;
        foreach (int column in columns)
        {
            if (column >= _table.FieldCount)
                continue;
            Utf8Slice value = _table[column].Trim();
            if (value.Length > 0)
                return value;
            if (!first.Exists)
                first = value;
        }

        return first;
    }
}
