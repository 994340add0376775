using System;
using System.IO;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>Where a report comes from, and what it is called in records and messages.</summary>
public sealed class ReportSource
{
    private readonly Func<Stream> _open;

    private ReportSource(string name, Func<Stream> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>The name that appears in records and messages.</summary>
    public string Name { get; }

    /// <summary>A report in a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="name">The name to show; the path unless given.</param>
    public static ReportSource FromFile(string path, string? name = null)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));
        return new ReportSource(name ?? path, () => ReportFile.Open(path));
    }

    /// <summary>A report in a stream, such as standard input; it is read once, and closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name to show.</param>
    public static ReportSource FromStream(Stream stream, string name)
    {
        if (stream is null)
            throw new ArgumentNullException(nameof(stream));
        return new ReportSource(name ?? throw new ArgumentNullException(nameof(name)), () => stream);
    }

    /// <summary>Opens the report.</summary>
    /// <exception cref="ReportException">The file is not there or may not be read.</exception>
    internal Stream Open() => _open();
}
