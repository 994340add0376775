using System.Collections.Generic;
using System.Threading;

namespace SmsStatus.Reports;

/// <summary>
/// Puts what several threads found in the blocks of a report back into the order of the blocks, and tells it on the one
/// thread that may talk.
/// </summary>
internal sealed class BlockLog
{
    /// <summary>How many blocks may wait to be told before those that go on reading have to wait.</summary>
    private const int MostWaiting = 64;
    private readonly Report _report;
    private readonly Dictionary<long, Entry> _waiting = new();
    private long _next;
    private bool _abandoned;

    public BlockLog(Report report)
    {
        _report = report;
        Lines = report.HeaderLines;
    }

    /// <summary>How many lines were told of.</summary>
    public long Lines { get; private set; }

    /// <summary>Notes what a thread found in a block; waits where the telling is far behind.</summary>
    /// <param name="block">The block, which nobody reads any more.</param>
    /// <param name="reader">The reader that is done with it.</param>
    /// <param name="patient">Whether it may wait; the thread that tells may not.</param>
    public void Add(ReportBlock block, EventReader reader, bool patient)
    {
        Entry entry = new(block, reader.LinesRead, reader.Rejections);
        if (entry.Rejections.Count == 0)
            _report.Blocks.Return(block);
        lock (_waiting)
        {
            _waiting.Add(block.Number, entry);
            while (patient && _waiting.Count > MostWaiting && !_abandoned)
                Monitor.Wait(_waiting);
        }
    }

    /// <summary>Tells what is next in order, as far as it is known.</summary>
    public void Tell()
    {
        _report.TellProgress();
        while (TryTake() is { } entry)
        {
            foreach (RowRejection rejection in entry.Rejections)
                _report.Tell(rejection, Lines);
            Lines += entry.Lines;
            if (entry.Rejections.Count > 0)
                _report.Blocks.Return(entry.Block);
        }
    }

    /// <summary>Lets everyone go who waits; nothing more will be told.</summary>
    public void Abandon()
    {
        lock (_waiting)
        {
            _abandoned = true;
            Monitor.PulseAll(_waiting);
        }
    }

    private Entry? TryTake()
    {
        lock (_waiting)
        {
            if (!_waiting.TryGetValue(_next, out Entry? entry))
                return null;
            _waiting.Remove(_next++);
            Monitor.PulseAll(_waiting);
            return entry;
        }
    }

    private sealed record Entry(ReportBlock Block, long Lines, List<RowRejection> Rejections);
}
