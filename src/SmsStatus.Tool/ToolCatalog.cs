using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using SmsStatus.Reports;
using SmsStatus.Tool.Arguments;

namespace SmsStatus.Tool;

/// <summary>The catalog of this run: ours, with the user's files and those of the command line.</summary>
internal static class ToolCatalog
{
    private static readonly CatalogSession s_session = new();

    /// <summary>The catalog.</summary>
    public static StatusCatalog Current => s_session.Catalog;

    /// <summary>Whether a file of the user's places could not be used.</summary>
    public static bool IsIncomplete { get; private set; }

    /// <summary>
    /// Takes in the files that <c>--catalog</c> names. It comes before the command line is understood as a whole, because providers,
    /// layouts and tables that it speaks of may be in them.
    /// </summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="error">Gets what is wrong with files.</param>
    /// <returns>Whether all files that the command line names could be used.</returns>
    public static bool Load(string[] args, TextWriter error)
    {
        foreach (string path in FilesOf(args))
        {
            try
            {
                s_session.Import(CatalogFile.Read(Path.GetFullPath(path), path));
            }
            catch (Exception exception) when (exception is CatalogException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                error.WriteLine(VisibleText.Of(exception.Message));
                return false;
            }
        }

        foreach (Exception problem in s_session.TakeProblems())
        {
            IsIncomplete = true;
            error.WriteLine(VisibleText.Of(problem.Message));
        }

        return true;
    }

    private static IEnumerable<string> FilesOf(string[] args)
    {
        Option<string[]> files = SharedOptions.Catalog();
        ParseResult line = new RootCommand { TreatUnmatchedTokensAsErrors = false, Options = { files } }.Parse(args);
        // An empty name is a mistake of the command line, which is told when that is read as a whole.
        return line.GetResult(files)?.Tokens.Select(token => token.Value).Where(path => path.Length > 0) ?? [];
    }
}
