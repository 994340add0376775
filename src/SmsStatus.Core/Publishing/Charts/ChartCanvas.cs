using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Charts;

/// <summary>Draws shapes and texts. Colours are classes of the style sheet, so that they follow the reader's scheme.</summary>
internal sealed class ChartCanvas
{
    private readonly HtmlWriter _html;

    public ChartCanvas(HtmlWriter html, double width)
    {
        _html = html;
        Width = width;
    }

    /// <summary>The drawing's width; a unit is a pixel where the page is wide enough.</summary>
    public double Width { get; }

    public void Rectangle(double x, double y, double width, double height, string style) => _html.Empty(
        HtmlTag.SvgRect,
        HtmlAttribute.X.Is(x),
        HtmlAttribute.Y.Is(y),
        HtmlAttribute.Width.Is(width),
        HtmlAttribute.Height.Is(height),
        HtmlAttribute.Class.Is(style));

    public void Line(double x1, double y1, double x2, double y2, string style) => _html.Empty(
        HtmlTag.SvgLine,
        HtmlAttribute.X1.Is(x1),
        HtmlAttribute.Y1.Is(y1),
        HtmlAttribute.X2.Is(x2),
        HtmlAttribute.Y2.Is(y2),
        HtmlAttribute.Class.Is(style));

    public void Circle(double x, double y, double radius, string style) => _html.Empty(
        HtmlTag.SvgCircle, HtmlAttribute.Cx.Is(x), HtmlAttribute.Cy.Is(y), HtmlAttribute.R.Is(radius), HtmlAttribute.Class.Is(style));

    /// <summary>Draws along a path, given as in the attribute <c>d</c>.</summary>
    public void Path(string path, string style) => _html.Empty(HtmlTag.SvgPath, HtmlAttribute.D.Is(path), HtmlAttribute.Class.Is(style));

    /// <summary>Writes a text.</summary>
    /// <param name="x">Where it starts, ends or has its middle.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="style">Its class.</param>
    public void Text(double x, double y, string text, string anchor, string style) => _html.Element(
        HtmlTag.SvgText, text, HtmlAttribute.X.Is(x), HtmlAttribute.Y.Is(y), HtmlAttribute.TextAnchor.Is(anchor), HtmlAttribute.Class.Is(style));
}
