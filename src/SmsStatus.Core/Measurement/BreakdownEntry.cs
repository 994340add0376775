using System;

namespace SmsStatus;

/// <summary>How many messages of one verdict fall into one hour or day.</summary>
public readonly struct BreakdownEntry
{
    internal BreakdownEntry(UnifiedStatus verdict, DateTimeOffset? period, long messages)
    {
        Verdict = verdict;
        Period = period;
        Messages = messages;
    }

    /// <summary>The verdict on the messages: provider, code, status word, and all that follows from them.</summary>
    public UnifiedStatus Verdict { get; }

    /// <summary>The start of the hour or day in the zone that was measured in; null where the reports name no instant.</summary>
    public DateTimeOffset? Period { get; }

    /// <summary>How many messages; always more than 0.</summary>
    public long Messages { get; }
}
