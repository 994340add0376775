namespace SmsStatus.Reports;

/// <summary>Where rows with the same deciding values end, and what they say; found once for all of them.</summary>
internal sealed class RowJudgement
{
    public RowJudgement(RowFate fate, string? reason, Provider? provider, ReportField[] key)
    {
        Fate = fate;
        Reason = reason;
        Provider = provider;
        Key = key;
    }

    public RowFate Fate { get; }

    /// <summary>Why the rows are excluded or rejected; null for events.</summary>
    public string? Reason { get; }

    /// <summary>Who reported; null where the rows do not tell.</summary>
    public Provider? Provider { get; }

    /// <summary>The fields that identify a row's message.</summary>
    public ReportField[] Key { get; }

    /// <summary>Whether the rows name a provider, and none that is known.</summary>
    public bool BlamesProvider { get; init; }

    public string Code { get; init; } = "";

    public string ProviderStatus { get; init; } = "";

    public bool IsSharedCode { get; init; }

    /// <summary>Whether the rows themselves say that a part of their message failed.</summary>
    public bool HasFailedPart { get; init; }

    /// <summary>What a consumer of the rows worked out for all of them.</summary>
    public object? Conclusion { get; set; }
}
