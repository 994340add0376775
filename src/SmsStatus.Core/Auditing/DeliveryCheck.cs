using System.Collections.Generic;
using SmsStatus.Auditing;

namespace SmsStatus;

/// <summary>One figure of a group held against its limit.</summary>
public sealed class DeliveryCheck
{
    private readonly IReadOnlyList<KeyValuePair<GroupKey, object?>> _group;

    internal DeliveryCheck(IReadOnlyList<KeyValuePair<GroupKey, object?>> group)
    {
        _group = group;
    }

    /// <summary>What is checked.</summary>
    public CheckedFigure Check { get; internal set; }

    /// <summary>The figure, in <see cref="Unit"/>; null where a rate has no denominator.</summary>
    public double? Figure { get; internal set; }

    /// <summary>The limit, in <see cref="Unit"/>.</summary>
    public double Limit { get; internal set; }

    /// <summary>How the check ends.</summary>
    public CheckVerdict Verdict { get; internal set; }

    /// <summary>The messages of the group.</summary>
    public long Messages { get; internal set; }

    /// <summary>The cause that a check of <see cref="CheckedFigure.MostCommonCause"/> is about; null for other checks, and where no message failed.</summary>
    public Cause? MostCommonCause { get; internal set; }

    /// <summary>On which side of the limit the figure has to be.</summary>
    public CheckBound Bound { get; internal set; }

    /// <summary>What figure and limit are given in.</summary>
    public CheckUnit Unit { get; internal set; }

    /// <summary>The check in a sentence, alike in every culture.</summary>
    public string Text => CheckText.Of(this);

    /// <summary>The keys and values of the group, in the order asked for; the values are null where a check is about all groups.</summary>
    public IReadOnlyList<KeyValuePair<GroupKey, object?>> GetGroup() => _group;

    /// <summary>The check in a sentence.</summary>
    public override string ToString() => Text;
}
