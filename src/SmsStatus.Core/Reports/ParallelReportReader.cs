using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace SmsStatus.Reports;

/// <summary>
/// Reads all rows of a report with as many threads as there are consumers. The calling thread is one of them, and the only
/// one that tells the observer anything; a report of one block needs no other.
/// </summary>
internal sealed class ParallelReportReader
{
    private readonly Report _report;
    private readonly IReadOnlyCollection<ReportField> _ignored;
    private readonly BlockLog _log;
    private volatile bool _stopped;

    /// <summary>Creates a reader.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ignored">The fields that no consumer looks at.</param>
    public ParallelReportReader(Report report, IReadOnlyCollection<ReportField> ignored)
    {
        _report = report;
        _ignored = ignored;
        _log = new BlockLog(report);
    }

    /// <summary>Reads the report to its end.</summary>
    /// <param name="consumers">Each takes the rows of one block at a time.</param>
    /// <exception cref="OperationCanceledException">The reading was to stop.</exception>
    public void Read(IReadOnlyList<Action<EventReader>> consumers)
    {
        List<Task> helpers = new();
        try
        {
            EventReader reader = _report.CreateReader(_ignored);
            // A block that slides over the file does not keep the text of its rows; no other thread has anything to tell.
            if (!_report.Blocks.AreMany)
                reader.Rejected = row => _report.Tell(row, _report.HeaderLines);
            if (_report.Blocks.AreLeft || (TryReadBlock(reader, consumers[0], patient: false) && _report.Blocks.AreLeft))
                foreach (Action<EventReader> consumer in consumers.Skip(1))
                    helpers.Add(Help(_report.CreateReader(_ignored), consumer));
            do
                _log.Tell();
            while (!_stopped && TryReadBlock(reader, consumers[0], patient: false));
            while (!Task.WaitAll(helpers.ToArray(), 20))
                _log.Tell();
            _log.Tell();
            _report.Close(_log.Lines);
        }
        catch (AggregateException exception)
        {
            // One reason is enough; all that follow from a cancellation are the same.
            ExceptionDispatchInfo.Capture(exception.Flatten().InnerExceptions[0]).Throw();
        }
        finally
        {
            _stopped = true;
            _log.Abandon();
            WaitQuietly(helpers);
        }
    }

    private static void WaitQuietly(List<Task> helpers)
    {
        try
        {
            Task.WaitAll(helpers.ToArray());
        }
        catch (AggregateException)
        {
            // It was thrown before, or something that went wrong earlier was.
        }
    }

    private Task Help(EventReader reader, Action<EventReader> consumer) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                while (!_stopped && TryReadBlock(reader, consumer, patient: true))
                {
                    // Reading is all there is to do.
                }
            }
            catch
            {
                // Its block will never be told, so nobody may wait for that.
                _stopped = true;
                _log.Abandon();
                throw;
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private bool TryReadBlock(EventReader reader, Action<EventReader> consumer, bool patient)
    {
        if (_report.Blocks.Take() is not { } block)
            return false;
        reader.Open(block);
        consumer(reader);
        _log.Add(block, reader, patient);
        return true;
    }
}
