using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>The first record of a table, which names its columns.</summary>
internal sealed class TableHeader
{
    private TableHeader(IReadOnlyList<string> columns, string text, long lines)
    {
        Columns = columns;
        Text = text;
        Lines = lines;
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The header as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>How many lines it takes, blank ones before it included.</summary>
    public long Lines { get; }

    /// <summary>Reads the header, and leaves the table at its first row.</summary>
    public static TableHeader Read(TableReader table)
    {
        List<string> columns = new();
        if (table.Read())
            for (int index = 0; index < table.FieldCount; index++)
                columns.Add(table[index].ToString());
        string text = table.Raw.ToString();
        table.Leave();
        return new TableHeader(columns, text, table.Line - 1);
    }
}
