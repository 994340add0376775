using System;
using System.Collections.Generic;

namespace SmsStatus.Publishing;

/// <summary>Messages by outcome, with the rates that follow from them.</summary>
internal sealed class OutcomeCounts
{
    /// <summary>The outcomes in the order in which they are shown, best first.</summary>
    public static readonly IReadOnlyList<Outcome> Order =
        new[] { Outcome.Delivered, Outcome.Pending, Outcome.Indeterminate, Outcome.Unrecognized, Outcome.NotDelivered };

    private static readonly int s_count = Enum.GetValues(typeof(Outcome)).Length;
    private readonly long[] _counts = new long[s_count];

    public long Messages { get; private set; }

    public long Delivered => this[Outcome.Delivered];

    public long NotDelivered => this[Outcome.NotDelivered];

    /// <summary>Messages of which it is known whether they were delivered.</summary>
    public long Final => Delivered + NotDelivered;

    public double? DeliveredOfSent => Share(Delivered, Messages);

    public double? DeliveredOfFinal => Share(Delivered, Final);

    public double? ReceiptCoverage => Share(Final, Messages);

    public long this[Outcome outcome] => _counts[(int)outcome];

    /// <summary>A part of a whole from 0 to 1; null where there is no whole.</summary>
    public static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;

    public void Add(Outcome outcome, long messages)
    {
        _counts[(int)outcome] += messages;
        Messages += messages;
    }
}
