using System;

namespace SmsStatus;

/// <summary>Why a report cannot be read at all.</summary>
public enum ReportError
{
    /// <summary>The file is not there.</summary>
    FileNotFound,

    /// <summary>The file is locked or may not be read.</summary>
    FileNotReadable,

    /// <summary>The file holds nothing.</summary>
    FileEmpty,

    /// <summary>No known layout fits.</summary>
    LayoutNotRecognized,

    /// <summary>Several layouts fit.</summary>
    LayoutAmbiguous,

    /// <summary>The layout does not tell the provider, and none was named.</summary>
    ProviderRequired,

    /// <summary>The text is not valid in its format.</summary>
    NotValid,

    /// <summary>A column or property that the caller named is not there.</summary>
    PropertyNotFound,
}

/// <summary>A report that cannot be read; other reports of the same call are not affected.</summary>
public sealed class ReportException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ReportException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public ReportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public ReportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ReportException(ReportError error, string reason, Exception? innerException = null)
        : base(reason, innerException)
    {
        Error = error;
    }

    /// <summary>What kind of problem it is.</summary>
    public ReportError Error { get; }

    /// <summary>The same problem, said of a file.</summary>
    internal ReportException In(string file) => new(Error, file + " cannot be read: " + Message + ".", this);
}
