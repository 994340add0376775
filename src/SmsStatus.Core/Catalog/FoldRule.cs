namespace SmsStatus;

/// <summary>How the events of one message become its current state.</summary>
public enum FoldRule
{
    /// <summary>A final status beats an intermediate one; among equals the latest wins.</summary>
    LatestFinal,

    /// <summary>The numerically highest code wins, whenever it came.</summary>
    HighestCode,
}
