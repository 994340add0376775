namespace SmsStatus;

/// <summary>How a check ends.</summary>
public enum CheckVerdict
{
    /// <summary>The group is too small for its rates to say anything.</summary>
    NotApplicable,

    /// <summary>The figure keeps to its limit.</summary>
    Met,

    /// <summary>The figure does not keep to its limit, or there is none although there are messages.</summary>
    Missed,
}
