using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>What folding remembers of one event until its turn comes, in 40 bytes; written in place, over one whose turn has been.</summary>
internal struct FoldEvent
{
    public MessageKey Message { get; private set; }

    public long SubmittedTicks { get; private set; }

    public long UpdatedTicks { get; private set; }

    /// <summary>The number of its <see cref="Measurement.GroupedVerdict"/>.</summary>
    public int GroupedVerdict { get; private set; }

    public TimeStampKind SubmittedKind { get; private set; }

    public TimeStampKind UpdatedKind { get; private set; }

    /// <summary>Whether the event speaks of a part of the message; few do, so which one stands elsewhere.</summary>
    public bool IsOfPart { get; private set; }

    /// <summary>Becomes the event of a message.</summary>
    public void Set(MessageKey message, int grouped, bool isOfPart, in MeasuredEvent next)
    {
        Message = message;
        SubmittedTicks = next.SubmittedAt.Ticks;
        UpdatedTicks = next.UpdatedAt.Ticks;
        GroupedVerdict = grouped;
        SubmittedKind = next.SubmittedAt.Kind;
        UpdatedKind = next.UpdatedAt.Kind;
        IsOfPart = isOfPart;
    }
}
