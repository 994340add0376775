using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus;

/// <summary>
/// Holds measures against thresholds. A check of a group that is too small for its rates does not apply; everything else is
/// met or missed. Some checks are about all groups together: that there is something to judge, which is always made, that all
/// files could be read, which is made where files were, and that of rejected rows.
/// </summary>
public sealed class DeliveryAudit
{
    private readonly DeliveryThresholds _thresholds;

    /// <summary>Creates an audit.</summary>
    /// <param name="thresholds">What is asked for.</param>
    /// <exception cref="ArgumentException">Nothing is asked for, or rates of groups without messages are.</exception>
    public DeliveryAudit(DeliveryThresholds thresholds)
    {
        _thresholds = thresholds ?? throw new ArgumentNullException(nameof(thresholds));
        if (thresholds.IsEmpty)
            throw new ArgumentException("There is no threshold, so there is nothing to check.", nameof(thresholds));
        if (thresholds.MinimumMessages < 1)
            throw new ArgumentException("A group must have at least 1 message before its rates are checked.", nameof(thresholds));
    }

    /// <summary>Makes all checks: those about all groups together first, then those of each group.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="groupBy">The group keys that they were taken by.</param>
    /// <param name="unreadFiles">How many files could not be read; null where that is not known, and not checked.</param>
    /// <exception cref="ArgumentException">Stale messages are limited, and a measure was taken without <see cref="MeasureOptions.StaleAfter"/>.</exception>
    public IReadOnlyList<DeliveryCheck> Check(IReadOnlyList<DeliveryMeasure> measures, IReadOnlyList<GroupKey> groupBy, long? unreadFiles)
    {
        if (measures is null)
            throw new ArgumentNullException(nameof(measures));
        if (_thresholds.MaximumStale is not null && measures.Any(measure => measure.StaleAfter is null))
            throw new ArgumentException("Nobody looked for stale messages in a measure, so their number is not known.", nameof(measures));
        return CheckAll(measures, groupBy.Select(key => new KeyValuePair<GroupKey, object?>(key, null)).ToArray(), unreadFiles)
            .Concat(measures.SelectMany(CheckGroup))
            .ToArray();
    }

    /// <summary>Whether no check was missed.</summary>
    /// <param name="checks">The checks.</param>
    public static bool IsPassed(IEnumerable<DeliveryCheck> checks) => checks.All(check => check.Verdict != CheckVerdict.Missed);

    private IEnumerable<DeliveryCheck> CheckAll(
        IReadOnlyList<DeliveryMeasure> measures, KeyValuePair<GroupKey, object?>[] group, long? unreadFiles)
    {
        long messages = measures.Sum(measure => measure.Messages);
        long largest = measures.Select(measure => measure.Messages).DefaultIfEmpty().Max();
        long rejected = measures.Sum(measure => measure.Rejected);
        long rows = measures.Sum(measure => measure.Rows);
        // Rates and shares that were left out in every group would have found nothing wrong in anything, whatever counts were met.
        bool asksForRates = _thresholds.AskForRates || (_thresholds.MaximumRejected is { IsShare: true } && IsTooSmall(rows));
        long enough = asksForRates ? _thresholds.MinimumMessages : 1;
        yield return new DeliveryCheck(group)
        {
            Check = CheckedFigure.Messages,
            Messages = messages,
            Figure = largest,
            Limit = enough,
            Bound = CheckBound.Minimum,
            Verdict = ToVerdict(largest >= enough),
        };
        if (unreadFiles is not null)
        {
            yield return new DeliveryCheck(group)
            {
                Check = CheckedFigure.UnreadFiles,
                Messages = messages,
                Figure = unreadFiles,
                Bound = CheckBound.Maximum,
                Verdict = ToVerdict(unreadFiles == 0),
            };
        }

        // Of a rejected row nothing is known but the file and perhaps the provider, so it stands in no group of messages.
        if (AtMost(group, messages, CheckedFigure.Rejected, rejected, rows, _thresholds.MaximumRejected) is { } check)
            yield return check;
    }

    private IEnumerable<DeliveryCheck> CheckGroup(DeliveryMeasure measure) => new[]
    {
        AtLeast(measure, CheckedFigure.DeliveredOfFinal, measure.DeliveredOfFinal, _thresholds.MinimumDeliveryRate),
        AtLeast(measure, CheckedFigure.DeliveredOfSent, measure.DeliveredOfSent, _thresholds.MinimumDeliveredOfSent),
        AtLeast(measure, CheckedFigure.ReceiptCoverage, measure.ReceiptCoverage, _thresholds.MinimumReceiptCoverage),
        AtMost(measure, CheckedFigure.Unrecognized, measure.Unrecognized, _thresholds.MaximumUnrecognized),
        AtMost(measure, CheckedFigure.Conflicts, measure.Conflicts, _thresholds.MaximumConflicts),
        AtMost(measure, CheckedFigure.Stale, measure.Stale, _thresholds.MaximumStale),
        CheckCauses(measure),
    }.OfType<DeliveryCheck>();

    private DeliveryCheck? CheckCauses(DeliveryMeasure measure)
    {
        if (_thresholds.MaximumForOneCause is null)
            return null;
        // Of a message that was cancelled, no cause is to blame.
        (Cause Cause, long Messages) worst = measure.GetBreakdown().Entries
            .Where(entry => entry.Verdict.Outcome == Outcome.NotDelivered && entry.Verdict.Cause != Cause.None)
            .GroupBy(entry => entry.Verdict.Cause, (cause, entries) => (Cause: cause, Messages: entries.Sum(entry => entry.Messages)))
            .OrderByDescending(cause => cause.Messages)
            .ThenBy(cause => cause.Cause)
            .FirstOrDefault();
        DeliveryCheck? check = AtMost(measure, CheckedFigure.MostCommonCause, worst.Messages, _thresholds.MaximumForOneCause);
        if (worst.Messages > 0)
            check!.MostCommonCause = worst.Cause;
        return check;
    }

    private DeliveryCheck? AtLeast(DeliveryMeasure measure, CheckedFigure figure, double? rate, double? limit) => limit is not { } least ? null : new(measure.GetGroup())
    {
        Check = figure,
        Messages = measure.Messages,
        Figure = rate,
        Limit = least,
        Bound = CheckBound.Minimum,
        Unit = CheckUnit.Rate,
        Verdict = IsTooSmall(measure.Messages) ? CheckVerdict.NotApplicable : ToVerdict(rate >= least),
    };

    private DeliveryCheck? AtMost(DeliveryMeasure measure, CheckedFigure figure, long count, CountOrShare? limit) =>
        AtMost(measure.GetGroup(), measure.Messages, figure, count, measure.Messages, limit);

    private DeliveryCheck? AtMost(
        IReadOnlyList<KeyValuePair<GroupKey, object?>> group, long messages, CheckedFigure figure, long count, long whole, CountOrShare? limit)
    {
        if (limit is not { } most)
            return null;
        double? value = !most.IsShare ? count : whole == 0 ? null : (double)count / whole;
        return new DeliveryCheck(group)
        {
            Check = figure,
            Messages = messages,
            Figure = value,
            Limit = most.Value,
            Bound = CheckBound.Maximum,
            Unit = most.IsShare ? CheckUnit.Rate : CheckUnit.Count,
            Verdict = most.IsShare && IsTooSmall(whole) ? CheckVerdict.NotApplicable : ToVerdict(value <= most.Value),
        };
    }

    private bool IsTooSmall(long whole) => whole < _thresholds.MinimumMessages;

    private static CheckVerdict ToVerdict(bool isMet) => isMet ? CheckVerdict.Met : CheckVerdict.Missed;
}
