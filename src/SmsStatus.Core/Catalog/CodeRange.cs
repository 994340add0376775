using System.Globalization;

namespace SmsStatus.Catalog;

/// <summary>Numbers that one entry explains together.</summary>
internal sealed class CodeRange
{
    public CodeRange(int from, int to)
    {
        From = from;
        To = to;
    }

    /// <summary>The lowest number.</summary>
    public int From { get; }

    /// <summary>The highest number.</summary>
    public int To { get; }

    /// <summary>Whether a code is one of the numbers, in decimal or as <c>0x…</c>.</summary>
    public bool Holds(string code) => Read(code) is { } number && number >= From && number <= To;

    /// <summary>The number that a code is; null where it is none.</summary>
    public static int? Read(string code)
    {
        string text = Label.NormalizeCode(code);
        bool isHexadecimal = text.Length > 2 && text[0] == '0' && text[1] == 'x';
        return int.TryParse(
            isHexadecimal ? text.Substring(2) : text,
            isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number) ? number : null;
    }
}
