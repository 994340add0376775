namespace SmsStatus;

/// <summary>What a layout can say about a row.</summary>
internal enum ReportField
{
    MessageId,
    Recipient,
    Sender,
    SubmittedAt,
    UpdatedAt,
    Code,
    ProviderStatus,
    Provider,
    SharedCode,

    /// <summary>Which part of a message that was sent in several parts.</summary>
    Segment,

    /// <summary>How many parts of the message failed.</summary>
    FailedSegments,
}
