using System;
using System.IO;
using System.Text;

namespace SmsStatus.Publishing;

/// <summary>Writes a file so that nobody ever finds half of it: under another name first.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text in UTF-8.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <exception cref="IOException">The file cannot be written, or is there already and must not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written, or is read-only.</exception>
    public static void Write(string path, string text, bool overwrite)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new DirectoryNotFoundException("There is no folder to write '" + path + "' into. Create it first.");
        if (Directory.Exists(path))
            throw new IOException("'" + path + "' is a folder. Add the name of a file.");
        if (IsDevice(path))
        {
            // What stands for a stream cannot be replaced.
            File.WriteAllText(path, text, s_encoding);
            return;
        }

        if (overwrite && File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException("'" + path + "' is read-only.");
        string partial = PartialName(path);
        try
        {
            File.WriteAllText(partial, text, s_encoding);
            if (overwrite && File.Exists(path))
                File.Replace(partial, path, null);
            else
                File.Move(partial, path);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>A name, beside a file's own, for as long as it is not complete; nobody else's file has it.</summary>
    public static string PartialName(string path) => path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".partial";

    /// <summary>Whether a path names a device or a pipe of a Unix, such as <c>/dev/stdout</c>.</summary>
    private static bool IsDevice(string path) => Path.DirectorySeparatorChar == '/'
        && path.StartsWith("/dev/", StringComparison.Ordinal)
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
