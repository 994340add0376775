using System;
using System.Threading;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of one report in their order, as they are asked for.</summary>
internal sealed class ReportReader : IDisposable
{
    private readonly Report _report;
    private readonly EventReader _events;
    private ReportBlock? _block;
    private long _linesBefore;

    public ReportReader(Report report)
    {
        _report = report;
        _events = report.CreateReader(Array.Empty<ReportField>());
        _events.Rejected = row => _report.Tell(row, _linesBefore);
        _linesBefore = report.HeaderLines;
    }

    /// <summary>The current row.</summary>
    public EventReader Current => _events;

    /// <summary>Whether each row names its own provider.</summary>
    public bool RowsNameProvider => _report.Provider is null;

    /// <summary>The line on which the current row starts, counted from 1.</summary>
    public long Line => _linesBefore + _events.Row.Line;

    /// <summary>Opens a report and recognizes its layout.</summary>
    /// <exception cref="ReportException">It cannot be read.</exception>
    /// <exception cref="UnknownProviderException">The options name a provider that the catalog does not know.</exception>
    public static ReportReader Open(
        ReportSource source, StatusCatalog catalog, ReportOptions options, IReportObserver? observer, CancellationToken cancel) =>
        new(Report.Open(source, catalog, options, observer, cancel));

    /// <summary>Moves to the next row; false at the end, also where the file breaks off (then the totals say so).</summary>
    public bool Read()
    {
        while (_block is null || !_events.Read())
        {
            if (!TryOpenNext())
                return false;
        }

        return true;
    }

    public void Dispose() => _report.Dispose();

    private bool TryOpenNext()
    {
        if (_block is not null)
        {
            _linesBefore += _events.LinesRead;
            _report.Blocks.Return(_block);
            _report.TellProgress();
        }

        _block = _report.Blocks.Take();
        if (_block is null)
        {
            _report.Close(_linesBefore);
            return false;
        }

        _events.Open(_block);
        return true;
    }
}
