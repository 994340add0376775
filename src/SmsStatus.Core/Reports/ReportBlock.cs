namespace SmsStatus.Reports;

/// <summary>Some of a report's records, none of them cut: what one thread reads at a time.</summary>
internal sealed class ReportBlock
{
    public ReportBlock(long number, ByteWindow window)
    {
        Number = number;
        Window = window;
    }

    /// <summary>Its place among the blocks of its report, counted from 0.</summary>
    public long Number { get; }

    public ByteWindow Window { get; }
}
