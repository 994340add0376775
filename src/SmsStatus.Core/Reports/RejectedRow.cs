using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>A row that could not be read. Its properties hold nothing of the row's text, which is personal data.</summary>
public sealed class RejectedRow
{
    private Utf8Slice _text;

    internal RejectedRow(string file, long line, int column, string reason, Utf8Slice text, string? header)
    {
        _text = text;
        Header = header;
        File = file;
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The line of the row, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The column of the damage, counted from 1 in bytes; the first one where the row as a whole is meant.</summary>
    public int Column { get; }

    /// <summary>Why the row cannot be read.</summary>
    public string Reason { get; }

    /// <summary>What stands above the rows of the file and is needed to read them, such as the header of a table.</summary>
    internal string? Header { get; }

    /// <summary>
    /// The row as it stands in the file, personal data included; null once <see cref="IReportObserver.Rejected"/> has returned.
    /// </summary>
    public string? GetText() => _text.Exists ? _text.ToString() : null;

    /// <summary>Lets go of the reader's buffer.</summary>
    internal void Release() => _text = default;

    /// <summary>The place and the reason, as one sentence.</summary>
    public override string ToString() =>
        File + ", line " + Line.ToString(System.Globalization.CultureInfo.InvariantCulture)
        + ", column " + Column.ToString(System.Globalization.CultureInfo.InvariantCulture)
        + ": the row is left out, because " + Reason + ".";
}
