using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Tool.Input;

/// <summary>Finds the files that users mean. Hidden files are found by their name only.</summary>
internal static class ReportFiles
{
    private static readonly EnumerationOptions s_direct = new() { IgnoreInaccessible = false };

    /// <summary>The files behind a name, a wildcard pattern or a folder, in ordinal order; none where a pattern or folder has none.</summary>
    /// <param name="text">What the user typed.</param>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder must not be listed.</exception>
    public static IReadOnlyList<string> Find(string text)
    {
        if (text.Length == 0)
            return [];
        if (File.Exists(text))
            return [text];
        IEnumerable<string> files = Directory.Exists(text) ? Directory.EnumerateFiles(text, "*", s_direct)
            : HasWildcard(text) ? Expand(text, Directory.EnumerateFiles)
            : [text];
        return files.Order(StringComparer.Ordinal).ToArray();
    }

    private static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>The entries that a pattern stands for; folders in it may be patterns too.</summary>
    private static IEnumerable<string> Expand(string pattern, Func<string, string, EnumerationOptions, IEnumerable<string>> list)
    {
        string parent = Path.GetDirectoryName(pattern) ?? "";
        string name = Path.GetFileName(pattern);
        if (parent.Length == 0)
            return list(".", name, s_direct).Select(path => Path.GetFileName(path));
        IEnumerable<string> folders = HasWildcard(parent) ? Expand(parent, Directory.EnumerateDirectories) : [parent];
        return folders.Where(Directory.Exists).SelectMany(folder => list(folder, name, s_direct));
    }
}
