using System;

namespace SmsStatus;

/// <summary>What a user says about reports beyond what they say themselves.</summary>
public sealed class ReportOptions
{
    /// <summary>The provider's name or alias; null to recognize it.</summary>
    public string? Provider { get; set; }

    /// <summary>The layout's name; null to recognize it.</summary>
    public string? Layout { get; set; }

    /// <summary>Where values stand, as far as the user says so.</summary>
    public PropertyNames Properties { get; set; } = new();

    /// <summary>The zone of time stamps without an offset; null to take what the layout says, if it says anything.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>Whether the messages were sent from shared short codes, for which some codes are final.</summary>
    public bool SharedCode { get; set; }

    /// <summary>How many bytes are read as one block, where whole records fit.</summary>
    internal int BlockSize { get; set; } = 1 << 18;
}
