using System.Globalization;
using System.Text;

namespace SmsStatus.Reports;

/// <summary>
/// Makes any text of a report one that is shown character by character: nothing in it steers a terminal, turns the direction of
/// writing, or hides.
/// </summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';
    private const int ControlPictures = 0x2400;
    private const char DeletePicture = '\u2421';

    /// <summary>A text to show.</summary>
    /// <param name="text">
    /// Any text. Control characters become their pictures; what turns the direction of writing, or hides, becomes its number, such as
    /// <c>[U+202E]</c>; a half of a surrogate pair, or what no text may hold, becomes U+FFFD.
    /// </param>
    public static string Of(string text)
    {
        StringBuilder target = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char next = text[index];
            if (char.IsHighSurrogate(next) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                AppendPair(target, next, text[++index]);
            else
                Append(target, next);
        }

        return target.ToString();
    }

    private static void AppendPair(StringBuilder target, char high, char low)
    {
        int code = char.ConvertToUtf32(high, low);
        // The tags of plane 14 hide; the last two of each plane are no characters.
        if (code is >= 0xE0000 and <= 0xE0FFF)
            AppendNumber(target, code);
        else if ((code & 0xFFFE) == 0xFFFE)
            target.Append(Replacement);
        else
            target.Append(high).Append(low);
    }

    private static void Append(StringBuilder target, char next)
    {
        switch (next)
        {
            case < ' ':
                target.Append((char)(ControlPictures + next));
                break;
            case '\u007F':
                target.Append(DeletePicture);
                break;
            case >= '\u0080' and <= '\u009F' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF':
                target.Append(Replacement);
                break;
            case '\u2028' or '\u2029' or '\u00AD':
                AppendNumber(target, next);
                break;
            default:
                if (char.IsSurrogate(next))
                    target.Append(Replacement);
                else if (next > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(next) == UnicodeCategory.Format)
                    AppendNumber(target, next);
                else
                    target.Append(next);
                break;
        }
    }

    private static void AppendNumber(StringBuilder target, int code) =>
        target.Append("[U+").Append(code.ToString("X4", CultureInfo.InvariantCulture)).Append(']');
}
