using System.Globalization;

namespace SmsStatus.Publishing.Html;

/// <summary>An attribute that an element may have. There are no others: none holds an address, a style or anything that runs.</summary>
internal sealed class HtmlAttribute
{
    public static readonly HtmlAttribute Lang = new("lang");
    public static readonly HtmlAttribute Charset = new("charset");
    public static readonly HtmlAttribute Name = new("name");
    public static readonly HtmlAttribute Content = new("content");
    public static readonly HtmlAttribute HttpEquiv = new("http-equiv");
    public static readonly HtmlAttribute Id = new("id");
    public static readonly HtmlAttribute Class = new("class");
    public static readonly HtmlAttribute Scope = new("scope");
    public static readonly HtmlAttribute DateTime = new("datetime");
    public static readonly HtmlAttribute Role = new("role");
    public static readonly HtmlAttribute TabIndex = new("tabindex");
    public static readonly HtmlAttribute AriaLabel = new("aria-label");
    public static readonly HtmlAttribute AriaLabelledBy = new("aria-labelledby");
    public static readonly HtmlAttribute AriaDescribedBy = new("aria-describedby");
    public static readonly HtmlAttribute AriaHidden = new("aria-hidden");
    public static readonly HtmlAttribute ViewBox = new("viewBox");
    public static readonly HtmlAttribute PatternUnits = new("patternUnits");
    public static readonly HtmlAttribute TextAnchor = new("text-anchor");
    public static readonly HtmlAttribute X = new("x");
    public static readonly HtmlAttribute Y = new("y");
    public static readonly HtmlAttribute X1 = new("x1");
    public static readonly HtmlAttribute Y1 = new("y1");
    public static readonly HtmlAttribute X2 = new("x2");
    public static readonly HtmlAttribute Y2 = new("y2");
    public static readonly HtmlAttribute Cx = new("cx");
    public static readonly HtmlAttribute Cy = new("cy");
    public static readonly HtmlAttribute R = new("r");
    public static readonly HtmlAttribute Rx = new("rx");
    public static readonly HtmlAttribute D = new("d");
    public static readonly HtmlAttribute Width = new("width");
    public static readonly HtmlAttribute Height = new("height");

    private HtmlAttribute(string name)
    {
        Text = name;
    }

    /// <summary>The attribute's name as it is written.</summary>
    public string Text { get; }

    /// <summary>The attribute with a text.</summary>
    public (HtmlAttribute Attribute, string Value) Is(string value) => (this, value);

    /// <summary>The attribute with a number, to the hundredth.</summary>
    public (HtmlAttribute Attribute, string Value) Is(double value) => (this, value.ToString("0.##", CultureInfo.InvariantCulture));
}
