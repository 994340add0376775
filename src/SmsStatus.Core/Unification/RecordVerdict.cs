namespace SmsStatus;

/// <summary>What became of one record: a verdict, or the reason why there is none.</summary>
public sealed class RecordVerdict
{
    internal RecordVerdict(UnifiedStatus status)
    {
        Status = status;
    }

    internal RecordVerdict(string reason, bool isExcluded)
    {
        Reason = reason;
        IsExcluded = isExcluded;
    }

    /// <summary>The translation; null where there is none.</summary>
    public UnifiedStatus? Status { get; }

    /// <summary>Why there is no translation; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>Whether the record is about something else than an outbound SMS, rather than faulty.</summary>
    public bool IsExcluded { get; }
}
