namespace SmsStatus;

/// <summary>What messages can be grouped by.</summary>
public enum GroupKey
{
    /// <summary>The provider.</summary>
    Provider,

    /// <summary>The unified status.</summary>
    Status,

    /// <summary>The outcome group.</summary>
    Outcome,

    /// <summary>The provider's code or reason label.</summary>
    Code,

    /// <summary>The cause of failure.</summary>
    Cause,

    /// <summary>What to do next.</summary>
    Action,

    /// <summary>The provider's own status word.</summary>
    ProviderStatus,

    /// <summary>The sender.</summary>
    Sender,

    /// <summary>The recipient.</summary>
    Recipient,

    /// <summary>The file that holds the message's last event.</summary>
    File,

    /// <summary>The hour of the message's last event, in the zone that is measured in.</summary>
    Hour,

    /// <summary>The day of the message's last event, in the zone that is measured in.</summary>
    Day,
}
