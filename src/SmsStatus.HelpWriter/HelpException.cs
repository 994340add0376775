using System;

namespace SmsStatus.HelpWriter;

/// <summary>A page of help that cannot be understood.</summary>
internal sealed class HelpException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The page.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="message">What is wrong, and what is expected.</param>
    public HelpException(string file, int line, string message)
        : base(FormattableString.Invariant($"{file}({line + 1}): error HELP: {message}"))
    {
    }
}
