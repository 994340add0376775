namespace SmsStatus.Measurement;

/// <summary>Takes messages when all their events are in.</summary>
internal interface IMessageCounter
{
    /// <summary>Takes one message.</summary>
    /// <param name="message">What is known of it.</param>
    /// <param name="grouped">The verdict that stands, and its group.</param>
    void Add(in MessageState message, GroupedVerdict grouped);
}
