using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>Codes and status words that the catalog does not know.</summary>
internal sealed class UnrecognizedSection : PageSection
{
    public UnrecognizedSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Unrecognized codes";

    protected override void WriteBody(HtmlWriter html)
    {
        IReadOnlyList<KeyValuePair<(string Provider, string Code, string Word), long>> all = Figures.Unrecognized.ToList();
        if (all.Count == 0)
        {
            Note(html, "None: the catalog knows every code and status word of the reports.");
            return;
        }

        Note(html, "The catalog does not know these. They count neither as delivered nor as failed.");
        PageTable table = new("Codes and status words that are not recognized", "Provider", "Code", "Status word", "#Number");
        foreach (KeyValuePair<(string Provider, string Code, string Word), long> each in all.Take(PageTable.MostRows))
            table.Add(each.Key.Provider, Shown(each.Key.Code), Shown(each.Key.Word), Text.Count(each.Value));
        if (all.Count > PageTable.MostRows)
            table.Rest = "And " + Text.Count(all.Count - PageTable.MostRows) + " more, with " + Text.Count(all.Skip(PageTable.MostRows).Sum(each => each.Value), Text.Unit) + ".";
        table.Write(html);
    }

    private string Shown(string text) => text.Length == 0 ? PageText.Missing : Text.Reported(text);
}
