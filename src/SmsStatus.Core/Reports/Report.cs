using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>An opened report: its layout is recognized, its rows are yet to be read.</summary>
internal sealed class Report : IDisposable
{
    private readonly Stream _stream;
    private readonly StatusCatalog _catalog;
    private readonly ReportOptions _options;
    private readonly IReportObserver? _observer;
    private readonly ReportFormat _format;
    private readonly RowSchema _schema;
    private readonly TableHeader? _header;
    private readonly TableBinding? _binding;
    private readonly List<EventReader> _readers = new();
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private TimeSpan _nextProgress = TimeSpan.FromMilliseconds(500);

    private Report(
        Stream stream, string file, StatusCatalog catalog, ReportOptions options, IReportObserver? observer, CancellationToken cancel)
    {
        _stream = stream;
        _catalog = catalog;
        _options = options;
        _observer = observer;
        File = file;
        Provider? given = options.Provider is null ? null : catalog.GetProvider(options.Provider);
        ReportText text = ReportFile.OpenText(stream, cancel);
        ByteWindow window = text.Window;
        _format = ReportFormat.Find(window.Unread);
        _format.Complete(window);
        List<RecordShape> shapes = _format.Sample(window.Unread);
        LayoutDetector detector = new(catalog, options.Properties);
        RecognizedLayout recognized = detector.Detect(shapes, given, options.Layout);
        Layout layout = recognized.Layout;
        Provider = given ?? (layout.Provider is { } name ? catalog.GetProvider(name) : null);
        if (Provider is null && !shapes.Any(shape => shape.Has(layout.Fields[ReportField.Provider])))
        {
            throw new ReportException(
                ReportError.ProviderRequired,
                "nothing in it tells the provider; name it with the parameter Provider: "
                + string.Join(", ", catalog.Providers.Select(known => known.Name)));
        }

        _schema = new RowSchema(layout);
        if (_format.Kind == ReportFormatKind.Table)
        {
            _header = TableHeader.Read(new TableReader(window, _format.Delimiter));
            if (options.Properties.FindMissing(_header.Columns) is { } missing)
                throw new ReportException(ReportError.PropertyNotFound, "it has no column '" + missing + "'; its columns are " + Masking.Join(_header.Columns));
            _binding = new TableBinding(_schema, _header.Columns);
        }

        Blocks = new ReportBlocks(window, _format, options.BlockSize);
        if (!Blocks.AreMany)
            window.Filled = TellProgress;
        if (given is not null && layout.Provider is null && detector.FindOther(shapes, given) is { } other)
            observer?.Warned(file + " looks like " + other + ", and is read as one of " + given.Name + " because you say so. Leave the parameter Provider out to have it recognized.");
        observer?.Opened(new ReportDescription(file, Provider, given is not null, recognized, _format.ToString(), text, options.TimeZone));
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Who reported all rows; null where each row names its own provider.</summary>
    public Provider? Provider { get; }

    public ReportBlocks Blocks { get; }

    /// <summary>How many lines stand above the first block.</summary>
    public long HeaderLines => _header?.Lines ?? 0;

    /// <summary>Opens a report and recognizes its layout.</summary>
    /// <exception cref="ReportException">It cannot be read.</exception>
    /// <exception cref="UnknownProviderException">The options name a provider that the catalog does not know.</exception>
    public static Report Open(
        ReportSource source, StatusCatalog catalog, ReportOptions options, IReportObserver? observer, CancellationToken cancel)
    {
        string file = source.Name;
        Stream? stream = null;
        try
        {
            stream = source.Open();
            return new Report(stream, file, catalog, options, observer, cancel);
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

    /// <summary>Creates a reader of blocks; each thread needs its own.</summary>
    /// <param name="ignored">The fields that nobody will look at; they may be left out.</param>
    public EventReader CreateReader(IReadOnlyCollection<ReportField> ignored)
    {
        RowReader rows = _format.Kind switch
        {
            ReportFormatKind.Table => new TableRowReader(_schema, _binding!, _format.Delimiter, ignored),
            ReportFormatKind.Receipts or ReportFormatKind.Forms => new LineRowReader(_schema, _format.Grammar!),
            _ => new JsonRowReader(_schema, _format.Kind == ReportFormatKind.JsonLines, ignored),
        };
        RowJudge judge = new(_schema, _catalog, Provider, _options.SharedCode, _binding);
        EventReader reader = new(rows, judge, new TimeStampReader(_schema.Layout, _options.TimeZone), File);
        _readers.Add(reader);
        return reader;
    }

    /// <summary>Tells the observer of a rejected row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="linesBefore">How many lines of the report stand before the row's block.</param>
    public void Tell(RowRejection row, long linesBefore)
    {
        RejectedRow rejected = new(File, linesBefore + row.Line, row.Column, row.Reason, row.Text, _header?.Text);
        _observer?.Rejected(rejected);
        rejected.Release();
    }

    /// <summary>Tells the observer how far the reading has come, if it is time to.</summary>
    public void TellProgress()
    {
        TimeSpan elapsed = _elapsed.Elapsed;
        if (_observer is null || elapsed < _nextProgress)
            return;
        _nextProgress = elapsed + TimeSpan.FromMilliseconds(200);
        _observer.Progressed(_stream.CanSeek
            ? new ReportProgress(File, _stream.Position, _stream.Length, elapsed)
            : new ReportProgress(File, Blocks.BytesRead, null, elapsed));
    }

    /// <summary>Tells the observer what became of the rows, once all are read.</summary>
    /// <param name="lines">How many lines were read.</param>
    public void Close(long lines)
    {
        ReportTotals totals = new(File);
        foreach (EventReader reader in _readers)
            totals.Add(reader.Totals);
        totals.Complaint ??= _binding?.Complaint;
        if (Blocks.Failure is { } failure)
            totals.Complaint = "It breaks off after line " + lines.ToString(CultureInfo.InvariantCulture) + ": " + failure.Message.TrimEnd('.') + ". What comes before that line is counted; get the file again for the rest.";
        _observer?.Closed(totals);
    }

    public void Dispose()
    {
        Blocks.Dispose();
        _stream.Dispose();
    }

    private static Exception Rethrow(Exception exception)
    {
        ExceptionDispatchInfo.Capture(exception).Throw();
        return exception;
    }
}
