namespace SmsStatus.Publishing.Html;

/// <summary>An element that a page may hold. There are no others: none that runs, loads or submits anything can be written.</summary>
internal sealed class HtmlTag
{
    public static readonly HtmlTag Html = new("html");
    public static readonly HtmlTag Head = new("head");
    public static readonly HtmlTag Meta = new("meta", isVoid: true);
    public static readonly HtmlTag Title = new("title");
    public static readonly HtmlTag Body = new("body");
    public static readonly HtmlTag Header = new("header");
    public static readonly HtmlTag Main = new("main");
    public static readonly HtmlTag Section = new("section");
    public static readonly HtmlTag Footer = new("footer");
    public static readonly HtmlTag H1 = new("h1");
    public static readonly HtmlTag H2 = new("h2");
    public static readonly HtmlTag H3 = new("h3");
    public static readonly HtmlTag P = new("p");
    public static readonly HtmlTag Div = new("div");
    public static readonly HtmlTag Span = new("span");
    public static readonly HtmlTag Strong = new("strong");
    public static readonly HtmlTag Bdi = new("bdi");
    public static readonly HtmlTag Time = new("time");
    public static readonly HtmlTag Dl = new("dl");
    public static readonly HtmlTag Dt = new("dt");
    public static readonly HtmlTag Dd = new("dd");
    public static readonly HtmlTag Ul = new("ul");
    public static readonly HtmlTag Li = new("li");
    public static readonly HtmlTag Details = new("details");
    public static readonly HtmlTag Summary = new("summary");
    public static readonly HtmlTag Table = new("table");
    public static readonly HtmlTag Caption = new("caption");
    public static readonly HtmlTag Thead = new("thead");
    public static readonly HtmlTag Tbody = new("tbody");
    public static readonly HtmlTag Tfoot = new("tfoot");
    public static readonly HtmlTag Tr = new("tr");
    public static readonly HtmlTag Th = new("th");
    public static readonly HtmlTag Td = new("td");
    public static readonly HtmlTag Svg = new("svg");
    public static readonly HtmlTag SvgTitle = new("title");
    public static readonly HtmlTag SvgDesc = new("desc");
    public static readonly HtmlTag SvgDefs = new("defs");
    public static readonly HtmlTag SvgPattern = new("pattern");
    public static readonly HtmlTag SvgRect = new("rect");
    public static readonly HtmlTag SvgLine = new("line");
    public static readonly HtmlTag SvgPath = new("path");
    public static readonly HtmlTag SvgCircle = new("circle");
    public static readonly HtmlTag SvgText = new("text");

    private HtmlTag(string name, bool isVoid = false)
    {
        Name = name;
        IsVoid = isVoid;
    }

    public string Name { get; }

    /// <summary>Whether the element has no end tag.</summary>
    public bool IsVoid { get; }
}
