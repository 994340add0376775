using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>What became of the messages, provider by provider.</summary>
internal sealed class ProviderSection : PageSection
{
    private static readonly string[] s_columns =
        ["Provider", "#Sent", .. OutcomeCounts.Order.Select(outcome => "#" + PageText.Words(outcome)), "#Of sent", "#Of final"];

    public ProviderSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "Outcomes by provider";

    protected override bool IsNeeded => Figures.Providers.Count > 0;

    protected override void WriteBody(HtmlWriter html)
    {
        Legend(html);
        KeyValuePair<string, OutcomeCounts>[] shown = Figures.Providers.Take(PageTable.MostRows).ToArray();
        ChartFrame.Write(
            html,
            new BarChart(shown.Select(Bar).ToArray()),
            "Outcomes by provider",
            "One bar for each provider, as long as all its " + Text.Units + " together; its parts are the shares of the outcomes.");
        Note(html, "Behind each bar: delivered of sent.");
        Table(shown).Write(html);
    }

    /// <summary>All bars have one length, so that shares can be compared.</summary>
    private ChartBar Bar(KeyValuePair<string, OutcomeCounts> provider) => new(
        provider.Key,
        Text.Rate(provider.Value.DeliveredOfSent),
        OutcomeCounts.Order.Select(outcome => (OutcomeCounts.Share(provider.Value[outcome], provider.Value.Messages) ?? 0, outcome.ToString())).ToArray());

    private static void Legend(HtmlWriter html)
    {
        using IDisposable legend = html.Open(HtmlTag.Ul, HtmlAttribute.Class.Is("legend"));
        foreach (Outcome outcome in OutcomeCounts.Order)
        {
            using IDisposable item = html.Open(HtmlTag.Li);
            using (html.Open(
                HtmlTag.Svg,
                HtmlAttribute.Class.Is("key"),
                HtmlAttribute.AriaHidden.Is("true"),
                HtmlAttribute.ViewBox.Is("0 0 16 16"),
                HtmlAttribute.Width.Is(16),
                HtmlAttribute.Height.Is(16)))
                html.Empty(HtmlTag.SvgRect, HtmlAttribute.Width.Is(16), HtmlAttribute.Height.Is(16), HtmlAttribute.Class.Is("bar " + outcome.ToString()));
            html.Text(PageText.Words(outcome));
        }
    }

    private PageTable Table(KeyValuePair<string, OutcomeCounts>[] providers)
    {
        PageTable table = new("Outcomes by provider, in " + Text.Units, s_columns);
        foreach (KeyValuePair<string, OutcomeCounts> provider in providers)
            table.Add(Row(provider.Key, provider.Value));
        if (Figures.Providers.Count > 1)
            table.Add(Row("All", Figures.Total));
        if (providers.Length < Figures.Providers.Count)
            table.Rest = "And " + Text.Count(Figures.Providers.Count - providers.Length, "more provider") + ".";
        return table;
    }

    private string[] Row(string name, OutcomeCounts counts) => new[] { name, Text.Count(counts.Messages) }
        .Concat(OutcomeCounts.Order.Select(outcome => Text.Count(counts[outcome])))
        .Concat(new[] { Text.Rate(counts.DeliveredOfSent), Text.Rate(counts.DeliveredOfFinal) })
        .ToArray();
}
