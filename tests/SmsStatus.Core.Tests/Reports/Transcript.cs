using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Tests;

/// <summary>Writes down all that an observer is told, as it is told, and by whom.</summary>
internal sealed class Transcript : IReportObserver
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>What was told, a line each.</summary>
    public List<string> Lines { get; } = new();

    /// <summary>The lines of the rejected rows.</summary>
    public List<long> Rejected { get; } = new();

    /// <summary>Done at each rejected row.</summary>
    public Action? AtRejection { get; set; }

    void IReportObserver.Opened(ReportDescription report) => Note("opened", report.File, report.Layout, report.Format);

    void IReportObserver.Rejected(RejectedRow row)
    {
        Rejected.Add(row.Line);
        Note("rejected", row.File, row.Line, row.Column, row.Reason, row.GetText() ?? "(none)", row.Header ?? "(none)");
        AtRejection?.Invoke();
    }

    // How often progress is told is up to the clock; by whom is not.
    void IReportObserver.Progressed(ReportProgress progress) => Assert.Equal(_thread, Environment.CurrentManagedThreadId);

    void IReportObserver.Warned(string message) => Note("warned", message);

    void IReportObserver.Closed(ReportTotals totals) => Note(
        "closed", totals.File, totals.Rows, totals.Events, totals.Excluded, totals.Rejected, totals.UnreadTimes, totals.FloatingTimes,
        totals.DamagedRecipients, totals.Complaint ?? "(none)");

    private void Note(params object[] words)
    {
        Assert.Equal(_thread, Environment.CurrentManagedThreadId);
        Lines.Add(ReportKit.Visible(string.Join("¦", Array.ConvertAll(words, word => Convert.ToString(word, CultureInfo.InvariantCulture)))));
    }
}
