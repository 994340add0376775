namespace SmsStatus.Measurement;

/// <summary>What one event makes of its message: a verdict, in a group. Numbered, so that a message remembers four bytes.</summary>
internal sealed class GroupedVerdict
{
    public GroupedVerdict(int number, RankedVerdict verdict, int group)
    {
        Number = number;
        Verdict = verdict;
        Group = group;
    }

    public int Number { get; }

    public RankedVerdict Verdict { get; }

    /// <summary>The number of the group.</summary>
    public int Group { get; }
}
