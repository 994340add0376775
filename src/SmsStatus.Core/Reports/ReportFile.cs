using System;
using System.IO;
using System.Text;
using System.Threading;

namespace SmsStatus.Reports;

/// <summary>Opens a report as UTF-8 bytes, whatever its encoding, and unpacks it where it is gzipped.</summary>
internal static class ReportFile
{
    /// <summary>A packed report may have been packed again on its way; more than that is done to do harm.</summary>
    private const int MostLayers = 2;

    /// <summary>Opens a file.</summary>
    /// <exception cref="ReportException">The file is not there, may not be read, or is empty.</exception>
    public static Stream Open(string path)
    {
        try
        {
            // Others may still write: a report that grows while it is read is nothing unusual.
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReportException(ReportError.FileNotFound, "there is no such file; check its path", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path)
                ? "it is a folder; name the files in it, for example with a wildcard"
                : exception.Message.TrimEnd('.') + (exception is IOException ? "; if another program has it open, close it there or read a copy" : "; ask for the right to read it");
            throw new ReportException(ReportError.FileNotReadable, reason, exception);
        }
    }

    /// <summary>The stream's text as UTF-8, with the byte order mark left behind.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="layers">How often the stream was unpacked already.</param>
    /// <exception cref="ReportException">The stream is empty, or packed too often.</exception>
    public static ReportText OpenText(Stream stream, CancellationToken cancel, int layers = 0)
    {
        byte[] start = new byte[4];
        int count = ReadFully(stream, start);
        Stream whole = new PrefixedStream(start, count, stream);
        if (count >= 2 && start[0] == 0x1F && start[1] == 0x8B)
        {
            if (layers == MostLayers)
                throw new ReportException(ReportError.FileNotReadable, "it is packed more than twice; unpack it first");
            return OpenText(new GZipReadStream(whole, stream), cancel, layers + 1);
        }

        string encoding = "UTF-8";
        if (count >= 2 && start[0] == 0xFF && start[1] == 0xFE)
        {
            whole = new TranscodedStream(whole, Encoding.Unicode);
            encoding = "UTF-16 little-endian";
        }
        else if (count >= 2 && start[0] == 0xFE && start[1] == 0xFF)
        {
            whole = new TranscodedStream(whole, Encoding.BigEndianUnicode);
            encoding = "UTF-16 big-endian";
        }

        ByteWindow window = new(whole, cancel);
        while (window.Available < ByteWindow.FirstSize && window.Fill())
        {
            // The first megabyte is what the layout is recognized by.
        }

        if (window.Available >= 3 && window.Peek(0) == 0xEF && window.Peek(1) == 0xBB && window.Peek(2) == 0xBF)
            window.Advance(3);
        if (new Utf8Slice(window.Bytes, window.Start, window.Available).Trim().Length == 0)
        {
            throw window.Failure is { } failure
                ? new ReportException(ReportError.FileNotReadable, failure.Message.TrimEnd('.'), failure)
                : new ReportException(ReportError.FileEmpty, "it is empty; export it again");
        }

        return new ReportText(window, encoding, layers);
    }

    private static int ReadFully(Stream stream, byte[] target)
    {
        int total = 0;
        for (int count; total < target.Length && (count = stream.Read(target, total, target.Length - total)) > 0;)
            total += count;
        return total;
    }
}
