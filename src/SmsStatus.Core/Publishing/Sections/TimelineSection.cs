using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>How the share of delivered messages went from hour to hour, day to day or month to month.</summary>
internal sealed class TimelineSection : PageSection
{
    public TimelineSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Delivery rate over time";

    protected override void WriteBody(HtmlWriter html)
    {
        PeriodFigures periods = Figures.Periods;
        if (periods.Periods.Count == 0)
        {
            Note(html, "The reports name no time whose zone is known.");
            return;
        }

        string unit = PageText.Words(periods.Unit).ToLowerInvariant();
        ChartFrame.Write(
            html,
            new RateChart(periods.Periods.Select(Point).ToArray(), percent => Text.Percent(percent, "0.#"), Text.Count),
            "Delivered of final by " + unit,
            "A line for the share of delivered " + Text.Units + " among those with a final result, and columns for the number of all " + Text.Units + ", for each " + unit + ".");
        Note(html, "Line: delivered of final. Columns: " + Text.Units + ". Each counts at the time of its last status, in " + string.Join(", ", Figures.Zones) + "." + Remarks(periods, unit));
        Table(periods, unit).WriteClosed(html);
    }

    private string Remarks(PeriodFigures periods, string unit) =>
        (periods.HasGaps ? " " + char.ToUpperInvariant(unit[0]) + unit.Substring(1) + "s without " + Text.Units + " are left out." : "")
        + (periods.WithoutTime > 0 ? " Without a time whose zone is known: " + Text.Count(periods.WithoutTime) + "." : "");

    private RatePoint Point(KeyValuePair<DateTime, OutcomeCounts> period)
    {
        // The year is the same for all but the longest charts, and the heading tells it.
        string label = PageText.Period(period.Key, Figures.Periods.Unit);
        return new RatePoint(Figures.Periods.Unit == PeriodUnit.Hour ? label.Substring(5) : label, period.Value.DeliveredOfFinal, period.Value.Messages);
    }

    private PageTable Table(PeriodFigures periods, string unit)
    {
        KeyValuePair<DateTime, OutcomeCounts>[] known = periods.Periods.Where(period => period.Value.Messages > 0).ToArray();
        PageTable table = new("Delivery rate by " + unit, char.ToUpperInvariant(unit[0]) + unit.Substring(1), "#Sent", "#Delivered", "#Not delivered", "#Of sent", "#Of final");
        foreach (KeyValuePair<DateTime, OutcomeCounts> period in known)
        {
            table.Add(
                PageText.Period(period.Key, periods.Unit),
                Text.Count(period.Value.Messages),
                Text.Count(period.Value.Delivered),
                Text.Count(period.Value.NotDelivered),
                Text.Rate(period.Value.DeliveredOfSent),
                Text.Rate(period.Value.DeliveredOfFinal));
        }

        return table;
    }
}
