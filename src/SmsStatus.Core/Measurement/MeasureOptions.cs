using System;
using System.Collections.Generic;

namespace SmsStatus;

/// <summary>How messages are measured.</summary>
public sealed class MeasureOptions
{
    /// <summary>What to group by, in this order; by provider unless set.</summary>
    public IReadOnlyList<GroupKey> GroupBy { get; set; } = new[] { GroupKey.Provider };

    /// <summary>Whether each event counts by itself, instead of folding the events of a message to its current state.</summary>
    public bool Event { get; set; }

    /// <summary>How long a pending message may go without an event before it counts as stale; null to count none.</summary>
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The time that <see cref="StaleAfter"/> is measured against; null for the newest time in the reports.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The zone in which hours and days begin, and in which first and last times are shown; null for UTC.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>How many threads read and count; 0 for one on each processor. The figures do not depend on it.</summary>
    public int Threads { get; set; }
}
