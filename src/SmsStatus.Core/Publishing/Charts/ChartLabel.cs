using System.Globalization;
using System.Text;

namespace SmsStatus.Publishing.Charts;

/// <summary>Fits texts into charts, where nothing wraps. What is cut stands in full in the chart's table.</summary>
internal static class ChartLabel
{
    private const char Ellipsis = '…';
    private const double Narrow = 5;
    private const double Usual = 8.4;
    private const double Wide = 14;

    /// <summary>About how wide a text is in the widest of the usual fonts, in the units of a chart.</summary>
    public static double WidthOf(string text)
    {
        double width = 0;
        foreach (char next in text)
            width += WidthOf(next);
        return width;
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis.</summary>
    public static string Fit(string text, double width)
    {
        if (text.Length * Narrow <= width && WidthOf(text) <= width)
            return text;
        StringBuilder result = new();
        double left = width - WidthOf(Ellipsis);
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            left -= WidthOf(element);
            if (left < 0)
                break;
            result.Append(element);
        }

        return result.ToString().TrimEnd() + Ellipsis;
    }

    private static double WidthOf(char next) => next switch
    {
        'i' or 'l' or 'I' or 'j' or 't' or 'f' or 'r' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '\u00A0' => Narrow,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or > '\u0500' => Wide,
        >= 'A' and <= 'Z' => Usual + 1.4,
        _ => Usual,
    };
}
