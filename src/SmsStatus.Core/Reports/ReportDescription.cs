namespace SmsStatus;

/// <summary>What was recognized of a report before its rows are read.</summary>
public sealed class ReportDescription
{
    internal ReportDescription(string file, string layout, string format)
    {
        File = file;
        Layout = layout;
        Format = format;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The provider and the layout's name.</summary>
    public string Layout { get; }

    /// <summary>The file format, such as <c>JSON</c> or <c>table separated by ';'</c>.</summary>
    public string Format { get; }
}
