using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using SmsStatus.Measurement;
using SmsStatus.Reports;
using SmsStatus.Unification;

namespace SmsStatus;

/// <summary>Measures the messages of any number of reports. Add reports and records, then take the figures once.</summary>
public sealed class DeliveryMeasurer
{
    private readonly StatusResolver _resolver;
    private readonly MeasureOptions _options;
    private readonly ReportOptions _reportOptions;
    private readonly IReportObserver? _observer;
    private readonly VerdictTable _verdicts;
    private readonly GroupTable _groups;
    private readonly MessageFold _fold;
    private readonly List<KeyValuePair<MessageState, long>> _pendingEvents = new();
    private long _surprises;
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

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
        _verdicts = new VerdictTable(resolver);
        _groups = new GroupTable(options.GroupBy, options.TimeZone);
        _fold = new MessageFold(_groups);
    }

    /// <summary>Reads a report and takes its rows in.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="file">The file's name as it is to appear in groups and messages.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">The file cannot be read; nothing of it is counted.</exception>
    public void AddReport(string path, string file, CancellationToken cancel = default) =>
        AddReport(ReportSource.FromFile(path, file), cancel);

    /// <summary>Reads a report and takes its rows in.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportException">It cannot be read; nothing of it is counted.</exception>
    public void AddReport(ReportSource source, CancellationToken cancel = default)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        string file = source.Name;
        using ReportReader rows = ReportReader.Open(source, _resolver.Catalog, _reportOptions, _observer, cancel);
        while (rows.Read())
        {
            switch (rows.Fate)
            {
                case RowFate.Event:
                    UnifiedStatus verdict = _verdicts.Resolve(
                        rows.Provider!, rows[ReportField.Code], rows[ReportField.ProviderStatus], rows.IsSharedCode, rows.HasFailedPart);
                    Add(new MeasuredEvent(rows.Provider!, _groups.Rank(verdict), file, rows.Count)
                    {
                        Key = rows.Key,
                        Segment = rows[ReportField.Segment],
                        MessageId = rows[ReportField.MessageId],
                        Recipient = rows[ReportField.Recipient],
                        Sender = rows[ReportField.Sender],
                        SubmittedAt = rows.SubmittedAt,
                        UpdatedAt = rows.UpdatedAt,
                    });
                    break;
                case RowFate.Excluded:
                    _groups[_groups.FindBlank(rows.Provider?.Name, file)].AddExcluded(rows.Count);
                    break;
                default:
                    _groups[_groups.FindBlank(rows.Provider?.Name, file)].AddRejected(rows.Count);
                    break;
            }
        }
    }

    /// <summary>Takes one record in, as <see cref="DeliveryReportReader"/> reads it.</summary>
    /// <param name="record">The record.</param>
    public void Add(DeliveryRecord record)
    {
        if (record is null)
            throw new ArgumentNullException(nameof(record));
        if (record.Excluded is not null)
        {
            _groups[_groups.FindBlank(record.Provider, record.File)].AddExcluded(1);
            return;
        }

        Add(new MeasuredEvent(_resolver.Catalog.GetProvider(record.Provider), _groups.Rank(record.Verdict), record.File, 1)
        {
            Key = record.Key,
            Segment = Utf8Slice.Of(record.Segment),
            MessageId = Utf8Slice.Of(record.MessageId),
            Recipient = Utf8Slice.Of(record.Recipient),
            Sender = Utf8Slice.Of(record.Sender),
            SubmittedAt = record.Submitted,
            UpdatedAt = record.Updated,
        });
    }

    /// <summary>The figures, one for each group, in the order of the group keys. Call it once, when everything is added.</summary>
    public IReadOnlyList<DeliveryMeasure> Complete()
    {
        foreach (MessageState message in _fold.Messages())
        {
            if (message.IsSurprising)
                _surprises++;
            _groups[message.Group].AddMessages(message, 1, IsStale(message));
        }

        foreach (KeyValuePair<MessageState, long> pending in _pendingEvents)
            _groups[pending.Key.Group].AddMessages(pending.Key, pending.Value, IsStale(pending.Key));
        // A group whose only events are superseded by one of another group holds nothing.
        if (_surprises > 0)
        {
            _observer?.Warned(string.Format(
                CultureInfo.InvariantCulture,
                "{0} messages count as not delivered by the rule of the highest code, although a lower code says that they were delivered or handed on.",
                _surprises));
        }

        return _groups.Groups().Select(group => group.ToMeasure(_options.TimeZone)).Where(measure => measure.Rows > 0).ToArray();
    }

    private void Add(in MeasuredEvent next)
    {
        if (next.Time.ToInstant() is { } time && time > _newest)
            _newest = time;
        int group = _groups.Find(next);
        if (!_options.Event && _fold.TryTake(next, group))
            return;
        MessageState alone = default;
        alone.Take(next, group, _groups);
        if (_options.StaleAfter is not null && next.Verdict.Verdict.Outcome == Outcome.Pending)
        {
            // Whether it is stale is known when the newest time is.
            _pendingEvents.Add(new(alone, next.Count));
            return;
        }

        _groups[group].AddMessages(alone, next.Count, isStale: false);
    }

    private bool IsStale(in MessageState message) =>
        _options.StaleAfter is { } limit
        && message.Verdict.Verdict.Outcome == Outcome.Pending
        && message.Last.ToInstant() is { } last
        && (_options.AsOf ?? _newest) - last > limit;
}
