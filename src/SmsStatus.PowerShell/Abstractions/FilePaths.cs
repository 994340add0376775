using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>Finds the files that paths of the shell name; a path that names none is one error, and the rest go on.</summary>
internal static class FilePaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>The full paths of the files that a path names; a wildcard is not asked for folders.</summary>
    /// <param name="cmdlet">The cmdlet that was given the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="literal">Whether no character of it is a wildcard.</param>
    /// <param name="fail">Takes the error where the path names no file.</param>
    public static IReadOnlyList<string> ResolveFiles(this PSCmdlet cmdlet, string path, bool literal, Action<ErrorRecord> fail)
    {
        try
        {
            ProviderInfo provider;
            Collection<string> files;
            if (literal)
                files = new Collection<string> { cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _) };
            else
                files = cmdlet.GetResolvedProviderPathFromPSPath(path, out provider);
            if (provider.Name == FileSystem)
            {
                if (!literal && WildcardPattern.ContainsWildcardCharacters(path))
                    files = new Collection<string>(files.Where(file => !Directory.Exists(file)).ToList());
                if (files.Count == 0)
                    cmdlet.WriteWarning("No file fits '" + path + "', so nothing is read. See that the folder and the wildcard are what you mean; -LiteralPath takes brackets as they are.");
                return files;
            }

            fail(ErrorRecords.NotAFile(path, provider.Name));
        }
        catch (ItemNotFoundException exception)
        {
            fail(ErrorRecords.FileNotFound(path, exception));
        }
        catch (Exception exception) when (IsNoPlace(exception))
        {
            fail(ErrorRecords.FileNotFound(path, exception));
        }

        return Array.Empty<string>();
    }

    /// <summary>The full path of a file that is to be written; ends the command where it is none.</summary>
    public static string ResolveTarget(this PSCmdlet cmdlet, string path)
    {
        try
        {
            string target = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (provider.Name != FileSystem)
                cmdlet.ThrowTerminatingError(ErrorRecords.NotAFile(path, provider.Name));
            return target;
        }
        catch (Exception exception) when (IsNoPlace(exception))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.FileNotFound(path, exception));
            throw;
        }
    }

    /// <summary>Whether a path lies nowhere that the shell knows.</summary>
    private static bool IsNoPlace(Exception exception) =>
        exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or NotSupportedException;

    /// <summary>The path as seen from the current location where the file lies below it, else in full.</summary>
    public static string DisplayName(this PSCmdlet cmdlet, string file)
    {
        string location = cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd('/', '\\');
        return location.Length > 0 && file.Length > location.Length + 1
            && file.StartsWith(location, StringComparison.Ordinal) && file[location.Length] is '/' or '\\'
                ? file.Substring(location.Length + 1)
                : file;
    }
}
