using System.Text;
using System.Text.RegularExpressions;

namespace SmsStatus.Publishing.Sql;

/// <summary>
/// Rewrites a provider's pattern of codes inside free text for the databases' regular expressions, which have no look-around and
/// do not all prefer the same of several matches. Only patterns that mean the same everywhere are rewritten: single characters and
/// sets of ASCII, each as often as one number says, the last perhaps more often, and perhaps one set that may not stand around them.
/// </summary>
internal static class CodeSearch
{
    private const string Atom = @"(?:[A-Za-z0-9_ :;=/-]|\[[A-Za-z0-9_ -]+\])";
    private static readonly Regex s_known = new(
        @"\A(?:\(\?<!\[(?<before>[A-Za-z0-9_-]+)\]\))?(?<code>(?:" + Atom + @"(?:\{[0-9]+\})?)*" + Atom
        + @"(?:\{[0-9]+(?:,[0-9]*)?\}|[+])?)(?:\(\?!\[(?<after>[A-Za-z0-9_-]+)\]\))?\z",
        RegexOptions.CultureInvariant);

    /// <summary>The pattern with the code as its only group; null where it has no equal.</summary>
    public static string? Rewrite(Regex pattern)
    {
        Match parts = s_known.Match(pattern.ToString());
        if (!parts.Success || pattern.Options != RegexOptions.CultureInvariant)
            return null;
        StringBuilder result = new();
        if (parts.Groups["before"] is { Success: true } before)
            result.Append("(?:^|[^").Append(before.Value).Append("])");
        result.Append('(').Append(parts.Groups["code"].Value).Append(')');
        if (parts.Groups["after"] is { Success: true } after)
            result.Append("(?:[^").Append(after.Value).Append("]|$)");
        return result.ToString();
    }
}
