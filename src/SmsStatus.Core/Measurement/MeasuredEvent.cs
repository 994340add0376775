using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>What measuring looks at in one event.</summary>
internal readonly struct MeasuredEvent
{
    public MeasuredEvent(Provider provider, RankedVerdict verdict, string file, long count)
    {
        Provider = provider;
        Verdict = verdict;
        File = file;
        Count = count;
        Key = provider.Key;
        Segment = default;
        MessageId = default;
        Recipient = default;
        Sender = default;
        SubmittedAt = default;
        UpdatedAt = default;
    }

    public Provider Provider { get; }

    public RankedVerdict Verdict { get; }

    public string File { get; }

    /// <summary>How many messages the event stands for.</summary>
    public long Count { get; }

    /// <summary>The fields that identify the message.</summary>
    public ReportField[] Key { get; init; }

    /// <summary>Which part of the message the event speaks of; blank for all of it.</summary>
    public Utf8Slice Segment { get; init; }

    public Utf8Slice MessageId { get; init; }

    public Utf8Slice Recipient { get; init; }

    public Utf8Slice Sender { get; init; }

    public TimeStamp SubmittedAt { get; init; }

    public TimeStamp UpdatedAt { get; init; }

    /// <summary>When it happened: the time of the status, else of the sending.</summary>
    public TimeStamp Time => UpdatedAt.Exists ? UpdatedAt : SubmittedAt;
}
