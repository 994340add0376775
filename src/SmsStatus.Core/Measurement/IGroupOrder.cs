namespace SmsStatus.Measurement;

/// <summary>What folding asks of the groups that events stand in.</summary>
internal interface IGroupOrder
{
    /// <summary>The verdicts by their numbers, with all that were numbered before the call.</summary>
    GroupedVerdict[] GroupedVerdicts { get; }

    /// <summary>Which of two groups, given by their numbers, comes first.</summary>
    int Compare(int one, int other);
}
