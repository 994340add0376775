namespace SmsStatus.Publishing.Charts;

/// <summary>A rate at one time.</summary>
internal sealed class RatePoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="label">When.</param>
    /// <param name="rate">The rate from 0 to 1; null where it is not known.</param>
    /// <param name="messages">Of how many messages.</param>
    public RatePoint(string label, double? rate, long messages)
    {
        Label = label;
        Rate = rate;
        Messages = messages;
    }

    public string Label { get; }

    public double? Rate { get; }

    public long Messages { get; }
}
