using System;
using System.Collections.Generic;
using System.Threading;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>Reads delivery reports of any layout as records with verdicts.</summary>
public sealed class DeliveryReportReader
{
    private readonly StatusResolver _resolver;
    private readonly ReportOptions _options;
    private readonly IReportObserver? _observer;

    /// <summary>Creates a reader for any number of reports.</summary>
    /// <param name="resolver">Gives the verdicts.</param>
    /// <param name="options">What is known of the reports beyond what they say themselves.</param>
    /// <param name="observer">Hears of rejected rows and the like; may be null.</param>
    public DeliveryReportReader(StatusResolver resolver, ReportOptions options, IReportObserver? observer = null)
    {
        _resolver = resolver ?? throw new ArgumentNullException(nameof(resolver));
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _observer = observer;
    }

    /// <summary>Whether excluded rows are read as well, with the reason in <see cref="DeliveryRecord.Excluded"/>.</summary>
    public bool IncludeExcluded { get; set; }

    /// <summary>
    /// Whether texts of the report that a spreadsheet would take for a formula get an apostrophe before them: those that start with
    /// <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end, and are not simply a number with its sign.
    /// </summary>
    public bool SpreadsheetSafe { get; set; }

    /// <summary>Reads one report, record by record, as it is asked for.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="file">The file's name as it is to appear in records and messages.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">The file cannot be read; thrown at the first record.</exception>
    public IEnumerable<DeliveryRecord> Read(string path, string file, CancellationToken cancel = default) =>
        Read(ReportSource.FromFile(path, file), cancel);

    /// <summary>Reads one report, record by record, as it is asked for.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">It cannot be read; thrown at the first record.</exception>
    public IEnumerable<DeliveryRecord> Read(ReportSource source, CancellationToken cancel = default)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        return ReadRecords(source, cancel);
    }

    private IEnumerable<DeliveryRecord> ReadRecords(ReportSource source, CancellationToken cancel)
    {
        using ReportReader rows = ReportReader.Open(source, _resolver.Catalog, _options, _observer, cancel);
        EventReader current = rows.Current;
        while (rows.Read())
        {
            RowJudgement judgement = current.Judgement;
            if (judgement.Fate == RowFate.Rejected || (judgement.Fate == RowFate.Excluded && !IncludeExcluded) || judgement.Provider is null)
                continue;
            UnifiedStatus verdict = (UnifiedStatus)(judgement.Conclusion ??= _resolver.Resolve(judgement));
            ReportRow row = current.Row;
            DeliveryRecord record = rows.RowsNameProvider
                ? new MultiProviderRecord(source.Name, rows.Line, verdict)
                : new DeliveryRecord(source.Name, rows.Line, verdict);
            record.Reported = (Text(row[ReportField.MessageId]), Text(row[ReportField.Recipient]), Text(row[ReportField.Sender]));
            record.IsSpreadsheetSafe = SpreadsheetSafe;
            record.Submitted = current.SubmittedAt;
            record.Updated = current.UpdatedAt;
            // The copies of a row that stands for many messages are messages of their own.
            record.Key = current.Count > 1 ? Array.Empty<ReportField>() : judgement.Key;
            record.Segment = Text(row[ReportField.Segment]);
            record.Excluded = judgement.Fate == RowFate.Excluded ? judgement.Reason : null;
            // A row that stands for n messages is n records, so that counting records gives the same figures.
            for (long copy = 0; copy < current.Count; copy++)
            {
                cancel.ThrowIfCancellationRequested();
                yield return record;
            }
        }
    }

    private static string? Text(Utf8Slice value) => value.Length == 0 ? null : value.ToString();
}
