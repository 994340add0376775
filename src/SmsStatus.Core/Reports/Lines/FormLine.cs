using System;
using System.Collections.Generic;
using System.Net;
using System.Text.RegularExpressions;

namespace SmsStatus.Reports;

/// <summary>
/// One callback as a web server got it: <c>msisdn=447700900101&amp;err-code=0&amp;status=delivered</c>, the body of a form or the query
/// of an address, alone in its line or among the other words of a server's log.
/// Source: URL Standard, application/x-www-form-urlencoded.
/// </summary>
internal static class FormLine
{
    /// <summary>One pair may stand in any text; two are no accident.</summary>
    private const int FewestPairs = 2;
    private static readonly char[] s_betweenWords = { ' ', '\t', '"', '\'' };
    private static readonly Regex s_name = new(@"^[A-Za-z_][\w.\-\[\]]*$", RegexOptions.CultureInvariant);

    /// <summary>The decoded values of a line by their names; null where it holds no form data.</summary>
    public static Dictionary<string, string>? Find(string line)
    {
        if (line.IndexOf('=') < 0 || line.IndexOf('&') < 0)
            return null;
        if (Read(line.Trim()) is { } whole)
            return whole;
        foreach (string word in line.Split(s_betweenWords))
            if (Read(word.Substring(word.IndexOf('?') + 1)) is { } query)
                return query;
        return null;
    }

    private static Dictionary<string, string>? Read(string text)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        int pairs = 0;
        foreach (string part in text.Split('&'))
        {
            int equals = part.IndexOf('=');
            string name = WebUtility.UrlDecode(equals < 0 ? part : part.Substring(0, equals));
            if (!s_name.IsMatch(name))
                return null;
            if (equals >= 0)
                pairs++;
            if (!values.ContainsKey(name))
                values.Add(name, equals < 0 ? "" : WebUtility.UrlDecode(part.Substring(equals + 1)));
        }

        return pairs >= FewestPairs ? values : null;
    }
}
