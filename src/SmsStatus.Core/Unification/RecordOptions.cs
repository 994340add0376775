namespace SmsStatus;

/// <summary>What a user says about single records beyond what they say themselves.</summary>
public sealed class RecordOptions
{
    /// <summary>The provider's name or alias; null to take it from the record.</summary>
    public string? Provider { get; set; }

    /// <summary>Where values stand, as far as the user says so.</summary>
    public PropertyNames Properties { get; set; } = new();

    /// <summary>Whether the messages were sent from shared short codes, for which some codes are final.</summary>
    public bool SharedCode { get; set; }
}
