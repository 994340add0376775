using System.Text;

namespace SmsStatus.Catalog;

/// <summary>Brings codes, labels and column names to the form in which they are compared.</summary>
internal static class Label
{
    /// <summary>Lower-case letters and digits only: "Un-Reachable " and "unreachable" are one label.</summary>
    public static string Normalize(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char character in text)
            if (char.IsLetterOrDigit(character))
                result.Append(char.ToLowerInvariant(character));
        return result.ToString();
    }

    /// <summary>
    /// The form in which codes are compared. Numbers lose what spreadsheets and gateways add to them (<c>4000.0</c>,
    /// <c>000</c>, blanks); anything with a letter is a label; anything else stays as it is, so that <c>-1</c> never becomes 1.
    /// </summary>
    public static string NormalizeCode(string text)
    {
        string trimmed = text.Trim();
        if (IsNumber(trimmed, out string number))
            return number;
        foreach (char character in trimmed)
            if (char.IsLetter(character))
                return Normalize(trimmed);
        return trimmed;
    }

    /// <summary>Whether a text is a whole number, and that number without leading zeros or an empty fraction.</summary>
    public static bool IsNumber(string text, out string number)
    {
        number = text;
        int digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
            digits++;
        if (digits == 0 || (digits < text.Length && !IsZeroFraction(text, digits)))
            return false;
        int zeros = 0;
        while (zeros < digits - 1 && text[zeros] == '0')
            zeros++;
        number = text.Substring(zeros, digits - zeros);
        return true;
    }

    private static bool IsZeroFraction(string text, int point)
    {
        int end = point + 1;
        while (end < text.Length && text[end] == '0')
            end++;
        return text[point] == '.' && end > point + 1 && end == text.Length;
    }
}
