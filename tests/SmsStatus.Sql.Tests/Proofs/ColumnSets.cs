namespace SmsStatus.Sql.Tests;

internal static class ColumnSets
{
    /// <summary>The columns with those that tell of a message's parts.</summary>
    public static SqlColumns WithParts(this SqlColumns columns) => new()
    {
        Provider = columns.Provider, MessageId = columns.MessageId, Recipient = columns.Recipient, Sender = columns.Sender, Code = columns.Code,
        Status = columns.Status, SubmittedAt = columns.SubmittedAt, UpdatedAt = columns.UpdatedAt, SharedCode = "shared_code", Segment = "segment",
        FailedSegments = "failed_segments",
    };
}
