using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>How long messages took to their final status.</summary>
internal sealed class DurationSection : PageSection
{
    public DurationSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Time to the final status";

    protected override void WriteBody(HtmlWriter html)
    {
        DurationClasses times = Figures.TimesToFinal;
        if (times.Messages == 0)
        {
            Note(html, "No report says both when a " + Text.Unit + " was sent and when it ended.");
            return;
        }

        IReadOnlyList<KeyValuePair<string, long>> classes = times.Classes;
        html.Element(
            HtmlTag.P,
            "Half of the " + Text.Count(times.Messages, Text.Unit) + " with both times took no longer than " + Text.Duration(times.Percentile(50))
                + ", 95\u00A0% no longer than " + Text.Duration(times.Percentile(95)) + ".");
        ChartFrame.Write(
            html,
            new ColumnChart(classes.Select(each => (each.Key, (double)each.Value, Share(each.Value))).ToArray()),
            "Time to the final status",
            "One column for each class of times, as high as the share of " + Text.Units + " in it.");
        PageTable table = new("Time from sending to the final status", "Time", "#Number", "#Share");
        foreach (KeyValuePair<string, long> each in classes)
            table.Add(each.Key, Text.Count(each.Value), Share(each.Value));
        table.WriteClosed(html);
    }

    private string Share(long messages) => Text.Rate(OutcomeCounts.Share(messages, Figures.TimesToFinal.Messages));
}
