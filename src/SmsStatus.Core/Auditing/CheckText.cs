using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Auditing;

/// <summary>Says in a sentence how a check ended.</summary>
internal static class CheckText
{
    /// <summary>The sentence.</summary>
    public static string Of(DeliveryCheck check)
    {
        string subject = (IsAboutAll(check) ? "All" : string.Join(" / ", check.GetGroup().Select(Text))) + ": " + Subject(check);
        string limit = (check.Bound == CheckBound.Minimum ? "at least " : "at most ") + Number(check.Limit, check);
        return check switch
        {
            { Verdict: CheckVerdict.NotApplicable } => subject + ": not checked, since there are too few for a rate; the limit is " + limit + ".",
            { Figure: null } => subject + ": there is no rate, since no message has ended; the limit is " + limit + ".",
            { Verdict: CheckVerdict.Met } => subject + ": " + Number(check.Figure.Value, check) + " keeps to the limit of " + limit + ".",
            _ => subject + ": " + Number(check.Figure.Value, check) + " misses the limit of " + limit + ".",
        };
    }

    private static bool IsAboutAll(DeliveryCheck check) =>
        check.GetGroup().Count == 0 || check.Check is CheckedFigure.Messages or CheckedFigure.UnreadFiles or CheckedFigure.Rejected;

    private static string Subject(DeliveryCheck check) => check.Check switch
    {
        CheckedFigure.Messages => "messages of the largest group",
        CheckedFigure.UnreadFiles => "files that could not be read",
        CheckedFigure.DeliveredOfFinal => "delivered of the messages that ended",
        CheckedFigure.DeliveredOfSent => "delivered of all messages",
        CheckedFigure.ReceiptCoverage => "delivered or failed for certain, of all messages",
        CheckedFigure.Unrecognized => "unrecognized messages",
        CheckedFigure.Conflicts => "messages in conflict",
        CheckedFigure.Stale => "stale messages",
        CheckedFigure.MostCommonCause => "not delivered for the most common cause" + (check.MostCommonCause is null ? "" : ", " + check.MostCommonCause),
        _ => "rejected rows",
    };

    private static string Text(KeyValuePair<GroupKey, object?> key) => key.Value switch
    {
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture),
        string text when key.Key is GroupKey.Recipient or GroupKey.Sender => Masking.Mask(text),
        object value => VisibleText.Of(value.ToString()!),
        null => "-",
    };

    private static string Number(double value, DeliveryCheck check) => check.Unit == CheckUnit.Rate
        ? CheckDecimals.Percent(value).ToString("0." + new string('#', CheckDecimals.Of(check, least: 4)), CultureInfo.InvariantCulture) + " %"
        : value.ToString("#,0", CultureInfo.InvariantCulture);
}
