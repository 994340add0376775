using System.Globalization;

namespace SmsStatus.Tool.Rendering;

/// <summary>Tells what happens to the rows of reports.</summary>
internal sealed class ReportMessages : IReportObserver
{
    /// <summary>How many bad rows of one file are named in full before the rest are summed up.</summary>
    private const int NamedRows = 10;
    private readonly Problems _problems;
    private long _rejected;

    public ReportMessages(Problems problems)
    {
        _problems = problems;
    }

    /// <inheritdoc/>
    public void Opened(ReportDescription report) => _rejected = 0;

    /// <inheritdoc/>
    public void Rejected(RejectedRow row)
    {
        if (_rejected++ < NamedRows)
            _problems.Write(row.ToString());
    }

    /// <inheritdoc/>
    public void Progressed(ReportProgress progress) => _problems.Show(string.Format(
        CultureInfo.CurrentCulture,
        progress.TimeLeft is null ? "{0}: {1:N0} MB, {2:N0} MB/s" : "{0}: {1:N0} MB, {2:N0} MB/s, {3:P0}, {4:N0} s left",
        progress.File,
        progress.Bytes / 1e6,
        progress.Rate / 1e6,
        progress.Share,
        progress.TimeLeft?.TotalSeconds));

    /// <inheritdoc/>
    public void Warned(string message) => _problems.Write(message);

    /// <inheritdoc/>
    public void Closed(ReportTotals totals)
    {
        _problems.Show("");
        Tell(totals, _rejected - NamedRows, "More rows left out: {0}.");
        Tell(totals, totals.UnreadTimes, "Time stamps not understood: {0}; their rows count without a time.");
        Tell(totals, totals.FloatingTimes, "Time stamps without an offset: {0}; give --time-zone to get times and dates.");
        Tell(totals, totals.DamagedRecipients, "Recipients turned into numbers such as 1.55555E+10 by a spreadsheet: {0}; export them again as text.");
        if (totals.Complaint is not null)
            _problems.Write(totals.File + ": " + totals.Complaint);
    }

    private void Tell(ReportTotals totals, long count, string text)
    {
        if (count > 0)
            _problems.Write(totals.File + ": " + string.Format(CultureInfo.CurrentCulture, text, count));
    }
}
