using System;
using System.Collections.Generic;

namespace SmsStatus;

/// <summary>
/// What the figures of a <see cref="DeliveryMeasure"/> are made of. The messages of all <see cref="Entries"/> are those of the
/// measure: all together, by outcome, and in whatever other way the verdicts tell them apart.
/// </summary>
public sealed class DeliveryBreakdown
{
    internal DeliveryBreakdown(IReadOnlyList<BreakdownEntry> entries, IReadOnlyList<TimeToFinalCount> timesToFinal, bool isByHour, bool isOfEvents, TimeZoneInfo zone)
    {
        IsOfEvents = isOfEvents;
        TimeZone = zone;
        Entries = entries;
        IsByHour = isByHour;
        TimesToFinal = timesToFinal;
    }

    /// <summary>
    /// The messages by verdict and by the time of the event that decided on them; in the order of providers, codes, status words and
    /// times. Beyond 16,384 different verdicts, more are counted without their codes and status words.
    /// </summary>
    public IReadOnlyList<BreakdownEntry> Entries { get; }

    /// <summary>Whether the periods of the entries are hours. They are as long as all reports together name at most 96 different ones, and days beyond that.</summary>
    public bool IsByHour { get; }

    /// <summary>Whether events were counted instead of messages.</summary>
    public bool IsOfEvents { get; }

    /// <summary>The zone in which the hours and days begin.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The times from sending to the final status in ascending order, without those of messages for which either time is not known.</summary>
    public IReadOnlyList<TimeToFinalCount> TimesToFinal { get; }
}
