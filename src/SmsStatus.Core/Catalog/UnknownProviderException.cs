using System;
using System.Collections.Generic;

namespace SmsStatus;

/// <summary>A provider name that the catalog does not know.</summary>
public sealed class UnknownProviderException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public UnknownProviderException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public UnknownProviderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public UnknownProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnknownProviderException(string name, IEnumerable<string> known)
        : base("No provider is called '" + name + "'. Known providers: " + string.Join(", ", known) + ".")
    {
    }
}
