namespace SmsStatus.Reports;

/// <summary>A row that a block had to reject; its line is counted from the start of the block, its text stands in the block.</summary>
internal readonly struct RowRejection
{
    public RowRejection(long line, int column, string reason, Utf8Slice text)
    {
        Line = line;
        Column = column;
        Reason = reason;
        Text = text;
    }

    public long Line { get; }

    public int Column { get; }

    public string Reason { get; }

    public Utf8Slice Text { get; }
}
