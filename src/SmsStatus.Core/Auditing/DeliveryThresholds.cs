using System;
using System.Linq;

namespace SmsStatus;

/// <summary>How good delivery has to be. What is null is not checked.</summary>
/// <remarks>Shares are parts of a group's messages; of rejected rows, parts of all rows.</remarks>
public sealed class DeliveryThresholds
{
    private double? _minimumDeliveryRate;
    private double? _minimumDeliveredOfSent;
    private double? _minimumReceiptCoverage;

    /// <summary>The least <see cref="DeliveryMeasure.DeliveredOfFinal"/>, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something else.</exception>
    public double? MinimumDeliveryRate
    {
        get => _minimumDeliveryRate;
        set => _minimumDeliveryRate = Check(value);
    }

    /// <summary>The least <see cref="DeliveryMeasure.DeliveredOfSent"/>, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something else.</exception>
    public double? MinimumDeliveredOfSent
    {
        get => _minimumDeliveredOfSent;
        set => _minimumDeliveredOfSent = Check(value);
    }

    /// <summary>The least <see cref="DeliveryMeasure.ReceiptCoverage"/>, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something else.</exception>
    public double? MinimumReceiptCoverage
    {
        get => _minimumReceiptCoverage;
        set => _minimumReceiptCoverage = Check(value);
    }

    /// <summary>The most <see cref="DeliveryMeasure.Unrecognized"/> messages.</summary>
    public CountOrShare? MaximumUnrecognized { get; set; }

    /// <summary>The most <see cref="DeliveryMeasure.Conflicts"/>.</summary>
    public CountOrShare? MaximumConflicts { get; set; }

    /// <summary>The most <see cref="DeliveryMeasure.Stale"/> messages; they are counted only with <see cref="MeasureOptions.StaleAfter"/>.</summary>
    public CountOrShare? MaximumStale { get; set; }

    /// <summary>The most messages not delivered for any one <see cref="Cause"/>.</summary>
    public CountOrShare? MaximumForOneCause { get; set; }

    /// <summary>The most <see cref="DeliveryMeasure.Rejected"/> rows, of all groups together.</summary>
    public CountOrShare? MaximumRejected { get; set; }

    /// <summary>
    /// How many messages a group must have before a rate or share of it is checked (and how many rows there must be before the
    /// share of rejected ones is); at least 1.
    /// Counts are always checked.
    /// </summary>
    public long MinimumMessages { get; set; } = 1;

    /// <summary>Whether nothing at all is asked for.</summary>
    public bool IsEmpty => !HasRate && MaximumRejected is null && MaximaOfGroups.All(limit => limit is null);

    /// <summary>Whether anything is asked for that is checked only in a group that is large enough.</summary>
    internal bool AskForRates => HasRate || MaximaOfGroups.Any(limit => limit is { IsShare: true });

    private bool HasRate => (MinimumDeliveryRate ?? MinimumDeliveredOfSent ?? MinimumReceiptCoverage) is not null;

    private CountOrShare?[] MaximaOfGroups => new[] { MaximumUnrecognized, MaximumConflicts, MaximumStale, MaximumForOneCause };

    private static double? Check(double? rate) => rate is null or (>= 0 and <= 1)
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is a number from 0 to 1.");
}
