namespace SmsStatus.Reports;

/// <summary>The text of a report, and how it was written.</summary>
internal sealed class ReportText
{
    public ReportText(ByteWindow window, string encoding, int layers)
    {
        Window = window;
        Encoding = encoding;
        Compression = layers == 0 ? null : layers == 1 ? "gzip" : "gzip, twice";
    }

    /// <summary>The text as UTF-8.</summary>
    public ByteWindow Window { get; }

    /// <summary>The encoding's name.</summary>
    public string Encoding { get; }

    /// <summary>What the text was unpacked from; null where it was not packed.</summary>
    public string? Compression { get; }
}
