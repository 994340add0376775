using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Publishing.Html;

/// <summary>Writes any text so that a browser shows it as text, character by character.</summary>
internal static class HtmlText
{
    /// <summary>Appends a text for use between tags or in a quoted attribute.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="text">Any text; see <see cref="VisibleText.Of"/>.</param>
    public static void Append(StringBuilder target, string text)
    {
        foreach (char next in VisibleText.Of(text))
        {
            switch (next)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '"':
                    target.Append("&quot;");
                    break;
                case '\'':
                    target.Append("&#39;");
                    break;
                default:
                    target.Append(next);
                    break;
            }
        }
    }
}
