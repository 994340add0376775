using System.Linq;

namespace SmsStatus.Measurement;

/// <summary>
/// Folds the events of all reports to messages: first the events of each part of a message, then its parts. A message is
/// known by the key of its layout or provider, never by a phone number alone. Several threads feed it: the messages are
/// spread over partitions by their keys, and each thread collects events for one before it takes hold of it.
/// </summary>
internal sealed class MessageFold
{
    private const int PartitionBits = 5;
    private readonly MessagePartition[] _partitions;

    public MessageFold(IGroupOrder groups)
    {
        _partitions = Enumerable.Range(0, PartitionCount).Select(_ => new MessagePartition(groups)).ToArray();
    }

    public static int PartitionCount => 1 << PartitionBits;

    /// <summary>The random key under which messages are known in this run.</summary>
    public MessageKey Secret { get; } = MessageKey.CreateSecret();

    /// <summary>The partition of a message.</summary>
    public static int PartitionOf(MessageKey key) => (int)(key.Low >> (64 - PartitionBits));

    /// <summary>Takes events of one partition in.</summary>
    public void Take(int partition, FoldBatch events)
    {
        MessagePartition target = _partitions[partition];
        lock (target)
            target.Take(events);
    }

    /// <summary>Counts the messages of a partition; call it once for each, when all events are in.</summary>
    public void Count(int partition, IMessageCounter counter)
    {
        MessagePartition source = _partitions[partition];
        lock (source)
            source.Count(counter);
    }
}
