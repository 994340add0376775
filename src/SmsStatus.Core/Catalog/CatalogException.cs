using System;

namespace SmsStatus;

/// <summary>A catalog file that cannot be used; the message says which, where and why.</summary>
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
}
