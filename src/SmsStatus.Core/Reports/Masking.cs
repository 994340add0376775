using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmsStatus.Reports;

/// <summary>Keeps personal data out of messages.</summary>
internal static class Masking
{
    private const int LongestShown = 40;
    private const int MostNames = 30;
    private const int DigitsShown = 2;
    private const int LongestCode = 7;
    private const string Separators = " -.()/+\u00A0";

    /// <summary>
    /// A text cut to a length for messages, in which all digits but the last two are stars where seven or more stand together,
    /// with or without blanks and the like between them: codes stay readable, phone numbers do not. No character of it hides or steers a terminal.
    /// </summary>
    public static string Mask(string text)
    {
        StringBuilder result = new(text, 0, Math.Min(text.Length, LongestShown), LongestShown + 1);
        if (text.Length > LongestShown)
            result.Append('…');
        Hide(result);
        return VisibleText.Of(result.ToString());
    }

    /// <summary>A text in which all digits but the last two are stars where seven or more stand together.</summary>
    public static string HideNumbers(string text)
    {
        StringBuilder result = new(text);
        Hide(result);
        return result.ToString();
    }

    /// <summary>What identifies a recipient, with stars for all letters and digits but the last two.</summary>
    public static string HideRecipient(string recipient)
    {
        StringBuilder result = new(recipient);
        int shown = 0;
        for (int index = result.Length - 1; index >= 0; index--)
            if ((char.IsLetterOrDigit(result[index]) || char.IsSurrogate(result[index])) && ++shown > DigitsShown)
                result[index] = '*';
        return result.ToString();
    }

    private static void Hide(StringBuilder result)
    {
        int start = 0;
        int digits = 0;
        for (int index = 0; index <= result.Length; index++)
        {
            if (index < result.Length && char.IsDigit(result[index]))
            {
                digits++;
            }
            else if (index == result.Length || Separators.IndexOf(result[index]) < 0)
            {
                if (digits >= LongestCode)
                    Hide(result, start, digits - DigitsShown);
                start = index + 1;
                digits = 0;
            }
        }
    }

    /// <summary>Names for messages, separated by commas; the first of very many.</summary>
    public static string Join(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(Mask)) + (names.Count > MostNames ? ", …" : "");

    private static void Hide(StringBuilder text, int start, int count)
    {
        for (int index = start; count > 0; index++)
        {
            if (!char.IsDigit(text[index]))
                continue;
            text[index] = '*';
            count--;
        }
    }
}
