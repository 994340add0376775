namespace SmsStatus;

/// <summary>The columns of a table of raw reports, by their exact names; null where the table has no such column.</summary>
public sealed class SqlColumns
{
    /// <summary>The provider's name or alias.</summary>
    public string? Provider { get; set; }

    /// <summary>The code or reason label, also inside free text.</summary>
    public string? Code { get; set; }

    /// <summary>The provider's status word.</summary>
    public string? Status { get; set; }

    /// <summary>What the provider identifies the message by. Without it, every row is a message of its own.</summary>
    public string? MessageId { get; set; }

    /// <summary>The recipient's number.</summary>
    public string? Recipient { get; set; }

    /// <summary>The sender's number or name.</summary>
    public string? Sender { get; set; }

    /// <summary>When the message was sent.</summary>
    public string? SubmittedAt { get; set; }

    /// <summary>When the message came into the reported state.</summary>
    public string? UpdatedAt { get; set; }

    /// <summary>Whether the message was sent from a shared short code: true, 1, yes or y.</summary>
    public string? SharedCode { get; set; }

    /// <summary>Which part of a message that was sent in several parts.</summary>
    public string? Segment { get; set; }

    /// <summary>How many parts of the message failed.</summary>
    public string? FailedSegments { get; set; }
}
