using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmsStatus.Measurement;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>Measures the messages of any number of reports. Add reports and records, then take the figures once.</summary>
public sealed class DeliveryMeasurer
{
    private readonly StatusResolver _resolver;
    private readonly ReportOptions _reportOptions;
    private readonly IReportObserver? _observer;
    private readonly MeasureOptions _options;
    private readonly GroupTable _groups;
    private readonly MessageFold? _fold;
    private readonly List<ReportField> _ignored;
    private readonly Tally[] _tallies;

    /// <summary>Creates a measurer.</summary>
    /// <param name="resolver">Gives the verdicts.</param>
    /// <param name="options">How to group and fold.</param>
    /// <param name="reportOptions">What is known of the reports beyond what they say themselves.</param>
    /// <param name="observer">Hears of rejected rows and the like; may be null.</param>
    public DeliveryMeasurer(
        StatusResolver resolver, MeasureOptions options, ReportOptions reportOptions, IReportObserver? observer = null)
    {
        _resolver = resolver ?? throw new ArgumentNullException(nameof(resolver));
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _reportOptions = reportOptions ?? throw new ArgumentNullException(nameof(reportOptions));
        _observer = observer;
        _groups = new GroupTable(resolver, options.GroupBy, options.TimeZone);
        _fold = options.Event ? null : new MessageFold(_groups);
        _ignored = FindIgnored(options);
        int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        // Loops, here and in Complete: queries over numbers would be compiled first, in every shell.
        _tallies = new Tally[threads];
        for (int index = 0; index < threads; index++)
            _tallies[index] = new Tally(options, _groups, _fold);
    }

    /// <summary>Reads a report and takes its rows in.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="file">The file's name as it is to appear in groups and messages.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">The file cannot be read; nothing of it is counted.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped; part of it may be counted.</exception>
    public void AddReport(string path, string file, CancellationToken cancel = default) =>
        AddReport(ReportSource.FromFile(path, file), cancel);

    /// <summary>Reads a report and takes its rows in.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">It cannot be read; nothing of it is counted.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped; part of it may be counted.</exception>
    public void AddReport(ReportSource source, CancellationToken cancel = default)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        using Report report = Report.Open(source, _resolver.Catalog, _reportOptions, _observer, cancel);
        new ParallelReportReader(report, _ignored).Read(
            _tallies.Select(tally => new Action<EventReader>(rows => tally.Take(rows, source.Name))).ToArray());
    }

    /// <summary>Takes one record in, as <see cref="DeliveryReportReader"/> reads it.</summary>
    /// <param name="record">The record.</param>
    public void Add(DeliveryRecord record)
    {
        if (record is null)
            throw new ArgumentNullException(nameof(record));
        if (record.Excluded is not null)
        {
            _tallies[0].TakeExcluded(record.Provider, record.ReportedFile, 1);
            return;
        }

        _tallies[0].Take(new MeasuredEvent(_groups.Rank(record.Verdict), record));
    }

    /// <summary>The figures, one for each group, in the order of the group keys. Call it once, when everything is added.</summary>
    /// <param name="cancel">Stops the counting.</param>
    /// <exception cref="OperationCanceledException">The counting was stopped.</exception>
    public IReadOnlyList<DeliveryMeasure> Complete(CancellationToken cancel = default)
    {
        long newest = -1;
        foreach (Tally tally in _tallies)
            newest = Math.Max(newest, tally.Newest);
        long? asOf = _options.AsOf?.UtcTicks ?? (newest >= 0 ? newest : null);
        foreach (Tally tally in _tallies)
        {
            tally.AsOf = asOf;
            tally.AddStale();
            tally.Flush();
        }

        if (_fold is not null)
            CountMessages(_fold, cancel);
        long surprises = 0;
        foreach (Tally tally in _tallies)
            surprises += tally.Surprises;
        if (surprises > 0)
        {
            _observer?.Warned(string.Format(
                CultureInfo.InvariantCulture,
                "{0} messages count as not delivered by the rule of the highest code, although a lower code says that they were delivered or handed on.",
                surprises));
        }

        return _groups.Merge(_tallies, _options);
    }

    /// <summary>The fields on which no figure depends: only folding asks which message an event is of.</summary>
    private static List<ReportField> FindIgnored(MeasureOptions options)
    {
        List<ReportField> ignored = new();
        if (!options.Event)
            return ignored;
        ignored.Add(ReportField.MessageId);
        ignored.Add(ReportField.Segment);
        if (!options.GroupBy.Contains(GroupKey.Sender))
            ignored.Add(ReportField.Sender);
        return ignored;
    }

    private void CountMessages(MessageFold fold, CancellationToken cancel)
    {
        int next = -1;
        Parallel.ForEach(
            _tallies,
            new ParallelOptions { MaxDegreeOfParallelism = _tallies.Length, CancellationToken = cancel },
            tally =>
            {
                for (int partition; (partition = Interlocked.Increment(ref next)) < MessageFold.PartitionCount;)
                {
                    cancel.ThrowIfCancellationRequested();
                    fold.Count(partition, tally);
                }
            });
    }
}
