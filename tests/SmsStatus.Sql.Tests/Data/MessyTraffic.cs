using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SmsStatus.Benchmarks.Data;

namespace SmsStatus.Sql.Tests;

/// <summary>
/// Rows as they come out of many systems: all providers, known and unknown codes in every spelling that is understood and some that
/// are not, repeated and contradicting events, equal times, missing and damaged values, times in many notations. The same rows each time.
/// </summary>
internal static class MessyTraffic
{
    public static readonly string[] Columns = ["provider", "message_id", "recipient", "sender", "code", "status", "submitted_at", "updated_at"];
    private static readonly SearchValues<char> s_special = SearchValues.Create(",\"\r\n \t");
    private static readonly DateTime s_start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Provider[] s_providers = [.. StatusCatalog.Default.Providers];
    private static readonly StatusCode[][] s_codes = [.. s_providers.Select(provider => StatusCatalog.Default.Codes.Where(code => code.Provider == provider.Name && code.Code is not null).ToArray())];
    private static readonly StatusCode[][] s_words = [.. s_providers.Select(provider => StatusCatalog.Default.Codes.Where(code => code.Provider == provider.Name && code.Code is null).ToArray())];
    private static readonly string[] s_senders =
        ["Contoso", "contoso", "CONTOSO", "O'Brien", "15555550180", "+15555550180", "447700900123", "Grün", "\\back", "a,b", "", " Fabrikam ", "90210", "75732", "\"q\""];

    private enum Draw
    {
        Provider, ProviderSpelling, Events, Id, Recipient, RecipientSpelling, Sender, Submitted, Duration,
        Code = 20, Spelling = 40, Word = 60, WordSpelling = 80, SubmittedSpelling = 100, UpdatedSpelling = 120, Tie = 140, Other = 160,
    }

    /// <summary>Writes a CSV file with a header.</summary>
    public static void Write(string file, long rows)
    {
        using StreamWriter target = new(file);
        target.Write(string.Join(",", Columns) + "\n");
        long written = 0;
        for (long message = 0; written < rows; message++)
            for (int turn = 0; turn < EventsOf(message) && written < rows; turn++, written++)
                target.Write(string.Join(",", Row(message, turn).Select(Quote)) + "\n");
    }

    private static string Quote(string value) =>
        value.Length > 0 && value.AsSpan().ContainsAny(s_special) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;

    private static ulong Of(long message, Draw draw, int turn = 0) => Noise.Of(message, (int)draw + turn);

    private static int EventsOf(long message) => (Of(message, Draw.Events) % 20) switch { < 4 => 1, < 16 => 2, < 18 => 3, _ => 5 };

    private static string[] Row(long message, int turn)
    {
        int index = (int)(Of(message, Draw.Provider) % (ulong)s_providers.Length);
        DateTime submitted = s_start.AddSeconds(Of(message, Draw.Submitted) % (28 * 86400));
        // A message may be said to be sent at several times.
        if (Of(message, Draw.Other, turn) % 50 == 0)
            submitted = submitted.AddSeconds(Of(message, Draw.Other, turn) / 50 % 90);
        // Events of one message are often of one time.
        int when = Of(message, Draw.Tie, turn) % 3 == 0 ? 1 : turn + 1;
        DateTime updated = submitted.AddSeconds(Seconds(message) * when);
        bool special = Of(message, Draw.Other, turn) % 997 == 5;
        return
        [
            ProviderOf(s_providers[index], Of(message, Draw.ProviderSpelling, turn)),
            IdOf(message),
            RecipientOf(message, Of(message, Draw.RecipientSpelling, turn)),
            s_senders[(Of(message, Draw.Sender) + (Of(message, Draw.Tie, turn) % 9 == 0 ? (ulong)turn : 0)) % (ulong)s_senders.Length],
            CodeOf(s_codes[index], Of(message, Draw.Code, turn), Of(message, Draw.Spelling, turn)),
            WordOf(s_words[index], Of(message, Draw.Word, turn), Of(message, Draw.WordSpelling, turn)),
            TimeOf(submitted, Of(message, Draw.SubmittedSpelling), special),
            TimeOf(updated, Of(message, Draw.UpdatedSpelling, turn), special),
        ];
    }

    private static long Seconds(long message)
    {
        ulong draw = Of(message, Draw.Duration);
        return (draw % 100) switch
        {
            < 70 => (long)(draw / 100 % 30),
            < 95 => (long)(draw / 100 % 800),
            _ => (long)(draw / 100 % 50) * 3600,
        };
    }

    private static string ProviderOf(Provider provider, ulong draw)
    {
        string[] names = [provider.Name, .. provider.Aliases.Split(", ", StringSplitOptions.RemoveEmptyEntries)];
        string name = names[draw / 32 % (ulong)names.Length];
        return (draw % 200) switch
        {
            0 => "Nobody",
            1 => "",
            2 => " ",
            3 => "\u00A0" + name + "\u2003",
            < 20 => name.ToLowerInvariant(),
            < 40 => name.ToUpperInvariant(),
            < 50 => "  " + name + "\t",
            _ => name,
        };
    }

    private static string IdOf(long message) => (Of(message, Draw.Id) % 100) switch
    {
        0 => "",
        1 => "' OR 1=1 --" + (message / 500),
        2 => " m-" + message + " ",
        // Ids that differ in their case only, and ids that several messages share.
        3 => (message % 2 == 0 ? "Id" : "iD") + (message / 2),
        4 => "shared-" + (message / 300),
        _ => "m-" + message.ToString("x", CultureInfo.InvariantCulture),
    };

    private static string RecipientOf(long message, ulong draw)
    {
        ulong number = Of(message, Draw.Recipient) % 100;
        string digits = "155555501" + number.ToString("00", CultureInfo.InvariantCulture);
        return (draw % 100) switch
        {
            0 => "",
            1 => "1.5555" + number + "E+10",
            2 => "anonymous-" + number,
            3 => "TEL:+" + digits,
            < 8 => "tel:" + digits,
            < 20 => "+1 (555) 555-01" + number.ToString("00", CultureInfo.InvariantCulture),
            < 40 => digits,
            _ => "+" + digits,
        };
    }

    private static string CodeOf(StatusCode[] codes, ulong draw, ulong spelling)
    {
        string number = (draw / 8 % 5000).ToString(CultureInfo.InvariantCulture);
        string code = codes.Length == 0 ? number : codes[draw / 8 % (ulong)codes.Length].Code!;
        return (spelling % 64) switch
        {
            0 => "",
            1 => number,
            2 => "-" + number,
            3 => "0x" + (draw / 8 % 5000).ToString("x", CultureInfo.InvariantCulture),
            4 => "0X" + (draw / 8 % 5000).ToString("X", CultureInfo.InvariantCulture),
            5 => (1020 + (draw / 8 % 32)).ToString(CultureInfo.InvariantCulture),
            6 => code + ".0",
            7 => "00" + code,
            8 => code.ToLowerInvariant(),
            9 => code.ToUpperInvariant(),
            10 => code.Replace(' ', '-'),
            11 => "\u00A0" + code + "\u3000",
            12 => "ErrorCode: " + code + ". ErrorMessage: it failed",
            13 => "sent to 15555550100 (" + code + ")",
            14 => "Fehler " + code + "–ä",
            15 => code.Length > 2 ? code.Insert(2, "\u2019\U0001D400") : code,
            16 => number + "." + number,
            17 => "\t" + code + " ",
            18 => "\u00A0",
            19 => "K" + code,
            20 => "0x" + code,
            21 => "99999999999" + number,
            _ => code,
        };
    }

    private static string WordOf(StatusCode[] words, ulong draw, ulong spelling)
    {
        if (words.Length == 0)
            return "";
        string word = words[draw % (ulong)words.Length].ProviderStatus!;
        return (spelling % 16) switch
        {
            < 6 => "",
            6 => word.ToUpperInvariant(),
            7 => " " + word.ToLowerInvariant(),
            8 => word.Replace(' ', '_'),
            9 => spelling / 16 % 4 == 0 ? "Zugestellt" : word,
            _ => word,
        };
    }

    /// <param name="time">The time in UTC.</param>
    /// <param name="draw">Decides on the notation.</param>
    /// <param name="special">Whether it may be one that changes the time; such ones are rare, since the engine rounds many different durations.</param>
    private static string TimeOf(DateTime time, ulong draw, bool special)
    {
        string Text(string format, double hours = 0) => time.AddHours(hours).ToString(format, CultureInfo.InvariantCulture);
        if (special)
        {
            return (draw % 16) switch
            {
                0 => Text("yyyy-MM-dd"),
                1 => Text("yyyy-M-d"),
                2 => Text("yyyy-MM-ddTHH:mmZ"),
                3 => Text("yyyy-MM-ddTHH:mm:60Z"),
                4 => Text("yyyy-MM-dd H:mm"),
                5 => "2026-02-29T10:00:00Z",
                6 => "2026-03-01T24:00:00Z",
                7 => "2026-03-01T10:00:00+14:30",
                8 => "2026-03-01T10:00:00+01:60",
                9 => "2026-03-01 Z",
                10 => "0001-01-01T00:00:00+01:00",
                11 => "2024-02-29T23:59:60-14:00",
                12 => "2026-03-01T10:00:00.Z",
                13 => "2000-02-29",
                14 => "1900-02-29",
                _ => "2026-03-01T10:00:00 +0100 ",
            };
        }

        return (draw % 64) switch
        {
            0 => "",
            1 => "soon",
            2 => Text("yyyy-MM-ddTHH:mm:ss"),
            3 => Text("yyyy-MM-dd HH:mm:ss"),
            4 => Text("yyyy-MM-dd HH:mm:ss") + " Z",
            5 => Text("yyyy-MM-ddTHH:mm:ss") + "z",
            6 => Text("yyyy-MM-ddTHH:mm:ss.0000000") + "Z",
            7 => Text("yyyy-MM-ddTHH:mm:ss") + ",5Z",
            8 => Text("yyyy-MM-ddTHH:mm:ss") + ".1234567Z",
            9 => Text("yyyy-MM-ddTHH:mm:ss") + ".00000001999Z",
            10 => Text("yyyy-M-dtH:mm:ss") + "Z",
            11 => Text("yyyy-MM-ddTHH:mm:ss", 5.75) + "+05:45",
            12 => Text("yyyy-MM-ddTHH:mm:ss", -6) + "-06",
            13 => Text("yyyy-MM-ddTHH:mm:ss", -6) + "-0600",
            14 => Text("yyyy-MM-dd HH:mm:ss", 14) + " +14:00",
            < 30 => Text("yyyy-MM-ddTHH:mm:ss", 1) + "+01:00",
            _ => Text("yyyy-MM-ddTHH:mm:ssZ"),
        };
    }
}
