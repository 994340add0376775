using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace SmsStatus.Publishing.Html;

/// <summary>The one style sheet of all pages, and the policy under which nothing else is loaded or run.</summary>
internal static class StyleSheet
{
    private const string Resource = "ReportPage.css";

    /// <summary>The sheet as it stands between its tags.</summary>
    public static string Text { get; } = Read();

    /// <summary>A content security policy that allows this sheet and nothing else.</summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src 'sha256-" + Hash(Text) + "'; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using StreamReader reader = new(typeof(StyleSheet).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        // A hash is of the exact text; browsers read every line end as this one.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string Hash(string text)
    {
#if NET8_0_OR_GREATER
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#else
        using SHA256 algorithm = SHA256.Create();
        return Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
#endif
    }
}
