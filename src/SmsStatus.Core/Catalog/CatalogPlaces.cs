using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>Where a user's catalog files lie that every session has: a folder of the user's, then what an environment variable names.</summary>
internal static class CatalogPlaces
{
    /// <summary>The environment variable: files and folders, separated as in PATH.</summary>
    public const string Variable = "SMSSTATUS_CATALOG";

    private const string Pattern = "*.json";

    /// <summary>
    /// The user's folder: below %APPDATA% on Windows, else below $XDG_CONFIG_HOME or ~/.config. Null where none of these is absolute:
    /// a folder that moves with the current one is nobody's settings.
    /// </summary>
    public static string? UserFolder => Path.DirectorySeparatorChar == '\\'
        ? Below(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData))
        : Below(Environment.GetEnvironmentVariable("XDG_CONFIG_HOME")) ?? Below(Environment.GetEnvironmentVariable("HOME"), ".config");

    /// <summary>The files of both places, in the order in which they count: by name in a folder, and the variable's last.</summary>
    public static IEnumerable<string> Find() =>
        (UserFolder is { } folder ? FilesOf(folder) : Array.Empty<string>()).Concat(FromVariable(Environment.GetEnvironmentVariable(Variable)));

    /// <summary>The full paths of the files that a value of the variable names. One that is not there is named as well, so that it is missed.</summary>
    public static IEnumerable<string> FromVariable(string? value) => (value ?? "")
        .Split(Path.PathSeparator)
        .Select(path => path.Trim())
        .Where(path => path.Length > 0)
        .Select(FullPath)
        .SelectMany(path => Directory.Exists(path) ? FilesOf(path) : new[] { path });

    private static string? Below(string? settings, string folder = "") =>
        Path.IsPathRooted(settings) ? Path.Combine(settings!, folder, "SmsStatus", "catalogs") : null;

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            // No file can have this name; reading it becomes the problem that it is.
            return path;
        }
    }

    private static string[] FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
            return Array.Empty<string>();
        try
        {
            return Directory.GetFiles(folder, Pattern).OrderBy(Path.GetFileName, StringComparer.Ordinal).ToArray();
        }
        catch (UnauthorizedAccessException)
        {
            // Named like a file, it becomes the problem that it is.
            return new[] { folder };
        }
    }
}
