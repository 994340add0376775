using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>What folding remembers of one event until its turn comes; written in place, over one whose turn has been.</summary>
internal struct FoldEvent
{
    public MessageKey Message { get; private set; }

    /// <summary>The identity of the part that the event speaks of; none where it speaks of the message as a whole.</summary>
    public MessageKey Part { get; private set; }

    public bool IsOfPart { get; private set; }

    /// <summary>The number of its <see cref="Measurement.GroupedVerdict"/>.</summary>
    public int GroupedVerdict { get; private set; }

    public long SubmittedTicks { get; private set; }

    public TimeStampKind SubmittedKind { get; private set; }

    public long UpdatedTicks { get; private set; }

    public TimeStampKind UpdatedKind { get; private set; }

    /// <summary>Becomes the event of a message.</summary>
    public void Set(MessageKey message, int grouped, in MeasuredEvent next)
    {
        Message = message;
        IsOfPart = false;
        GroupedVerdict = grouped;
        SubmittedTicks = next.SubmittedTicks;
        SubmittedKind = next.SubmittedKind;
        UpdatedTicks = next.UpdatedTicks;
        UpdatedKind = next.UpdatedKind;
    }

    /// <summary>Becomes the event of a part of its message.</summary>
    public void SetPart(MessageKey part)
    {
        Part = part;
        IsOfPart = true;
    }
}
