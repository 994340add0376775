namespace SmsStatus;

/// <summary>The fixed relations between the axes of the unified model.</summary>
internal static class UnifiedModel
{
    /// <summary>The outcome group that a status belongs to.</summary>
    public static Outcome OutcomeOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Scheduled or DeliveryStatus.Queued or DeliveryStatus.Held
            or DeliveryStatus.Submitted or DeliveryStatus.Enroute => Outcome.Pending,
        DeliveryStatus.Delivered => Outcome.Delivered,
        DeliveryStatus.Undeliverable or DeliveryStatus.Failed or DeliveryStatus.Rejected or DeliveryStatus.Expired
            or DeliveryStatus.Cancelled or DeliveryStatus.Deleted or DeliveryStatus.Skipped => Outcome.NotDelivered,
        DeliveryStatus.Unknown => Outcome.Indeterminate,
        _ => Outcome.Unrecognized,
    };

    /// <summary>The finality of a status where a catalog entry does not say otherwise.</summary>
    public static Finality FinalityOf(DeliveryStatus status) => OutcomeOf(status) switch
    {
        Outcome.Pending => Finality.Intermediate,
        Outcome.Unrecognized => Finality.Unknown,
        _ => Finality.Final,
    };
}
