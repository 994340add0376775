namespace SmsStatus.Reports;

/// <summary>Where a row ends: each ends in exactly one place.</summary>
internal enum RowFate
{
    /// <summary>It says something of an outbound SMS.</summary>
    Event,

    /// <summary>It is inbound, a test or no SMS.</summary>
    Excluded,

    /// <summary>It cannot be read.</summary>
    Rejected,
}
