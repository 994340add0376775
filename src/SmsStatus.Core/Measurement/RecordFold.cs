using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SmsStatus.Measurement;

namespace SmsStatus;

/// <summary>
/// Folds records to messages, as <see cref="DeliveryMeasurer"/> does: of all records of a message, the one that gives its current
/// state stands for it. It keeps all records until then.
/// </summary>
public sealed class RecordFold
{
    private readonly GroupTable _verdicts;
    private readonly Standing _standing = new();
    private readonly MessageFold _fold;
    private readonly FoldFeed _feed;

    /// <summary>Creates a fold.</summary>
    /// <param name="resolver">What gave the records their verdicts.</param>
    public RecordFold(StatusResolver resolver)
    {
        _verdicts = new GroupTable(resolver ?? throw new ArgumentNullException(nameof(resolver)), Array.Empty<GroupKey>(), null);
        _fold = new MessageFold(_standing);
        _feed = new FoldFeed(_fold);
    }

    /// <summary>Takes a record in.</summary>
    /// <param name="record">A record that is not excluded; an excluded one belongs to no message.</param>
    public void Add(DeliveryRecord record)
    {
        if (record is null)
            throw new ArgumentNullException(nameof(record));
        if (record.Excluded is not null)
            throw new ArgumentException("An excluded record belongs to no message.", nameof(record));
        MeasuredEvent next = new(_verdicts.Rank(record.Verdict), record);
        GroupedVerdict numbered = _standing.Number(record, next.Verdict);
        if (_feed.TryIdentify(next))
            _feed.Add(next, numbered.Number);
        else
            _standing.Add(numbered);
    }

    /// <summary>One record for each message, in the order in which they were added. Call it once, when everything is added.</summary>
    /// <param name="cancel">Stops the folding.</param>
    /// <exception cref="OperationCanceledException">The folding was stopped.</exception>
    public IReadOnlyList<DeliveryRecord> Complete(CancellationToken cancel = default)
    {
        _feed.Flush();
        for (int partition = 0; partition < MessageFold.PartitionCount; partition++)
        {
            cancel.ThrowIfCancellationRequested();
            _fold.Count(partition, _standing);
        }

        return _standing.Records();
    }

    /// <summary>The records by their numbers, each a group of its own, and which of them stand for a message.</summary>
    private sealed class Standing : IGroupOrder, IMessageCounter
    {
        private readonly List<DeliveryRecord> _records = new();
        private readonly List<int> _numbers = new();
        private GroupedVerdict[] _numbered = new GroupedVerdict[64];

        public GroupedVerdict[] GroupedVerdicts => _numbered;

        public int Compare(int one, int other) => one.CompareTo(other);

        public GroupedVerdict Number(DeliveryRecord record, RankedVerdict verdict)
        {
            int number = _records.Count;
            if (number == _numbered.Length)
                Array.Resize(ref _numbered, number * 2);
            _records.Add(record);
            return _numbered[number] = new GroupedVerdict(number, verdict, number);
        }

        public void Add(in MessageState message, GroupedVerdict grouped) => Add(grouped);

        public void Add(GroupedVerdict grouped) => _numbers.Add(grouped.Number);

        public DeliveryRecord[] Records()
        {
            _numbers.Sort();
            return _numbers.Select(number => _records[number]).ToArray();
        }
    }
}
