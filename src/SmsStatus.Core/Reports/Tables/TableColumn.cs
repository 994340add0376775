namespace SmsStatus.Reports;

/// <summary>The columns of a table that may hold one value of a row.</summary>
internal readonly struct TableColumn
{
    public TableColumn(int slot, int[] all)
    {
        Slot = slot;
        All = all;
        Only = all.Length == 1 ? all[0] : -1;
    }

    /// <summary>The number of the value.</summary>
    public int Slot { get; }

    /// <summary>The columns, in the order of preference.</summary>
    public int[] All { get; }

    /// <summary>The column where there is one only, else -1.</summary>
    public int Only { get; }
}
