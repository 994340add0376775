using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>A catalog file that cannot be used; the message says which, where and why, and what was expected.</summary>
public sealed class CatalogException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public CatalogException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and what was expected.</param>
    public CatalogException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and what was expected.</param>
    /// <param name="innerException">What the JSON reader reported.</param>
    public CatalogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CatalogException(string file, int line, int column, string path, string what, Exception? innerException = null)
        : base(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0}, line {1}, column {2} ({3}): {4}.",
                file,
                line,
                column,
                path.Length == 0 ? "whole file" : path,
                what),
            innerException)
    {
        File = file;
        Line = line;
        Column = column;
        JsonPath = path;
    }

    /// <summary>The file, as the caller named it; null where the mistake is in no file.</summary>
    public string? File { get; }

    /// <summary>The line of the mistake, from 1; 0 where it has none.</summary>
    public int Line { get; }

    /// <summary>The column in which the mistaken value ends, from 1; 0 where it has none.</summary>
    public int Column { get; }

    /// <summary>The way to the mistaken value, such as <c>tables[0].codes[3].status</c>; empty where the file as a whole is meant.</summary>
    public string JsonPath { get; } = "";
}
