using System;
using System.Globalization;
using System.Management.Automation;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>Turns what happens to the rows of reports into the errors, warnings and verbose lines of a cmdlet.</summary>
internal sealed class ReportNarrator : IReportObserver
{
    /// <summary>How many bad rows of one file are named in full before the rest are summed up.</summary>
    private const int NamedRows = 10;
    private const int ActivityId = 1;
    private readonly Cmdlet _cmdlet;
    private readonly Action<RejectedRow> _save;
    private long _named;
    private bool _progressShown;

    /// <summary>Creates a narrator.</summary>
    /// <param name="cmdlet">The cmdlet to speak for.</param>
    /// <param name="save">Saves each rejected row as it stood, where the user wants that.</param>
    public ReportNarrator(Cmdlet cmdlet, Action<RejectedRow> save)
    {
        _cmdlet = cmdlet;
        _save = save;
    }

    public void Opened(ReportDescription report)
    {
        _named = 0;
        _cmdlet.WriteVerbose(report.File + " is read as " + report.Layout + " (" + report.Format + ").");
    }

    public void Rejected(RejectedRow row)
    {
        _save(row);
        if (_named++ < NamedRows)
            _cmdlet.WriteError(ErrorRecords.RowRejected(row));
    }

    public void Progressed(ReportProgress progress)
    {
        _progressShown = true;
        _cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading reports", progress.File)
        {
            CurrentOperation = string.Format(CultureInfo.CurrentCulture, "{0:N0} MB/s", progress.Rate / 1e6),
            PercentComplete = progress.Share is { } share ? (int)(share * 100) : -1,
            SecondsRemaining = progress.TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        });
    }

    public void Warned(string message) => _cmdlet.WriteWarning(message);

    public void Closed(ReportTotals totals)
    {
        if (_progressShown)
            _cmdlet.WriteProgress(new ProgressRecord(ActivityId, "Reading reports", totals.File) { RecordType = ProgressRecordType.Completed });
        _progressShown = false;
        if (_named > NamedRows)
            _cmdlet.WriteError(ErrorRecords.MoreRowsRejected(totals.File, _named - NamedRows));
        if (totals.UnreadTimes > 0)
            Warn(totals, "{0} time stamps were not understood; their rows count without a time.", totals.UnreadTimes);
        if (totals.FloatingTimes > 0)
            Warn(totals, "{0} time stamps have no offset. Name their zone with -TimeZone to get times and dates.", totals.FloatingTimes);
        if (totals.DamagedRecipients > 0)
            Warn(totals, "{0} recipients were turned into numbers such as 1.55555E+10 by a spreadsheet. Export them again as text.", totals.DamagedRecipients);
        if (totals.Complaint is not null)
            _cmdlet.WriteWarning(totals.File + ": " + totals.Complaint);
        _cmdlet.WriteVerbose(string.Format(
            CultureInfo.CurrentCulture,
            "{0}: {1} rows, of which {2} events, {3} excluded, {4} rejected.",
            totals.File,
            totals.Rows,
            totals.Events,
            totals.Excluded,
            totals.Rejected));
    }

    private void Warn(ReportTotals totals, string text, long count) =>
        _cmdlet.WriteWarning(totals.File + ": " + string.Format(CultureInfo.CurrentCulture, text, count));
}
