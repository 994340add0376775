namespace SmsStatus.Measurement;

/// <summary>What folding remembers of one event until its turn comes, in 40 bytes; written in place, over one whose turn has been.</summary>
internal struct FoldEvent
{
    public MessageKey Message { get; private set; }

    /// <summary>When the message was sent.</summary>
    public Moment Submitted { get; private set; }

    /// <summary>When it came into the reported state.</summary>
    public Moment Updated { get; private set; }

    /// <summary>The number of its <see cref="Measurement.GroupedVerdict"/>.</summary>
    public int GroupedVerdict { get; private set; }

    /// <summary>Whether the event speaks of a part of the message; few do, so which one stands elsewhere.</summary>
    public bool IsOfPart { get; private set; }

    /// <summary>Becomes the event of a message.</summary>
    public void Set(MessageKey message, int grouped, bool isOfPart, in MeasuredEvent next)
    {
        Message = message;
        Submitted = Moment.Of(next.SubmittedAt);
        Updated = Moment.Of(next.UpdatedAt);
        GroupedVerdict = grouped;
        IsOfPart = isOfPart;
    }
}
