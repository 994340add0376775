using System;
using System.Collections.Generic;
using System.IO;
using SmsStatus.Publishing;
using SmsStatus.Publishing.Charts;
using SmsStatus.Publishing.Html;
using SmsStatus.Publishing.Sections;

namespace SmsStatus;

/// <summary>
/// Measures as one HTML page that needs nothing else: no script, no network, no file beside it. It may be opened, printed and
/// handed on as it is.
/// </summary>
public sealed class ReportPage
{
    private readonly ReportPageOptions _options;
    private readonly List<DeliveryMeasure> _measures = new();

    /// <summary>Creates a page.</summary>
    /// <param name="options">How it is made.</param>
    public ReportPage(ReportPageOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
    }

    /// <summary>Adds a measure. Its messages must not be in another one: the figures of the page are the sums of all.</summary>
    /// <param name="measure">The measure.</param>
    public void Add(DeliveryMeasure measure) => _measures.Add(measure ?? throw new ArgumentNullException(nameof(measure)));

    /// <summary>Writes the page into a file, which it replaces as a whole or not at all.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">The file cannot be written, or is there already and must not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public void Save(string path, bool overwrite = true) => NewFile.Write(path, ToHtml(), overwrite);

    /// <summary>The page as a text.</summary>
    public string ToHtml()
    {
        ReportFigures figures = new(_measures);
        PageText text = new(_options, figures.HasEvents);
        HtmlWriter html = new();
        using (html.Open(HtmlTag.Html, HtmlAttribute.Lang.Is(text.Language)))
        {
            WriteHead(html);
            using IDisposable body = html.Open(HtmlTag.Body);
            ChartFrame.WritePatterns(html);
            WriteHeader(html, figures, text);
            using (html.Open(HtmlTag.Main))
            {
                foreach (PageSection section in Sections(figures, text))
                    section.Write(html);
            }

            WriteFooter(html);
        }

        return html.ToString();
    }

    private static PageSection[] Sections(ReportFigures figures, PageText text) => new PageSection[]
    {
        new Headline(figures, text),
        new ProviderSection(figures, text),
        new CauseSection(figures, text),
        new TimelineSection(figures, text),
        new DurationSection(figures, text),
        new ActionSection(figures, text),
        new GroupSection(figures, text),
        new UnrecognizedSection(figures, text),
        new AccountSection(figures, text),
    };

    private void WriteHead(HtmlWriter html)
    {
        using IDisposable head = html.Open(HtmlTag.Head);
        html.Empty(HtmlTag.Meta, HtmlAttribute.Charset.Is("utf-8"));
        html.Empty(HtmlTag.Meta, HtmlAttribute.HttpEquiv.Is("Content-Security-Policy"), HtmlAttribute.Content.Is(StyleSheet.Policy));
        html.Empty(HtmlTag.Meta, HtmlAttribute.Name.Is("viewport"), HtmlAttribute.Content.Is("width=device-width, initial-scale=1"));
        html.Empty(HtmlTag.Meta, HtmlAttribute.Name.Is("color-scheme"), HtmlAttribute.Content.Is("light dark"));
        html.Empty(HtmlTag.Meta, HtmlAttribute.Name.Is("referrer"), HtmlAttribute.Content.Is("no-referrer"));
        html.Element(HtmlTag.Title, _options.Title);
        html.Style();
    }

    private void WriteHeader(HtmlWriter html, ReportFigures figures, PageText text)
    {
        using IDisposable header = html.Open(HtmlTag.Header);
        html.Element(HtmlTag.H1, _options.Title);
        using IDisposable line = html.Open(HtmlTag.P);
        html.Text(text.Count(figures.Total.Messages, text.Unit) + ", " + text.Count(figures.Providers.Count, "provider"));
        if (figures.First is not { } first || figures.Last is not { } last)
            return;
        html.Text(", ");
        WriteTime(html, first);
        html.Text(" to ");
        WriteTime(html, last);
        html.Text(" (" + string.Join(", ", figures.Zones) + ")");
    }

    private void WriteFooter(HtmlWriter html)
    {
        using IDisposable footer = html.Open(HtmlTag.Footer);
        using IDisposable line = html.Open(HtmlTag.P);
        html.Text("Made by SmsStatus on ");
        WriteTime(html, _options.Created);
        html.Text(_options.IncludeRecipient
            ? ". Recipients are shown in full."
            : ". Of recipients' numbers, only the last two digits are shown.");
    }

    private static void WriteTime(HtmlWriter html, DateTimeOffset time) => html.Element(
        HtmlTag.Time, PageText.Time(time), HtmlAttribute.DateTime.Is(time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)));
}
