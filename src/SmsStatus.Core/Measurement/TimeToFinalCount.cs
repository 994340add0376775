using System;

namespace SmsStatus;

/// <summary>How many messages took one time to their final status.</summary>
public readonly struct TimeToFinalCount
{
    internal TimeToFinalCount(TimeSpan time, long messages)
    {
        Time = time;
        Messages = messages;
    }

    /// <summary>The time from sending to the final status; as exact as <see cref="DeliveryMeasure.MedianTimeToFinal"/>.</summary>
    public TimeSpan Time { get; }

    /// <summary>How many messages took it.</summary>
    public long Messages { get; }
}
