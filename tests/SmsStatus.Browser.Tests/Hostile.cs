using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>Texts that would like to be more than texts, in every field of a report file.</summary>
internal static class Hostile
{
    /// <summary>Each with the part that has to be found on the page.</summary>
    public static readonly IReadOnlyList<(string Text, string Shown)> Texts =
    [
        ("<script>window.ran=1;document.title='ran'</script>", "<script>window.ran=1;document.title='ran'</script>"),
        ("\"><img src=x onerror=\"window.ran=2\">", "\"><img src=x onerror=\"window.ran=2\">"),
        ("'><svg onload=window.ran=3>", "'><svg onload=window.ran=3>"),
        ("</style><style>body{display:none}</style>", "</style><style>body{display:none}</style>"),
        ("</title></head><body onload=window.ran=4>", "</title></head><body onload=window.ran=4>"),
        ("<a href=\"javascript:window.ran=5\">x</a>", "<a href=\"javascript:window.ran=5\">x</a>"),
        ("<!--", "<!--"),
        ("]]>&lt;b&gt;&amp;&#60;i&#62;", "]]>&lt;b&gt;&amp;&#60;i&#62;"),
        ("<iframe src=https://example.com/x></iframe>", "<iframe src=https://example.com/x></iframe>"),
        ("<link rel=stylesheet href=https://example.com/y>", "<link rel=stylesheet href=https://example.com/y>"),
        ("{{7*7}}${7*7}<%=7*7%>", "{{7*7}}${7*7}<%=7*7%>"),
        ("gpj\u202Egnp.exe", "gpj[U+202E]gnp.exe"),
        ("a\u0000b\u0007c\u001Bd", "a\u2400b\u2407c\u241Bd"),
        ("\u05E9\u05DC\u05D5\u05DD \uD83D\uDCF1", "\u05E9\u05DC\u05D5\u05DD \uD83D\uDCF1"),
        (new string('W', 10_000), "… (10,000 characters)"),
    ];

    /// <summary>Writes a report with each text as campaign, sender, recipient, code and status word, and some that are translated.</summary>
    /// <param name="folder">Where to; the file's own name is hostile too.</param>
    /// <returns>The file's full path.</returns>
    public static string WriteReport(string folder)
    {
        StringBuilder report = new("Provider,Message ID,To,From,Code,Status,Campaign,Sent At,Updated At\n");
        int number = 0;
        foreach (string text in Texts.Select(each => each.Text))
        {
            string field = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            report.Append(string.Join(",", "Azure", "A-" + ++number, field, field, field, field, field, "2024-03-01T09:00:00Z", "2024-03-01T09:00:07Z")).Append('\n');
            report.Append(string.Join(",", "Azure", "A-" + ++number, "+15555550123", field, "2000", field, field, "2024-03-01T09:00:00Z", "2024-03-01T09:00:07Z")).Append('\n');
        }

        report.Append("Azure,B-1,+15555550123,x,4006,Delivered,c,2024-03-01T09:00:00Z,2024-03-01T09:00:07Z\n");
        string name = OperatingSystem.IsWindows() ? "it's & more.csv" : "<img src=x onerror=window.ran=6>.csv";
        string path = Path.Combine(folder, name);
        // A half of a surrogate pair as some systems write it, which is no UTF-8.
        byte[] broken = [.. Encoding.UTF8.GetBytes("Azure,C-1,x,"), 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes(",half,half,c,,\n")];
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes(report.ToString()), .. broken]);
        return path;
    }
}
