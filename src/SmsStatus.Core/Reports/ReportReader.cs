using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Reads one report of any layout, row by row; each row is an event, excluded or rejected.</summary>
internal sealed class ReportReader : IDisposable
{
    private readonly Stream _stream;
    private readonly IReportObserver? _observer;
    private readonly RowReader _rows;
    private readonly TimeStampReader _times;
    private readonly ByteWindow _window;
    private readonly RowJudge _judge;

    private ReportReader(
        Stream stream, string file, StatusCatalog catalog, ReportOptions options, IReportObserver? observer, CancellationToken cancel)
    {
        _stream = stream;
        _observer = observer;
        File = file;
        Totals = new ReportTotals(file);
        Provider? given = options.Provider is null ? null : catalog.GetProvider(options.Provider);
        ByteWindow window = _window = ReportFile.OpenWindow(stream, cancel);
        ReportFormat format = ReportFormat.Find(window.Unread);
        format.Complete(window);
        List<RecordShape> shapes = format.Sample(window.Unread);
        LayoutDetector detector = new(catalog, options.Properties);
        Layout layout = detector.Detect(shapes, given, options.Layout);
        Provider? provider = given ?? (layout.Provider is { } name ? catalog.GetProvider(name) : null);
        if (provider is null && !shapes.Any(shape => shape.Has(layout.Fields[ReportField.Provider])))
        {
            throw new ReportException(
                ReportError.ProviderRequired,
                "nothing in it tells the provider; name it with the parameter Provider: "
                + string.Join(", ", catalog.Providers.Select(known => known.Name)));
        }

        _rows = OpenRows(window, format, new RowSchema(layout), options.Properties);
        _judge = new RowJudge(_rows.Schema, catalog, provider, options.SharedCode);
        _times = new TimeStampReader(layout, options.TimeZone);
        if (given is not null && layout.Provider is null && detector.FindOther(shapes, given) is { } other)
            observer?.Warned(file + " looks like " + other + ", and is read as one of " + given.Name + " because you say so.");
        observer?.Opened(new ReportDescription(file, layout.ToString(), format.ToString()));
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    public ReportTotals Totals { get; }

    public RowFate Fate => _judge.Fate;

    /// <summary>Why the row is excluded or rejected; null for an event.</summary>
    public string? Reason => _judge.Reason;

    public long Line => _rows.Row.Line;

    /// <summary>Who reported; null where the row itself does not tell.</summary>
    public Provider? Provider => _judge.Provider;

    /// <summary>How many messages the row stands for; at least 1.</summary>
    public long Count => _judge.Count;

    public TimeStamp SubmittedAt { get; private set; }

    public TimeStamp UpdatedAt { get; private set; }

    public bool IsSharedCode => _judge.IsSharedCode;

    public bool HasFailedPart => _judge.HasFailedPart;

    /// <summary>The fields that identify the row's message.</summary>
    public ReportField[] Key => _judge.Key;

    public Utf8Slice this[ReportField field] => _rows.Row[field];

    /// <summary>Opens a report and recognizes its layout.</summary>
    /// <exception cref="ReportException">It cannot be read.</exception>
    /// <exception cref="UnknownProviderException">The options name a provider that the catalog does not know.</exception>
    public static ReportReader Open(
        ReportSource source, StatusCatalog catalog, ReportOptions options, IReportObserver? observer, CancellationToken cancel)
    {
        string file = source.Name;
        Stream? stream = null;
        try
        {
            stream = source.Open();
            return new ReportReader(stream, file, catalog, options, observer, cancel);
        }
        catch (Exception exception)
        {
            stream?.Dispose();
            throw exception switch
            {
                ReportException report => report.In(file),
                IOException or UnauthorizedAccessException or InvalidDataException =>
                    new ReportException(ReportError.FileNotReadable, exception.Message.TrimEnd('.'), exception).In(file),
                _ => Rethrow(exception),
            };
        }
    }

    /// <summary>Moves to the next row; false at the end, also where the file breaks off (then the totals say so).</summary>
    public bool Read()
    {
        if (_rows.Read())
        {
            Book(_rows.Row);
            return true;
        }

        Totals.Complaint = _window.Failure is { } failure
            ? "It breaks off after line " + Line.ToString(CultureInfo.InvariantCulture) + ": " + failure.Message
            : _rows.Complaint;
        Totals.UnreadTimes = _times.UnreadCount;
        Totals.FloatingTimes = _times.FloatingCount;
        _observer?.Closed(Totals);
        return false;
    }

    public void Dispose() => _stream.Dispose();

    private static RowReader OpenRows(ByteWindow window, ReportFormat format, RowSchema schema, PropertyNames names) => format.Kind switch
    {
        ReportFormatKind.Table => new TableRowReader(new TableReader(window, format.Delimiter), schema, names),
        ReportFormatKind.Receipts => new ReceiptRowReader(new LineReader(window), schema),
        _ => new JsonRowReader(new JsonFramer(window, format.Kind == ReportFormatKind.JsonLines), schema),
    };

    private void Report(RejectedRow row)
    {
        _observer?.Rejected(row);
        row.Release();
    }

    private static Exception Rethrow(Exception exception)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception).Throw();
        return exception;
    }

    private void Book(ReportRow row)
    {
        _judge.Judge(row);
        bool legible = Fate != RowFate.Rejected;
        SubmittedAt = legible ? _times.Read(row[ReportField.SubmittedAt]) : default;
        if (legible && PhoneNumbers.IsDamaged(row[ReportField.Recipient]))
            Totals.DamagedRecipients += Count;
        UpdatedAt = legible ? _times.Read(row[ReportField.UpdatedAt]) : default;
        switch (Fate)
        {
            case RowFate.Event:
                Totals.Events += Count;
                break;
            case RowFate.Excluded:
                Totals.Excluded += Count;
                break;
            default:
                Totals.Rejected += Count;
                Report(new RejectedRow(File, Line, row.Column > 0 ? row.Column : _rows.ColumnOf(_judge.Fault), Reason!, _rows.Raw, _rows.Header));
                break;
        }
    }
}
