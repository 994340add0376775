using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>The figures that are asked for first, each with what it is a part of, and what happened in one sentence or two.</summary>
internal sealed class Headline : PageSection
{
    public Headline(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "At a glance";

    protected override void WriteBody(HtmlWriter html)
    {
        OutcomeCounts total = Figures.Total;
        using (html.Open(HtmlTag.Dl, HtmlAttribute.Class.Is("figures")))
        {
            Figure(html, Capital(Text.Units), Text.Count(total.Messages), "of " + Text.Count(Figures.Rows, "row") + " read");
            Figure(html, "Delivered of sent", Text.Rate(total.DeliveredOfSent), Text.PartOf(total.Delivered, total.Messages, "sent"));
            Figure(html, "Delivered of final", Text.Rate(total.DeliveredOfFinal), Text.PartOf(total.Delivered, total.Final, "with a final result"));
            Figure(html, "Still pending", Text.Count(total[Outcome.Pending]), PendingNote(total));
            Figure(html, "Receipt coverage", Text.Rate(total.ReceiptCoverage), Text.PartOf(total.Final, total.Messages, "with a final result"));
        }

        html.Element(HtmlTag.P, string.Join(" ", Sentences()), HtmlAttribute.Class.Is("lead"));
    }

    private static void Figure(HtmlWriter html, string name, string value, string note)
    {
        using IDisposable figure = html.Open(HtmlTag.Div);
        html.Element(HtmlTag.Dt, name);
        html.Element(HtmlTag.Dd, value, HtmlAttribute.Class.Is("value"));
        html.Element(HtmlTag.Dd, note, HtmlAttribute.Class.Is("base"));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private string PendingNote(OutcomeCounts total) =>
        "of " + Text.Count(total.Messages) + " sent" + (Figures.Stale > 0 ? "; stale: " + Text.Count(Figures.Stale) : "");

    private IEnumerable<string> Sentences()
    {
        OutcomeCounts total = Figures.Total;
        if (total.Messages == 0)
        {
            yield return "The reports hold no " + Text.Unit + ".";
            yield break;
        }

        string[] parts = new[]
            {
                Part(Outcome.Delivered, "was delivered", "were delivered"),
                Part(Outcome.NotDelivered, "was not", "were not"),
                Part(Outcome.Pending, "is still on its way", "are still on their way"),
                Part(Outcome.Indeterminate, "ended without a known result", "ended without a known result"),
                Part(Outcome.Unrecognized, "has a status that the catalog does not know", "have a status that the catalog does not know"),
            }
            .Where(part => part.Length > 0)
            .ToArray();
        yield return "Of " + Text.Count(total.Messages, Text.Unit) + ", " + Enumerate(parts) + ".";
        foreach (KeyValuePair<Cause, long> cause in Figures.Causes.ToList().Where(cause => cause.Key != Cause.Unspecified).Take(1))
            yield return "The most frequent named cause of failure is " + PageText.Words(cause.Key).ToLowerInvariant()
                + " (" + Text.Count(cause.Value) + " of " + Text.Count(Figures.Causes.Total) + ").";

        if (Figures.Retryable > 0)
            yield return Text.Count(Figures.Retryable) + " of those not delivered may be sent again later.";
    }

    private string Part(Outcome outcome, string one, string many) =>
        Figures.Total[outcome] is var count and > 0 ? Text.Count(count) + " " + (count == 1 ? one : many) : "";

    private static string Enumerate(string[] parts) => parts.Length == 1
        ? parts[0]
        : string.Join(", ", parts.Take(parts.Length - 1)) + " and " + parts[parts.Length - 1];
}
