using System;
using System.IO;
using System.Text;
using SmsStatus.Publishing;

namespace SmsStatus.Abstractions;

/// <summary>
/// The file that gets rejected rows as they stood; empty where no row is rejected. It takes its name only when it is complete,
/// so that a report of that name cannot be overwritten before it is noticed.
/// </summary>
internal sealed class RejectedRowFile : IDisposable
{
    private readonly string _partial;
    private StreamWriter? _writer;
    private string? _header;

    public RejectedRowFile(string path)
    {
        Path = path;
        _partial = NewFile.PartialName(path);
    }

    /// <summary>
    /// Whether a report is the file that is to be replaced, under this or another name of it: a link, another case. No two
    /// files were last written at the same instant and are of the same length, unless one is a copy.
    /// </summary>
    /// <param name="report">The report's full path.</param>
    public bool Is(string report)
    {
        FileInfo own = new(Path);
        FileInfo other = new(report);
        return report == Path
            || (own.Exists && other.Exists && own.Length == other.Length && own.LastWriteTimeUtc == other.LastWriteTimeUtc);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Writes a row under the header of its table, so that the file can be read again once it is repaired.</summary>
    public void Write(RejectedRow row)
    {
        StreamWriter writer = Open();
        if (row.Header is not null && row.Header != _header)
            writer.WriteLine(row.Header);
        _header = row.Header;
        writer.WriteLine(row.GetText());
    }

    /// <summary>Gives the file its name; an older one of that name is replaced.</summary>
    public void Complete()
    {
        Open().Dispose();
        File.Delete(Path);
        File.Move(_partial, Path);
    }

    public void Dispose()
    {
        if (_writer is null)
            return;
        _writer.Dispose();
        File.Delete(_partial);
    }

    private StreamWriter Open() =>
        _writer ??= new StreamWriter(_partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
