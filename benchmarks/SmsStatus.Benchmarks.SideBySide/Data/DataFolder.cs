using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace SmsStatus.Benchmarks.Data;

/// <summary>The generated files: made when they are first asked for, then kept.</summary>
/// <param name="path">The folder.</param>
/// <param name="log">Takes a line for each file that is made.</param>
internal sealed class DataFolder(string path, TextWriter log)
{
    /// <summary>Part of every file's name; to be raised when the files' contents change.</summary>
    private const string Edition = "1";
    private readonly string _path = Path.GetFullPath(path);

    public string General(long rows) => Find("general", rows, "csv", GeneralTable.Lines);

    public string Quoted(long rows) => Find("general-quoted", rows, "csv", GeneralTable.QuotedLines);

    public string EventGrid(long events) => Find("azure-event-grid", events, "ndjson", EventGridFile.Lines);

    public string Gzipped(long rows)
    {
        string plain = General(rows);
        return Find(plain + ".gz", target =>
        {
            using FileStream source = File.OpenRead(plain);
            using GZipStream packed = new(target, CompressionLevel.Optimal);
            source.CopyTo(packed);
        });
    }

    private string Find(string name, long rows, string extension, Func<long, IEnumerable<string>> lines)
    {
        string file = string.Create(CultureInfo.InvariantCulture, $"{name}-{Edition}-{rows}.{extension}");
        return Find(Path.Combine(_path, file), target =>
        {
            using StreamWriter writer = new(target, bufferSize: 1 << 20) { NewLine = "\n" };
            foreach (string line in lines(rows))
                writer.WriteLine(line);
        });
    }

    /// <summary>The file, if it is there in the size that it was made in; else makes it.</summary>
    private string Find(string file, Action<Stream> write)
    {
        string size = file + ".size";
        if (File.Exists(file) && File.Exists(size) && File.ReadAllText(size) == Length(file))
            return file;
        log.WriteLine("Making " + file);
        Directory.CreateDirectory(_path);
        File.Delete(size);
        using (FileStream target = File.Create(file))
            write(target);
        File.WriteAllText(size, Length(file));
        return file;
    }

    private static string Length(string file) => new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture);
}
