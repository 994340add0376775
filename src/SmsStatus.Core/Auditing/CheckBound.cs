namespace SmsStatus;

/// <summary>On which side of its limit a figure has to be. The limit itself is allowed.</summary>
public enum CheckBound
{
    /// <summary>The figure must not be below the limit.</summary>
    Minimum,

    /// <summary>The figure must not be above the limit.</summary>
    Maximum,
}
