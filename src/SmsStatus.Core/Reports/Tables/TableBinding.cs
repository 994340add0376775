using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Which columns of one table hold the values of a layout.</summary>
internal sealed class TableBinding
{
    private readonly int[][] _columns;

    public TableBinding(RowSchema schema, IReadOnlyList<string> columns)
    {
        ColumnCount = columns.Count;
        string[] keys = columns.Select(Label.Normalize).ToArray();
        HashSet<string> wanted = new(System.StringComparer.Ordinal);
        for (int slot = 0; slot < schema.SlotCount; slot++)
            wanted.UnionWith(schema.PathsOf(slot).Select(path => path.Key));
        string[] duplicates = keys.Where(wanted.Contains).GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key).ToArray();
        Complaint = duplicates.Length == 0 ? null : "Several columns are called " + string.Join(", ", duplicates) + "; the first of each counts.";
        _columns = new int[schema.SlotCount][];
        for (int slot = 0; slot < _columns.Length; slot++)
        {
            _columns[slot] = schema.PathsOf(slot)
                .Select(path => System.Array.IndexOf(keys, path.Key))
                .Where(column => column >= 0)
                .ToArray();
        }
    }

    public int ColumnCount { get; }

    /// <summary>What is wrong with the columns: those that hold values of the layout and occur more than once; null where nothing is.</summary>
    public string? Complaint { get; }

    /// <summary>The columns that may hold a slot's value, in the order of preference.</summary>
    public int[] ColumnsOf(int slot) => _columns[slot];
}
