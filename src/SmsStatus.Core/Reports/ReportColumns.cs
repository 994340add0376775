using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace SmsStatus.Reports;

/// <summary>The names under which the values of a report stand, in its own spelling: what a user may name one by.</summary>
internal static class ReportColumns
{
    private const int SampleRecords = 20;

    /// <summary>
    /// Looks at the start of a file: the first megabyte of its text at most. Nothing where it cannot be read, holds no report, or
    /// is no file that has a length, such as a pipe, which might never answer.
    /// </summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="cancel">Stops the looking, without an error.</param>
    public static IReadOnlyList<string> Find(string path, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 })
                return Array.Empty<string>();
            using Stream stream = ReportFile.Open(path);
            ByteWindow window = ReportFile.OpenText(stream, cancel).Window;
            ReportFormat format = ReportFormat.Find(window.Unread);
            IEnumerable<string> names = format.Kind switch
            {
                ReportFormatKind.Table => TableHeader.Read(new TableReader(window, format.Delimiter)).Columns,
                ReportFormatKind.Receipts or ReportFormatKind.Forms => OfLines(new LineReader(window), format.Grammar!),
                _ => OfDocuments(new JsonFramer(new ByteWindow(window.Unread), format.Kind == ReportFormatKind.JsonLines)),
            };
            return names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        }
        catch (Exception exception) when (exception is ReportException or IOException or InvalidDataException
            or UnauthorizedAccessException or NotSupportedException or ArgumentException or OperationCanceledException)
        {
            return Array.Empty<string>();
        }
    }

    private static List<string> OfLines(LineReader lines, LineGrammar grammar)
    {
        List<string> names = new();
        for (int count = 0; count < SampleRecords && lines.Read(); count++)
            if (grammar.Find(lines.Current.ToString()) is { } parts)
                names.AddRange(parts.Keys);
        return names;
    }

    private static List<string> OfDocuments(JsonFramer framer)
    {
        List<string> names = new();
        for (int count = 0; count < SampleRecords && framer.Read(); count++)
        {
            JsonTokens tokens = new(framer.Document);
            try
            {
                if (tokens.Read())
                    Add(names, ref tokens, "");
            }
            catch (JsonDamageException)
            {
                // The start of a long document is as good as all of it.
            }
        }

        return names;
    }

    /// <summary>Adds the paths of a value: its own where it is plain, those of its parts where it has some.</summary>
    private static void Add(List<string> names, ref JsonTokens tokens, string path)
    {
        switch (tokens.Kind)
        {
            case JsonTokenKind.StartObject:
                while (tokens.Read() && tokens.Kind == JsonTokenKind.Name)
                {
                    string name = tokens.Value.ToString();
                    tokens.Read();
                    Add(names, ref tokens, path.Length == 0 ? name : path + "." + name);
                }

                break;
            case JsonTokenKind.StartArray:
                while (tokens.Read() && tokens.Kind != JsonTokenKind.EndArray)
                    Add(names, ref tokens, path.Length == 0 ? "" : path + "[]");
                break;
            default:
                names.Add(path);
                break;
        }
    }
}
