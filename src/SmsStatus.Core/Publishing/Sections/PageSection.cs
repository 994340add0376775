using System;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>One section of a page, under a heading of its own.</summary>
internal abstract class PageSection
{
    protected PageSection(ReportFigures figures, PageText text)
    {
        Figures = figures;
        Text = text;
    }

    /// <summary>What the section is about.</summary>
    protected abstract string Heading { get; }

    protected ReportFigures Figures { get; }

    protected PageText Text { get; }

    /// <summary>Whether there is anything to say.</summary>
    protected virtual bool IsNeeded => true;

    /// <summary>Writes the section, if there is anything to say.</summary>
    public void Write(HtmlWriter html)
    {
        if (!IsNeeded)
            return;
        string id = html.NextId();
        using IDisposable section = html.Open(HtmlTag.Section, HtmlAttribute.AriaLabelledBy.Is(id));
        html.Element(HtmlTag.H2, Heading, HtmlAttribute.Id.Is(id));
        WriteBody(html);
    }

    protected abstract void WriteBody(HtmlWriter html);

    /// <summary>Writes a paragraph that explains something.</summary>
    protected static void Note(HtmlWriter html, string text) => html.Element(HtmlTag.P, text, HtmlAttribute.Class.Is("note"));
}
