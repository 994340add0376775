using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>What measuring looks at in one event.</summary>
internal readonly struct MeasuredEvent
{
    public MeasuredEvent(
        RankedVerdict verdict, ReportRow row, ReportField[] key, string file, long count, in TimeStamp submitted, in TimeStamp updated)
    {
        Verdict = verdict;
        Row = row;
        Key = key;
        File = file;
        Count = count;
        SubmittedAt = submitted;
        UpdatedAt = updated;
    }

    /// <summary>The event that a record tells of.</summary>
    public MeasuredEvent(RankedVerdict verdict, DeliveryRecord record)
        : this(verdict, ToRow(record), record.Key, record.ReportedFile, 1, record.Submitted, record.Updated)
    {
    }

    public RankedVerdict Verdict { get; }

    public ReportRow Row { get; }

    /// <summary>The fields that identify the message.</summary>
    public ReportField[] Key { get; }

    public string File { get; }

    /// <summary>How many messages the event stands for.</summary>
    public long Count { get; }

    /// <summary>When the message was sent.</summary>
    public TimeStamp SubmittedAt { get; }

    /// <summary>When it came into the reported state.</summary>
    public TimeStamp UpdatedAt { get; }

    /// <summary>When the event happened, as <see cref="TimeStamp.Ticks"/>.</summary>
    public long Ticks => TimeOf(SubmittedAt, UpdatedAt).Ticks;

    /// <summary>The kind of <see cref="Ticks"/>.</summary>
    public TimeStampKind Kind => TimeOf(SubmittedAt, UpdatedAt).Kind;

    /// <summary>When an event happened: the time of the status, else of the sending.</summary>
    /// <param name="submitted">When the message was sent.</param>
    /// <param name="updated">When it came into the reported state.</param>
    public static TimeStamp TimeOf(in TimeStamp submitted, in TimeStamp updated) => updated.Exists ? updated : submitted;

    private static ReportRow ToRow(DeliveryRecord record) => new((int)ReportField.FailedSegments + 1)
    {
        [(int)ReportField.MessageId] = Utf8Slice.Of(record.Reported.MessageId).Trim(),
        [(int)ReportField.Recipient] = Utf8Slice.Of(record.Reported.Recipient).Trim(),
        [(int)ReportField.Sender] = Utf8Slice.Of(record.Reported.Sender).Trim(),
        [(int)ReportField.Segment] = Utf8Slice.Of(record.Segment).Trim(),
    };
}
