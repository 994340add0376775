using System;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Charts;

/// <summary>Puts a chart on a page in two widths, so that its texts are readable on a desk and on a phone; the style sheet shows one.</summary>
internal static class ChartFrame
{
    private const double Wide = 900;
    private const double Narrow = 330;

    /// <summary>Writes a chart.</summary>
    /// <param name="html">The page.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    public static void Write(HtmlWriter html, IChart chart, string title, string description)
    {
        Write(html, chart, title, description, Wide, "chart wide");
        Write(html, chart, title, description, Narrow, "chart narrow");
    }

    /// <summary>Writes the patterns that tell outcomes apart without colours; once, for all charts of a page.</summary>
    public static void WritePatterns(HtmlWriter html)
    {
        using IDisposable svg = html.Open(
            HtmlTag.Svg, HtmlAttribute.Class.Is("patterns"), HtmlAttribute.AriaHidden.Is("true"), HtmlAttribute.Width.Is(0), HtmlAttribute.Height.Is(0));
        using IDisposable defs = html.Open(HtmlTag.SvgDefs);
        Pattern(html, nameof(Outcome.NotDelivered), "M-1,1 l2,-2 M0,8 l8,-8 M7,9 l2,-2");
        Pattern(html, nameof(Outcome.Pending), "M2,2 h1.5 v1.5 h-1.5 z M6,6 h1.5 v1.5 h-1.5 z");
        Pattern(html, nameof(Outcome.Indeterminate), "M0,2 h8 M0,6 h8");
        Pattern(html, nameof(Outcome.Unrecognized), "M2,0 v8 M6,0 v8");
    }

    private static void Write(HtmlWriter html, IChart chart, string title, string description, double width, string style)
    {
        double height = chart.HeightAt(width);
        string titleId = html.NextId();
        string descriptionId = html.NextId();
        using IDisposable svg = html.Open(
            HtmlTag.Svg,
            HtmlAttribute.Class.Is(style),
            HtmlAttribute.Role.Is("img"),
            HtmlAttribute.AriaLabelledBy.Is(titleId),
            HtmlAttribute.AriaDescribedBy.Is(descriptionId),
            HtmlAttribute.ViewBox.Is(FormattableString.Invariant($"0 0 {width:0.##} {height:0.##}")));
        html.Element(HtmlTag.SvgTitle, title, HtmlAttribute.Id.Is(titleId));
        html.Element(HtmlTag.SvgDesc, description, HtmlAttribute.Id.Is(descriptionId));
        chart.Draw(new ChartCanvas(html, width));
    }

    private static void Pattern(HtmlWriter html, string outcome, string path)
    {
        using IDisposable pattern = html.Open(
            HtmlTag.SvgPattern,
            HtmlAttribute.Id.Is("pattern-" + outcome),
            HtmlAttribute.PatternUnits.Is("userSpaceOnUse"),
            HtmlAttribute.Width.Is(8),
            HtmlAttribute.Height.Is(8));
        html.Empty(HtmlTag.SvgRect, HtmlAttribute.Width.Is(8), HtmlAttribute.Height.Is(8), HtmlAttribute.Class.Is("fill " + outcome));
        html.Empty(HtmlTag.SvgPath, HtmlAttribute.D.Is(path), HtmlAttribute.Class.Is("hatch " + outcome));
    }
}
