using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Tests;

/// <summary>Draws charts and looks at what was drawn.</summary>
internal static class ChartKit
{
    /// <summary>The widths in which charts stand on pages.</summary>
    public static readonly double[] Widths = [900, 330];

    public static XElement Draw(IChart chart, double width)
    {
        HtmlWriter html = new();
        using (html.Open(HtmlTag.Svg))
            chart.Draw(new ChartCanvas(html, width));
        return XDocument.Parse(html.ToString()).Root!;
    }

    public static IEnumerable<XElement> Bars(XElement chart) => chart.Elements("rect");

    public static string[] Texts(XElement chart, string style) =>
        chart.Elements("text").Where(text => (string)text.Attribute("class")! == style).Select(text => text.Value).ToArray();

    public static double Number(XElement element, string attribute) => double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>Asserts that everything stands within the chart.</summary>
    public static void AssertInside(XElement drawing, IChart chart, double width)
    {
        double height = chart.HeightAt(width);
        foreach (XElement bar in Bars(drawing))
        {
            Assert.InRange(Number(bar, "x"), 0, width);
            Assert.InRange(Number(bar, "x") + Number(bar, "width"), 0, width + 0.02);
            Assert.InRange(Number(bar, "y"), 0, height);
            Assert.InRange(Number(bar, "y") + Number(bar, "height"), 0, height + 0.02);
            Assert.True(Number(bar, "width") > 0 && Number(bar, "height") > 0);
        }

        foreach (XElement text in drawing.Elements("text"))
        {
            double length = ChartLabel.WidthOf(text.Value);
            double start = Number(text, "x") - ((string)text.Attribute("text-anchor")! switch { "end" => length, "middle" => length / 2, _ => 0 });
            Assert.InRange(start, -0.02, width);
            Assert.InRange(start + length, 0, width + 0.02);
            Assert.InRange(Number(text, "y"), 0, height);
        }
    }
}
