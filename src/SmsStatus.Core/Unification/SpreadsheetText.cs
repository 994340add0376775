namespace SmsStatus;

/// <summary>
/// Keeps spreadsheets from taking a text of a report for a formula when a CSV file with it is opened. The first characters are those
/// that OWASP's page on CSV injection names (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
internal static class SpreadsheetText
{
    private const char Mark = '\'';

    /// <summary>The text, with an apostrophe before it where a spreadsheet could run it.</summary>
    /// <param name="text">The text as reported; may be null.</param>
    public static string? Neutralize(string? text) => text is { Length: > 0 } && Starts(text[0]) && !IsNumber(text) ? Mark + text : text;

    /// <summary>Whether a character starts a formula, alone or once a spreadsheet has cut off blanks; some locales write them full-width.</summary>
    private static bool Starts(char first) =>
        first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>Whether a text is a sign and digits, with single blanks or dots between them: a phone number or other number, which runs nothing.</summary>
    private static bool IsNumber(string text)
    {
        if (text[0] is not ('+' or '-'))
            return false;
        bool digit = false;
        for (int index = 1; index < text.Length; index++)
        {
            bool wasDigit = digit;
            digit = text[index] is >= '0' and <= '9';
            if (!digit && !(wasDigit && text[index] is (' ' or '.')))
                return false;
        }

        return digit;
    }
}
