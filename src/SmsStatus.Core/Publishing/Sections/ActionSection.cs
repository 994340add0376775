using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>What there is to do, for how many messages, with the advice of the catalog.</summary>
internal sealed class ActionSection : PageSection
{
    private const int OpenAdvice = 4;
    private const int MostAdvice = 100;
    private const int MostCodes = 6;

    public ActionSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "What to do next";

    protected override void WriteBody(HtmlWriter html)
    {
        if (Figures.Actions.Count == 0)
        {
            Note(html, "Nothing.");
            return;
        }

        foreach (ActionFigures action in Figures.Actions)
            Write(html, action);
    }

    private void Write(HtmlWriter html, ActionFigures action)
    {
        using (html.Open(HtmlTag.H3))
        {
            html.Text(PageText.Words(action.Action));
            html.Element(
                HtmlTag.Span,
                Text.PartOf(action.Messages, Figures.Total.Messages, Figures.Total.Messages == 1 ? Text.Unit : Text.Units)
                    + " (" + Text.Rate(OutcomeCounts.Share(action.Messages, Figures.Total.Messages)) + ")",
                HtmlAttribute.Class.Is("count"));
        }

        IReadOnlyList<KeyValuePair<string, long>> advice = action.Advice.ToList();
        ILookup<string, KeyValuePair<(string Advice, string Code), long>> codes = action.Codes.ToList().ToLookup(code => code.Key.Advice);
        Write(html, advice.Take(OpenAdvice), codes);
        if (advice.Count <= OpenAdvice)
            return;
        using IDisposable details = html.Open(HtmlTag.Details);
        html.Element(HtmlTag.Summary, "More advice, for " + Text.Count(advice.Skip(OpenAdvice).Sum(each => each.Value), Text.Unit));
        Write(html, advice.Take(MostAdvice).Skip(OpenAdvice), codes);
        if (advice.Count > MostAdvice)
            Note(html, "And " + Text.Count(advice.Skip(MostAdvice).Sum(each => each.Value), Text.Unit) + " with other advice.");
    }

    private void Write(
        HtmlWriter html, IEnumerable<KeyValuePair<string, long>> advice, ILookup<string, KeyValuePair<(string Advice, string Code), long>> codes)
    {
        using IDisposable list = html.Open(HtmlTag.Ul, HtmlAttribute.Class.Is("advice"));
        foreach (KeyValuePair<string, long> each in advice)
            Write(html, each, codes[each.Key].Select(code => code.Key.Code).ToArray());
    }

    private void Write(HtmlWriter html, KeyValuePair<string, long> advice, string[] codes)
    {
        using IDisposable item = html.Open(HtmlTag.Li);
        html.Element(HtmlTag.Strong, Text.Count(advice.Value), HtmlAttribute.Class.Is("count"));
        using IDisposable words = html.Open(HtmlTag.Div);
        html.Text(advice.Key + " ");
        using IDisposable list = html.Open(HtmlTag.Span, HtmlAttribute.Class.Is("codes"));
        string separator = "";
        foreach (string code in codes.Take(MostCodes))
        {
            html.Text(separator);
            html.Element(HtmlTag.Bdi, Text.Reported(code));
            separator = ", ";
        }

        if (codes.Length > MostCodes)
            html.Text(" and " + Text.Count(codes.Length - MostCodes, "other code"));
    }
}
