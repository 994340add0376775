using System;
using System.Collections.Generic;
using System.Text;

namespace SmsStatus.Publishing.Html;

/// <summary>
/// Writes a page. A text gets in as a text only: elements and attributes come from closed lists, values are escaped, and the one
/// style sheet is the module's own.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _page = new("<!DOCTYPE html>\n");
    private readonly Stack<HtmlTag> _open = new();
    private int _ids;

    /// <summary>The page as far as it is written.</summary>
    public override string ToString() => _page.ToString();

    /// <summary>An id that no other element of the page has.</summary>
    public string NextId() => "i" + (++_ids).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Starts an element; disposing the result ends it.</summary>
    public IDisposable Open(HtmlTag tag, params (HtmlAttribute Attribute, string Value)[] attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return new End(this);
    }

    /// <summary>Writes an element that holds nothing.</summary>
    public void Empty(HtmlTag tag, params (HtmlAttribute Attribute, string Value)[] attributes)
    {
        Start(tag, attributes);
        if (!tag.IsVoid)
            Finish(tag);
    }

    /// <summary>Writes an element that holds a text.</summary>
    public void Element(HtmlTag tag, string text, params (HtmlAttribute Attribute, string Value)[] attributes)
    {
        Start(tag, attributes);
        Text(text);
        Finish(tag);
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text) => HtmlText.Append(_page, text);

    /// <summary>Writes the style sheet.</summary>
    public void Style() => _page.Append("<style>").Append(StyleSheet.Text).Append("</style>");

    private void Start(HtmlTag tag, (HtmlAttribute Attribute, string Value)[] attributes)
    {
        _page.Append('<').Append(tag.Name);
        foreach ((HtmlAttribute attribute, string value) in attributes)
        {
            _page.Append(' ').Append(attribute.Text).Append("=\"");
            HtmlText.Append(_page, value);
            _page.Append('"');
        }

        _page.Append('>');
    }

    private void Finish(HtmlTag tag)
    {
        _page.Append("</").Append(tag.Name).Append('>');
        if (tag == HtmlTag.Tr || tag == HtmlTag.P || tag == HtmlTag.Section || tag == HtmlTag.Svg || tag == HtmlTag.Li)
            _page.Append('\n');
    }

    private sealed class End : IDisposable
    {
        private readonly HtmlWriter _writer;

        public End(HtmlWriter writer)
        {
            _writer = writer;
        }

        public void Dispose() => _writer.Finish(_writer._open.Pop());
    }
}
