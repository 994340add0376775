using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tool.Rendering;

/// <summary>The properties of everything that is printed as JSON, in the order of the contract.</summary>
internal static class Contract
{
    private static readonly Field<DeliveryMeasure>[] s_figures =
    [
        new(nameof(DeliveryMeasure.Rows), measure => measure.Rows),
        new(nameof(DeliveryMeasure.Messages), measure => measure.Messages),
        new(nameof(DeliveryMeasure.Superseded), measure => measure.Superseded),
        new(nameof(DeliveryMeasure.Excluded), measure => measure.Excluded),
        new(nameof(DeliveryMeasure.Rejected), measure => measure.Rejected),
        new(nameof(DeliveryMeasure.Delivered), measure => measure.Delivered),
        new(nameof(DeliveryMeasure.Pending), measure => measure.Pending),
        new(nameof(DeliveryMeasure.NotDelivered), measure => measure.NotDelivered),
        new(nameof(DeliveryMeasure.Indeterminate), measure => measure.Indeterminate),
        new(nameof(DeliveryMeasure.Unrecognized), measure => measure.Unrecognized),
        new(nameof(DeliveryMeasure.Conflicts), measure => measure.Conflicts),
        new(nameof(DeliveryMeasure.Stale), measure => measure.Stale),
        new(nameof(DeliveryMeasure.Retryable), measure => measure.Retryable),
        new(nameof(DeliveryMeasure.DeliveredOfSent), measure => measure.DeliveredOfSent),
        new(nameof(DeliveryMeasure.DeliveredOfFinal), measure => measure.DeliveredOfFinal),
        new(nameof(DeliveryMeasure.ReceiptCoverage), measure => measure.ReceiptCoverage),
        new(nameof(DeliveryMeasure.MedianTimeToFinal), measure => measure.MedianTimeToFinal),
        new(nameof(DeliveryMeasure.P95TimeToFinal), measure => measure.P95TimeToFinal),
        new(nameof(DeliveryMeasure.First), measure => measure.First),
        new(nameof(DeliveryMeasure.Last), measure => measure.Last),
    ];

    private static readonly Field<DeliveryCheck>[] s_checks =
    [
        new(nameof(DeliveryCheck.Check), check => check.Check),
        new(nameof(DeliveryCheck.Figure), check => check.Figure),
        new(nameof(DeliveryCheck.Limit), check => check.Limit),
        new(nameof(DeliveryCheck.Verdict), check => check.Verdict),
        new(nameof(DeliveryCheck.Messages), check => check.Messages),
        new(nameof(DeliveryCheck.MostCommonCause), check => check.MostCommonCause),
        new(nameof(DeliveryCheck.Bound), check => check.Bound),
        new(nameof(DeliveryCheck.Unit), check => check.Unit),
        new(nameof(DeliveryCheck.Text), check => check.Text),
    ];

    /// <summary>The properties of a provider.</summary>
    public static IReadOnlyList<Field<Provider>> Provider { get; } =
    [
        new(nameof(SmsStatus.Provider.Name), provider => provider.Name),
        new(nameof(SmsStatus.Provider.Title), provider => provider.Title),
        new(nameof(SmsStatus.Provider.Aliases), provider => provider.Aliases),
        new(nameof(SmsStatus.Provider.Codes), provider => provider.Codes),
        new(nameof(SmsStatus.Provider.Statuses), provider => provider.Statuses),
        new(nameof(SmsStatus.Provider.Tables), provider => provider.Tables),
        new(nameof(SmsStatus.Provider.Layouts), provider => provider.Layouts),
        new(nameof(SmsStatus.Provider.Fold), provider => provider.Fold),
        new(nameof(SmsStatus.Provider.Source), provider => provider.Source),
    ];

    /// <summary>The properties of a catalog entry.</summary>
    public static IReadOnlyList<Field<StatusCode>> StatusCode { get; } =
    [
        new(nameof(SmsStatus.StatusCode.Provider), entry => entry.Provider),
        new(nameof(SmsStatus.StatusCode.Table), entry => entry.Table),
        new(nameof(SmsStatus.StatusCode.Code), entry => entry.Code),
        new(nameof(SmsStatus.StatusCode.ProviderStatus), entry => entry.ProviderStatus),
        new(nameof(SmsStatus.StatusCode.Name), entry => entry.Name),
        new(nameof(SmsStatus.StatusCode.Status), entry => entry.Status),
        new(nameof(SmsStatus.StatusCode.Outcome), entry => entry.Outcome),
        new(nameof(SmsStatus.StatusCode.Finality), entry => entry.Finality),
        new(nameof(SmsStatus.StatusCode.Cause), entry => entry.Cause),
        new(nameof(SmsStatus.StatusCode.Action), entry => entry.Action),
        new(nameof(SmsStatus.StatusCode.Retry), entry => entry.Retry),
        new(nameof(SmsStatus.StatusCode.Persistence), entry => entry.Persistence),
        new(nameof(SmsStatus.StatusCode.Evidence), entry => entry.Evidence),
        new(nameof(SmsStatus.StatusCode.Origin), entry => entry.Origin),
        new(nameof(SmsStatus.StatusCode.Billable), entry => entry.Billable),
        new(nameof(SmsStatus.StatusCode.Suppression), entry => entry.Suppression),
        new(nameof(SmsStatus.StatusCode.Standing), entry => entry.Standing),
        new(nameof(SmsStatus.StatusCode.Meaning), entry => entry.Meaning),
        new(nameof(SmsStatus.StatusCode.Advice), entry => entry.Advice),
        new(nameof(SmsStatus.StatusCode.Note), entry => entry.Note),
        new(nameof(SmsStatus.StatusCode.Source), entry => entry.Source),
    ];

    /// <summary>The properties of a verdict.</summary>
    public static IReadOnlyList<Field<UnifiedStatus>> UnifiedStatus { get; } =
    [
        new(nameof(SmsStatus.UnifiedStatus.Provider), verdict => verdict.Provider),
        new(nameof(SmsStatus.UnifiedStatus.Code), verdict => verdict.Code),
        new(nameof(SmsStatus.UnifiedStatus.ProviderStatus), verdict => verdict.ProviderStatus),
        new(nameof(SmsStatus.UnifiedStatus.Status), verdict => verdict.Status),
        new(nameof(SmsStatus.UnifiedStatus.Outcome), verdict => verdict.Outcome),
        new(nameof(SmsStatus.UnifiedStatus.Finality), verdict => verdict.Finality),
        new(nameof(SmsStatus.UnifiedStatus.Cause), verdict => verdict.Cause),
        new(nameof(SmsStatus.UnifiedStatus.Action), verdict => verdict.Action),
        new(nameof(SmsStatus.UnifiedStatus.Retry), verdict => verdict.Retry),
        new(nameof(SmsStatus.UnifiedStatus.Persistence), verdict => verdict.Persistence),
        new(nameof(SmsStatus.UnifiedStatus.Evidence), verdict => verdict.Evidence),
        new(nameof(SmsStatus.UnifiedStatus.Origin), verdict => verdict.Origin),
        new(nameof(SmsStatus.UnifiedStatus.Billable), verdict => verdict.Billable),
        new(nameof(SmsStatus.UnifiedStatus.Suppression), verdict => verdict.Suppression),
        new(nameof(SmsStatus.UnifiedStatus.Name), verdict => verdict.Name),
        new(nameof(SmsStatus.UnifiedStatus.Meaning), verdict => verdict.Meaning),
        new(nameof(SmsStatus.UnifiedStatus.Advice), verdict => verdict.Advice),
        new(nameof(SmsStatus.UnifiedStatus.Conflict), verdict => verdict.Conflict),
        new(nameof(SmsStatus.UnifiedStatus.Source), verdict => verdict.Source),
    ];

    /// <summary>The properties of a measure: the group keys, then the figures.</summary>
    /// <param name="groupBy">The group keys.</param>
    public static IReadOnlyList<Field<DeliveryMeasure>> Measure(IEnumerable<GroupKey> groupBy) => groupBy
        .Select((key, index) => new Field<DeliveryMeasure>(key.ToString(), measure => measure.GetGroup()[index].Value))
        .Concat(s_figures)
        .ToArray();

    /// <summary>The properties of a check: the group keys, then the check itself.</summary>
    /// <param name="groupBy">The group keys.</param>
    public static IReadOnlyList<Field<DeliveryCheck>> Check(IEnumerable<GroupKey> groupBy) => groupBy
        .Select((key, index) => new Field<DeliveryCheck>(key.ToString(), check => check.GetGroup()[index].Value))
        .Concat(s_checks)
        .ToArray();
}
