namespace SmsStatus;

/// <summary>How the zone of a report's time stamps is known.</summary>
public enum TimeZoneOrigin
{
    /// <summary>Only from the offset that a time stamp carries itself.</summary>
    TimeStamps,

    /// <summary>The time stamps count seconds or milliseconds since 1970, which is UTC.</summary>
    Epoch,

    /// <summary>The layout says it of time stamps without an offset.</summary>
    Layout,

    /// <summary>The caller says it of time stamps without an offset.</summary>
    Given,
}
