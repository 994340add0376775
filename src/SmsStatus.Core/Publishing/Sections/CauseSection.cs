using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>Why messages were not delivered, the most frequent cause first.</summary>
internal sealed class CauseSection : PageSection
{
    public CauseSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Causes of failure";

    protected override void WriteBody(HtmlWriter html)
    {
        IReadOnlyList<KeyValuePair<Cause, long>> causes = Figures.Causes.ToList();
        if (causes.Count == 0)
        {
            Note(html, "No " + Text.Unit + " failed.");
            return;
        }

        ChartFrame.Write(
            html,
            new BarChart(causes.Select(cause => new ChartBar(Name(cause.Key), Text.Count(cause.Value), (cause.Value, nameof(Outcome.NotDelivered)))).ToArray()),
            "Causes of failure",
            "One bar for each cause, as long as the number of " + Text.Units + " that were not delivered because of it.");
        PageTable table = new("Causes of failure, of " + Text.Count(Figures.Causes.Total, Text.Unit) + " not delivered", "Cause", "#Not delivered", "#Share");
        foreach (KeyValuePair<Cause, long> cause in causes)
            table.Add(Name(cause.Key), Text.Count(cause.Value), Text.Rate(OutcomeCounts.Share(cause.Value, Figures.Causes.Total)));
        table.WriteClosed(html);
    }

    private static string Name(Cause cause) => cause == Cause.Unspecified ? "No reason given" : PageText.Words(cause);
}
