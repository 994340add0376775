namespace SmsStatus.Reports;

/// <summary>Reads the rows of one report, block by block, whatever its format.</summary>
internal abstract class RowReader
{
    /// <summary>How many rows are read at a time where that is possible: few enough that what is known of them stays in the processor's nearer caches.</summary>
    protected const int RowsAtOnce = 128;

    protected RowReader(RowSchema schema, int capacity = 1)
    {
        Schema = schema;
        Row = new ReportRow(schema.SlotCount, capacity);
    }

    public RowSchema Schema { get; }

    /// <summary>The current rows; their lines are counted from the start of the block.</summary>
    public ReportRow Row { get; }

    /// <summary>The current row as it stands in the file.</summary>
    public abstract Utf8Slice Raw { get; }

    /// <summary>How many lines were left behind; all of the block, once there is no further row.</summary>
    public abstract long LinesRead { get; }

    /// <summary>What is wrong with the file as a whole, known once it is read; null where nothing is.</summary>
    public virtual string? Complaint => null;

    /// <summary>Goes on with another block of the same report.</summary>
    public abstract void Open(ByteWindow block);

    /// <summary>The column at which a value of the current row starts, counted from 1; that of the row where it cannot be told.</summary>
    public abstract int ColumnOf(Utf8Slice value);

    /// <summary>Moves to the next rows, of which there is at least one; false at the end.</summary>
    public abstract bool Read();
}
