namespace SmsStatus;

/// <summary>What an audit looks at.</summary>
public enum CheckedFigure
{
    /// <summary>Whether there is anything to judge: the messages of the largest group. Always checked, for all groups together.</summary>
    Messages,

    /// <summary>Files that could not be read; none may be. Always checked, for all groups together.</summary>
    UnreadFiles,

    /// <summary><see cref="DeliveryMeasure.Rejected"/>, of all groups together, since no key of a rejected row is known for certain.</summary>
    Rejected,

    /// <summary><see cref="DeliveryMeasure.DeliveredOfFinal"/>.</summary>
    DeliveredOfFinal,

    /// <summary><see cref="DeliveryMeasure.DeliveredOfSent"/>.</summary>
    DeliveredOfSent,

    /// <summary><see cref="DeliveryMeasure.ReceiptCoverage"/>.</summary>
    ReceiptCoverage,

    /// <summary><see cref="DeliveryMeasure.Unrecognized"/>.</summary>
    Unrecognized,

    /// <summary><see cref="DeliveryMeasure.Conflicts"/>.</summary>
    Conflicts,

    /// <summary><see cref="DeliveryMeasure.Stale"/>.</summary>
    Stale,

    /// <summary>The messages not delivered for the most common cause; <see cref="DeliveryCheck.MostCommonCause"/> says which it is.</summary>
    MostCommonCause,
}
