using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Measurement;

namespace SmsStatus;

/// <summary>
/// The figures of one group of messages. They add up: <c>Rows = Messages + Superseded + Excluded + Rejected</c> and
/// <c>Messages = Delivered + Pending + NotDelivered + Indeterminate + Unrecognized</c>.
/// </summary>
public sealed class DeliveryMeasure
{
    private readonly KeyValuePair<GroupKey, object?>[] _group;
    private readonly BreakdownTable _table;
    private readonly VerdictPeriods _counts;
    private readonly DurationHistogram _timesToFinal;

    internal DeliveryMeasure(
        KeyValuePair<GroupKey, object?>[] group, BreakdownTable table, VerdictPeriods counts, DurationHistogram timesToFinal)
    {
        _group = group;
        _table = table;
        _counts = counts;
        _timesToFinal = timesToFinal;
    }

    /// <summary>Physical records; one that stands for many messages counts as many.</summary>
    public long Rows => Messages + Superseded + Excluded + Rejected;

    /// <summary>Messages: what the customer sent, each counted once (with events measured instead: events).</summary>
    public long Messages => Delivered + Pending + NotDelivered + Indeterminate + Unrecognized;

    /// <summary>Older or repeated events of a message that is counted once.</summary>
    public long Superseded { get; internal set; }

    /// <summary>Rows that say nothing of an outbound SMS: inbound, tests, other channels.</summary>
    public long Excluded { get; internal set; }

    /// <summary>Rows that could not be read.</summary>
    public long Rejected { get; internal set; }

    /// <summary>Messages reported as delivered.</summary>
    public long Delivered { get; internal set; }

    /// <summary>Messages still on their way.</summary>
    public long Pending { get; internal set; }

    /// <summary>Messages that ended without delivery.</summary>
    public long NotDelivered { get; internal set; }

    /// <summary>Messages that ended, and nobody can say how.</summary>
    public long Indeterminate { get; internal set; }

    /// <summary>Messages whose report the catalog cannot translate.</summary>
    public long Unrecognized { get; internal set; }

    /// <summary>Messages whose code and status word disagree, or that have two different final statuses.</summary>
    public long Conflicts { get; internal set; }

    /// <summary>Pending messages without an event for longer than was asked; 0 where nothing was asked.</summary>
    public long Stale { get; internal set; }

    /// <summary>Messages not delivered that are worth sending again later.</summary>
    public long Retryable { get; internal set; }

    /// <summary><see cref="Delivered"/> ÷ <see cref="Messages"/>, from 0 to 1; null where there are no messages.</summary>
    public double? DeliveredOfSent => Ratio(Delivered, Messages);

    /// <summary><see cref="Delivered"/> ÷ (<see cref="Delivered"/> + <see cref="NotDelivered"/>), from 0 to 1; null where that is 0.</summary>
    public double? DeliveredOfFinal => Ratio(Delivered, Delivered + NotDelivered);

    /// <summary>(<see cref="Delivered"/> + <see cref="NotDelivered"/>) ÷ <see cref="Messages"/>, from 0 to 1; null where there are no messages.</summary>
    public double? ReceiptCoverage => Ratio(Delivered + NotDelivered, Messages);

    /// <summary>
    /// The median of the times from sending to the final status, by nearest rank; null where no message has both times. Exact for
    /// whole seconds up to 4,095 and where there are at most 8,192 other times; otherwise those are rounded by less than 0.05 %.
    /// </summary>
    public TimeSpan? MedianTimeToFinal { get; internal set; }

    /// <summary>The 95th percentile of the times from sending to the final status, as exact as <see cref="MedianTimeToFinal"/>; null where no message has both times.</summary>
    public TimeSpan? P95TimeToFinal { get; internal set; }

    /// <summary>The time of the earliest event; null where no event names an instant.</summary>
    public DateTimeOffset? First { get; internal set; }

    /// <summary>The time of the latest event; null where no event names an instant.</summary>
    public DateTimeOffset? Last { get; internal set; }

    /// <summary>What <see cref="GetStaleAfter"/> gives; a property that is not shown, since it is no figure.</summary>
    internal TimeSpan? StaleAfter { get; set; }

    /// <summary>The group's keys and values, in the order asked for. A value is a text, an enum value, a time or null.</summary>
    public IReadOnlyList<KeyValuePair<GroupKey, object?>> GetGroup() => _group;

    /// <summary>What the figures are made of: the messages by verdict and hour or day, and all times to the final status.</summary>
    public DeliveryBreakdown GetBreakdown() => _table.Read(_counts, _timesToFinal.InOrder().ToArray());

    /// <summary>How long a pending message could go without an event before it counted as <see cref="Stale"/>; null where none ever did.</summary>
    public TimeSpan? GetStaleAfter() => StaleAfter;

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
