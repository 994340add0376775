namespace SmsStatus;

/// <summary>How a table keeps its times.</summary>
public enum SqlTimes
{
    /// <summary>As texts in ISO 8601, with or without an offset, as the general layout of reports has them.</summary>
    Text,

    /// <summary>As the database's own time stamps; those without a zone are UTC.</summary>
    TimeStamp,

    /// <summary>As whole seconds since 1970.</summary>
    EpochSeconds,

    /// <summary>As whole milliseconds since 1970.</summary>
    EpochMilliseconds,
}
