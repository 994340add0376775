using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints measures as a table, with a line below for the rows that are no messages of their own.</summary>
internal static class MeasureView
{
    private static readonly Column<DeliveryMeasure>[] s_figures =
    [
        Count("Rows", "Rows", measure => measure.Rows),
        Count("Messages", "Msgs", measure => measure.Messages),
        Count("Delivered", "Deliv.", measure => measure.Delivered),
        Count("Pending", "Pend.", measure => measure.Pending),
        Count("Not del.", "Not d.", measure => measure.NotDelivered),
        Count("Indet.", "Ind.", measure => measure.Indeterminate),
        Count("Unrec.", "Unr.", measure => measure.Unrecognized),
        Rate("Of sent", "Of sent", measure => measure.DeliveredOfSent),
        Rate("Of final", "Of fin.", measure => measure.DeliveredOfFinal),
    ];

    private static readonly (string Name, Func<DeliveryMeasure, long> Count)[] s_totals =
    [
        ("Superseded", measure => measure.Superseded),
        ("Excluded", measure => measure.Excluded),
        ("Rejected", measure => measure.Rejected),
        ("Conflicts", measure => measure.Conflicts),
        ("Stale", measure => measure.Stale),
    ];

    /// <summary>Prints the measures.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="groupBy">The group keys they were taken by.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<DeliveryMeasure> measures, IReadOnlyList<GroupKey> groupBy)
    {
        TextTable.Write(console, measures, groupBy.Select(Group).Concat(s_figures).ToArray());
        string[] totals = s_totals
            .Select(total => (total.Name, Sum: measures.Sum(total.Count)))
            .Where(total => total.Sum != 0)
            .Select(total => total.Name + ": " + Display.Count(total.Sum))
            .ToArray();
        if (totals.Length > 0)
            console.WriteLine("  " + string.Join(", ", totals));
    }

    private static Column<DeliveryMeasure> Group(GroupKey key, int index) =>
        new(key == GroupKey.ProviderStatus ? "Provider status" : key.ToString(), measure => Display.Group(key, measure.GetGroup()[index].Value))
        {
            IsLong = key is GroupKey.File or GroupKey.Sender or GroupKey.ProviderStatus or GroupKey.Code,
        };

    private static Column<DeliveryMeasure> Count(string heading, string shortHeading, Func<DeliveryMeasure, long> count) =>
        new(heading, measure => Display.Count(count(measure))) { ShortHeading = shortHeading, IsNumber = true };

    private static Column<DeliveryMeasure> Rate(string heading, string shortHeading, Func<DeliveryMeasure, double?> rate) =>
        new(heading, measure => Display.Rate(rate(measure))) { ShortHeading = shortHeading, IsNumber = true };
}
