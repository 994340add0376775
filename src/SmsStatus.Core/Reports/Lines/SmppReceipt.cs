using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace SmsStatus.Reports;

/// <summary>
/// One SMPP delivery receipt: <c>id:… sub:001 dlvrd:001 submit date:2403010900 done date:2403010901 stat:DELIVRD err:000 text:…</c>,
/// of which any part but the id may be missing, wherever it stands in a line of a log.
/// Source: SMPP 3.4 specification, appendix B; the format is vendor specific.
/// </summary>
internal static class SmppReceipt
{
    private const string Names = "id|sub|dlvrd|submit date|done date|stat|err";

    // A blank behind the colon belongs to the value, unless the next part starts there.
    private static readonly Regex s_part = new(
        "(?<![A-Za-z])(" + Names + "):(?: (?!(?:" + Names + "):))?(\\S*)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_text = new(
        @"(?<![A-Za-z])text:", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The parts of the receipt in a line by their lower-case names; null where the line holds none with a status.</summary>
    public static Dictionary<string, string>? Find(string line) =>
        FindParts(line) is { } parts && (parts.ContainsKey("stat") || parts.ContainsKey("err")) ? parts : null;

    /// <summary>Whether a line holds the beginning of a receipt, without its status.</summary>
    public static bool IsIncomplete(string line) => FindParts(line) is not null && Find(line) is null;

    private static Dictionary<string, string>? FindParts(string line)
    {
        // What the message says may look like part of a receipt.
        Match text = s_text.Match(line);
        string receipt = text.Success ? line.Substring(0, text.Index) : line;
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (Match part in s_part.Matches(receipt))
        {
            string name = part.Groups[1].Value.ToLowerInvariant();
            if (!parts.ContainsKey(name))
                parts.Add(name, name == "err" ? MarkHexadecimal(part.Groups[2].Value) : part.Groups[2].Value);
        }

        return parts.ContainsKey("id") && parts.Count > 1 ? parts : null;
    }

    /// <summary>Error numbers come as decimal or hexadecimal; a letter tells.</summary>
    private static string MarkHexadecimal(string number)
    {
        bool letters = false;
        foreach (char digit in number)
        {
            if (!Uri.IsHexDigit(digit))
                return number;
            letters |= char.IsLetter(digit);
        }

        return letters ? "0x" + number : number;
    }
}
