using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>Where every row went, and which reports contradict themselves.</summary>
internal sealed class AccountSection : PageSection
{
    public AccountSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Every row accounted for";

    protected override void WriteBody(HtmlWriter html)
    {
        PageTable rows = new("Where the rows of the reports went", "Rows", "#Number", "#Share", "What they are");
        Add(rows, Figures.HasEvents ? "Events" : "Messages", Figures.Total.Messages, Figures.HasEvents ? "Each event counts by itself." : "The last word on each message.");
        Add(rows, "Superseded", Figures.Superseded, "Older or repeated events of a message that is counted once.");
        Add(rows, "Excluded", Figures.Excluded, "Inbound, test and other rows that are about no outbound SMS.");
        Add(rows, "Rejected", Figures.Rejected, "Rows that could not be read.");
        Add(rows, "All", Figures.Rows, "");
        rows.Write(html);
        WriteConflicts(html);
    }

    private void Add(PageTable table, string name, long count, string meaning) =>
        table.Add(name, Text.Count(count), Text.Rate(OutcomeCounts.Share(count, Figures.Rows)), meaning);

    private void WriteConflicts(HtmlWriter html)
    {
        html.Element(HtmlTag.H3, "Contradictions");
        if (Figures.Conflicts == 0)
        {
            Note(html, "No report contradicts itself.");
            return;
        }

        long others = Figures.Conflicts - Figures.Disagreements.Total;
        Note(
            html,
            Text.PartOf(Figures.Conflicts, Figures.Total.Messages, Text.Units) + " have a code and a status word that disagree, or two different final statuses"
                + (others > 0 ? "; the latter alone: " + Text.Count(others) : "") + ".");
        IReadOnlyList<KeyValuePair<(string Provider, string Conflict), long>> all = Figures.Disagreements.ToList();
        if (all.Count == 0)
            return;
        PageTable table = new("Codes and status words that disagree", "Provider", "What disagrees", "#Number");
        foreach (KeyValuePair<(string Provider, string Conflict), long> each in all.Take(PageTable.MostRows))
            table.Add(each.Key.Provider, Text.Reported(each.Key.Conflict), Text.Count(each.Value));
        if (all.Count > PageTable.MostRows)
            table.Rest = "And " + Text.Count(all.Count - PageTable.MostRows) + " more.";
        table.Write(html);
    }
}
