using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>The ways in which a report is written.</summary>
internal enum ReportFormatKind
{
    /// <summary>Delimiter-separated values under a header.</summary>
    Table,

    /// <summary>One JSON value, or several in a row.</summary>
    Json,

    /// <summary>One JSON document a line, so that a damaged line cannot reach into the next.</summary>
    JsonLines,

    /// <summary>A log with SMPP receipts in its lines.</summary>
    Receipts,

    /// <summary>A log with form data in its lines, as callbacks post it.</summary>
    Forms,
}

/// <summary>Tells the formats apart by looking, and shows the first records to the layout detector.</summary>
internal sealed class ReportFormat
{
    private const int SampleRecords = 100;
    private const int LongestSample = 1 << 26;

    private ReportFormat(ReportFormatKind kind, byte delimiter)
    {
        Kind = kind;
        Delimiter = delimiter;
    }

    public ReportFormatKind Kind { get; }

    /// <summary>What separates the columns of a table.</summary>
    public byte Delimiter { get; }

    /// <summary>How the lines of a log are read; null where the report is none.</summary>
    public LineGrammar? Grammar => Kind switch
    {
        ReportFormatKind.Receipts => LineGrammar.Receipts,
        ReportFormatKind.Forms => LineGrammar.Forms,
        _ => null,
    };

    public override string ToString() => Kind switch
    {
        ReportFormatKind.Json => "JSON",
        ReportFormatKind.JsonLines => "JSON, one document a line",
        ReportFormatKind.Receipts => "SMPP receipts in lines of text",
        ReportFormatKind.Forms => "form data in lines of text",
        _ => "table separated by " + (Delimiter == '\t' ? "tabs" : "'" + (char)Delimiter + "'"),
    };

    /// <summary>Tells the format by the first bytes of a report.</summary>
    public static ReportFormat Find(Utf8Slice sample)
    {
        Utf8Slice text = sample.Trim();
        if (IsJson(text))
            return new ReportFormat(IsOneDocumentALine(text) ? ReportFormatKind.JsonLines : ReportFormatKind.Json, 0);
        if (!HasHeader(text))
        {
            if (Lines(sample).Any(line => SmppReceipt.Find(line.ToString()) is not null))
                return new ReportFormat(ReportFormatKind.Receipts, 0);
            if (Lines(sample).Take(1).Any(line => FormLine.Find(line.ToString()) is not null))
                return new ReportFormat(ReportFormatKind.Forms, 0);
        }

        return new ReportFormat(ReportFormatKind.Table, Reports.Delimiter.Find(text));
    }

    /// <summary>Reads on where the first JSON document is longer than what was read, since it is what the layout is told by.</summary>
    public void Complete(ByteWindow window)
    {
        if (Kind is not (ReportFormatKind.Json or ReportFormatKind.JsonLines))
            return;
        while (window.Available < LongestSample)
        {
            JsonFramer framer = new(new ByteWindow(window.Unread), Kind == ReportFormatKind.JsonLines);
            if (framer.Read() && !framer.CutOff && framer.Document.Length < window.Available - 1)
                return;
            int wanted = window.Available * 2;
            while (window.Available < wanted)
                if (!window.Fill())
                    return;
        }
    }

    public List<RecordShape> Sample(Utf8Slice sample)
    {
        ByteWindow window = new ByteWindow(sample);
        return Kind switch
        {
            ReportFormatKind.Table => SampleTable(new TableReader(window, Delimiter)),
            ReportFormatKind.Receipts or ReportFormatKind.Forms => SampleLines(sample, Grammar!),
            _ => SampleDocuments(new JsonFramer(window, Kind == ReportFormatKind.JsonLines)),
        };
    }

    /// <summary>An object, or a list of objects or lists; lines of a log may start with a bracketed time.</summary>
    private static bool IsJson(Utf8Slice text)
    {
        if (text[0] == '[')
            text = text.Part(1, text.Length - 1).Trim();
        else if (text[0] != '{')
            return false;
        return text.Length == 0 || text[0] is not (>= (byte)'0' and <= (byte)'9');
    }

    /// <summary>Whether the first line names several columns. What the cells of a table say may look like receipts.</summary>
    private static bool HasHeader(Utf8Slice text)
    {
        TableReader table = new(new ByteWindow(text), Reports.Delimiter.Find(text));
        IReadOnlyList<string> columns = TableHeader.Read(table).Columns;
        return columns.Count > 1 && columns.All(column => column.Any(char.IsLetter) && column.IndexOf(':') < 0 && column.IndexOf('=') < 0);
    }

    private static IEnumerable<Utf8Slice> Lines(Utf8Slice sample)
    {
        LineReader lines = new(new ByteWindow(sample));
        for (int count = 0; count < SampleRecords && lines.Read(); count++)
            yield return lines.Current;
    }

    private static List<RecordShape> SampleLines(Utf8Slice sample, LineGrammar grammar) => Lines(sample)
        .Select(line => grammar.Find(line.ToString()))
        .Where(values => values is not null)
        .Select(values => RecordShape.OfTable(values!.Keys.ToArray(), index => values.Values.ElementAt(index)))
        .ToList();

    private static List<RecordShape> SampleDocuments(JsonFramer framer)
    {
        List<RecordShape> shapes = new();
        while (shapes.Count < SampleRecords && framer.Read())
            shapes.Add(RecordShape.OfDocument(framer.Document));
        return shapes;
    }

    private static List<RecordShape> SampleTable(TableReader table)
    {
        IReadOnlyList<string> columns = TableHeader.Read(table).Columns;
        List<RecordShape> shapes = new();
        while (shapes.Count < SampleRecords && table.Read())
            shapes.Add(RecordShape.OfTable(columns, column => column < table.FieldCount ? table[column].ToString() : null));
        if (shapes.Count == 0)
            shapes.Add(RecordShape.OfTable(columns, _ => null));
        return shapes;
    }

    /// <summary>Two lines that both start an object, or a first line that is a whole document with more behind it.</summary>
    private static bool IsOneDocumentALine(Utf8Slice text)
    {
        int end = 0;
        while (end < text.Length && text[end] is not ((byte)'\n' or (byte)'\r'))
            end++;
        Utf8Slice rest = text.Part(end, text.Length - end).Trim();
        Utf8Slice first = text.Part(0, end).Trim();
        bool goesOn = first[first.Length - 1] is (byte)':' or (byte)'[';
        return rest.Length > 0
            && ((text[0] == '{' && rest[0] == '{' && !goesOn) || (rest[0] is (byte)'{' or (byte)'[' && IsWhole(text.Part(0, end))));
    }

    private static bool IsWhole(Utf8Slice line)
    {
        JsonTokens tokens = new(line);
        try
        {
            while (tokens.Read())
            {
                // Reading to the end is the test.
            }

            return true;
        }
        catch (JsonDamageException)
        {
            return false;
        }
    }
}
