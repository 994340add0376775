using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>Finds the messages of one thread's events, and hands the events to the fold in batches.</summary>
internal sealed class FoldFeed
{
    private readonly MessageFold _fold;
    private readonly Utf8Key _key = new();
    private readonly FoldBatch?[] _batches = new FoldBatch[MessageFold.PartitionCount];

    public FoldFeed(MessageFold fold)
    {
        _fold = fold;
    }

    /// <summary>Whether an event is one of a known message: it has all of the key, and stands for one message only.</summary>
    public bool TryIdentify(in MeasuredEvent next)
    {
        if (next.Count > 1 || next.Key.Length == 0)
            return false;
        _key.Clear().Add(next.Verdict.Provider);
        foreach (ReportField field in next.Key)
        {
            Utf8Slice part = next.Row[field];
            // A number that lost its digits tells no two recipients apart.
            if (part.Length == 0 || (field == ReportField.Recipient && PhoneNumbers.IsDamaged(part)))
                return false;
            if (field == ReportField.Recipient)
                _key.AddPhoneNumber(part);
            else
                _key.Add(part);
        }

        return true;
    }

    /// <summary>Takes in the event that was identified last.</summary>
    public void Add(in MeasuredEvent next, int grouped)
    {
        MessageKey message = MessageKey.Of(_key, _fold.Secret);
        Utf8Slice segment = next.Row[ReportField.Segment];
        int partition = MessageFold.PartitionOf(message);
        FoldBatch batch = _batches[partition] ??= new FoldBatch();
        if (segment.Length > 0)
            batch.Add(message, MessageKey.Of(_key.Add(segment), _fold.Secret), grouped, next);
        else
            batch.Add(message, grouped, next);
        if (batch.IsFull)
            Flush(partition);
    }

    /// <summary>Hands over what was collected.</summary>
    public void Flush()
    {
        for (int partition = 0; partition < _batches.Length; partition++)
            Flush(partition);
    }

    private void Flush(int partition)
    {
        if (_batches[partition] is not { Count: > 0 } batch)
            return;
        _fold.Take(partition, batch);
        batch.Clear();
    }
}
