using System;

namespace SmsStatus.Reports;

/// <summary>Text that is not valid JSON, and where it stops being so.</summary>
internal sealed class JsonDamageException : Exception
{
    public JsonDamageException(int offset, Exception? innerException = null)
        : base("not valid JSON", innerException)
    {
        Offset = offset;
    }

    /// <summary>The distance of the first wrong byte from the start of the document.</summary>
    public int Offset { get; }
}
