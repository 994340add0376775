using System;
using System.Diagnostics;
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
    private const string Activity = "Reading reports";
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly Cmdlet _cmdlet;
    private readonly Action<RejectedRow> _save;
    private readonly bool _folds;
    private long _named;
    private long _files;
    private TimeSpan _nextFile = TimeSpan.FromMilliseconds(500);
    private bool _progressShown;

    /// <summary>Creates a narrator.</summary>
    /// <param name="cmdlet">The cmdlet to speak for.</param>
    /// <param name="save">Saves each rejected row as it stood, where the user wants that.</param>
    /// <param name="folds">Whether events are folded to messages, or will be.</param>
    public ReportNarrator(Cmdlet cmdlet, Action<RejectedRow> save, bool folds)
    {
        _folds = folds;
        _cmdlet = cmdlet;
        _save = save;
    }

    public void Opened(ReportDescription report)
    {
        _named = 0;
        _files++;
        // Many short files take long as well, though none of them does.
        if (_elapsed.Elapsed >= _nextFile)
            Show(new ProgressRecord(ActivityId, Activity, string.Format(CultureInfo.CurrentCulture, "{0} (file {1:N0})", report.File, _files)));
        _cmdlet.WriteVerbose(ReportSentences.Describe(report, _folds));
    }

    public void Rejected(RejectedRow row)
    {
        _save(row);
        if (_named++ < NamedRows)
            _cmdlet.WriteError(ErrorRecords.RowRejected(row));
    }

    public void Progressed(ReportProgress progress)
    {
        // The bar of PowerShell 7 shows nothing but this line.
        string status = string.Format(
            CultureInfo.CurrentCulture,
            progress.Length is null ? "{0}: {1:N0} MB, {3:N0} MB/s" : "{0}: {1:N0} of {2:N0} MB, {3:N0} MB/s",
            progress.File,
            progress.Bytes / 1e6,
            progress.Length / 1e6,
            progress.Rate / 1e6);
        Show(new ProgressRecord(ActivityId, Activity, status)
        {
            PercentComplete = progress.Share is { } share ? (int)(share * 100) : -1,
            SecondsRemaining = progress.TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        });
    }

    /// <summary>Takes the progress bar away, once all is read.</summary>
    public void End()
    {
        if (_progressShown)
            _cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, Activity) { RecordType = ProgressRecordType.Completed });
        _progressShown = false;
    }

    public void Warned(string message) => _cmdlet.WriteWarning(ParameterNames.InShell(message));

    public void Closed(ReportTotals totals)
    {
        if (_named > NamedRows)
            _cmdlet.WriteError(ErrorRecords.MoreRowsRejected(totals.File, _named - NamedRows));
        if (totals.UnreadTimes > 0)
            Warn(totals, "{0:N0} time stamps were not understood; their rows count without a time. Export them as ISO 8601, or see that -SubmittedAtProperty and -UpdatedAtProperty name the columns of times.", totals.UnreadTimes);
        if (totals.FloatingTimes > 0)
            Warn(totals, "{0:N0} time stamps have no offset. Name their zone with -TimeZone to get times and dates.", totals.FloatingTimes);
        if (totals.DamagedRecipients > 0)
            Warn(totals, "{0:N0} recipients were turned into numbers such as 1.55555E+10 by a spreadsheet. Export them again as text.", totals.DamagedRecipients);
        if (totals.Complaint is not null)
            _cmdlet.WriteWarning(totals.File + ": " + totals.Complaint);
        _cmdlet.WriteVerbose(ReportSentences.Describe(totals));
    }

    private void Show(ProgressRecord progress)
    {
        _nextFile = _elapsed.Elapsed + TimeSpan.FromMilliseconds(200);
        _progressShown = true;
        _cmdlet.WriteProgress(progress);
    }

    private void Warn(ReportTotals totals, string text, long count) =>
        _cmdlet.WriteWarning(totals.File + ": " + string.Format(CultureInfo.CurrentCulture, text, count));
}
