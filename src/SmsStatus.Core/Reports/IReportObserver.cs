namespace SmsStatus;

/// <summary>Hears what happens while reports are read. Called on the reading thread, in the order of the rows.</summary>
public interface IReportObserver
{
    /// <summary>A report was recognized and is about to be read.</summary>
    /// <param name="report">What was recognized.</param>
    void Opened(ReportDescription report);

    /// <summary>A row could not be read; it is counted as rejected.</summary>
    /// <param name="row">Which row, and why.</param>
    void Rejected(RejectedRow row);

    /// <summary>The reading goes on. Heard a few times a second, and only of reports that take longer than half a second.</summary>
    /// <param name="progress">How far it has come.</param>
    void Progressed(ReportProgress progress);

    /// <summary>Figures are complete, and one of them needs a word of caution.</summary>
    /// <param name="message">A sentence.</param>
    void Warned(string message);

    /// <summary>A report was read to its end.</summary>
    /// <param name="totals">What became of its rows.</param>
    void Closed(ReportTotals totals);
}
