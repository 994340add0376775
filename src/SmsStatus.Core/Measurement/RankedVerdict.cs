using System.Globalization;

namespace SmsStatus.Measurement;

/// <summary>A verdict with what folding and grouping ask of it, worked out once.</summary>
internal sealed class RankedVerdict
{
    public RankedVerdict(UnifiedStatus verdict, FoldRule fold, int provider, int groupPart, int listed)
    {
        Verdict = verdict;
        Provider = provider;
        Listed = listed;
        GroupPart = groupPart;
        FoldsByHighestCode = fold == FoldRule.HighestCode;
        IsFinal = verdict.Finality == Finality.Final;
        Rank = IsFinal ? 2 : verdict.Outcome == Outcome.Unrecognized ? 0 : 1;
        CodeNumber = int.TryParse(verdict.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && verdict.Outcome != Outcome.Unrecognized ? number : -1;
        IsInConflict = verdict.Conflict is not null;
        StatusBit = (ushort)(1 << (int)verdict.Status);
        FinalStatusBit = IsFinal ? StatusBit : (ushort)0;
    }

    public UnifiedStatus Verdict { get; }

    /// <summary>The number of the verdict's provider.</summary>
    public int Provider { get; }

    /// <summary>The number under which breakdowns list the verdict.</summary>
    public int Listed { get; }

    /// <summary>The number of the verdict's part of the group key.</summary>
    public int GroupPart { get; }

    /// <summary>What it makes of a message where the verdict alone tells the group; null until somebody asked.</summary>
    public GroupedVerdict? OnlyGrouped { get; set; }

    public bool FoldsByHighestCode { get; }

    public bool IsFinal { get; }

    /// <summary>The status as one of 16 bits.</summary>
    public ushort StatusBit { get; }

    /// <summary>The same; 0 where the status is not final.</summary>
    public ushort FinalStatusBit { get; }

    /// <summary>Whether the code and the status word disagree.</summary>
    public bool IsInConflict { get; }

    /// <summary>2 for a final status, 1 for an intermediate one, 0 where nothing is known.</summary>
    public int Rank { get; }

    /// <summary>How much the verdict on one part weighs for the whole message: failed, not ended, not known, delivered.</summary>
    public int Weight => Verdict.Outcome switch
    {
        Outcome.NotDelivered => 4,
        Outcome.Pending => 3,
        Outcome.Unrecognized => 2,
        Outcome.Indeterminate => 1,
        _ => 0,
    };

    /// <summary>The code as a number; -1 where it is none, or not recognized.</summary>
    public int CodeNumber { get; }

    /// <summary>Decides between two verdicts of one time, so that the order of rows never does: failure first, then progress.</summary>
    public int CompareTo(RankedVerdict other)
    {
        int outcome = Severity.CompareTo(other.Severity);
        if (outcome != 0)
            return outcome;
        int status = Verdict.Status.CompareTo(other.Verdict.Status);
        if (status != 0)
            return status;
        int code = string.CompareOrdinal(Verdict.Code, other.Verdict.Code);
        return code != 0 ? code : string.CompareOrdinal(Verdict.ProviderStatus, other.Verdict.ProviderStatus);
    }

    /// <summary>How much the outcome weighs between two verdicts of one time: failed, delivered, unknown to the provider, pending, unknown to us.</summary>
    public int Severity => Verdict.Outcome switch
    {
        Outcome.NotDelivered => 4,
        Outcome.Delivered => 3,
        Outcome.Indeterminate => 2,
        Outcome.Pending => 1,
        _ => 0,
    };
}
