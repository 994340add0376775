using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>The measured times of a comparison.</summary>
/// <param name="Comparison">What was compared.</param>
/// <param name="Seconds">Each contender's times, run by run.</param>
internal sealed record RaceResult(Comparison Comparison, IReadOnlyDictionary<Contender, double[]> Seconds)
{
    /// <summary>The fastest of the others.</summary>
    public Contender Rival => Comparison.Others.MinBy(contender => TimeOf(contender).Median)!;

    /// <summary>The ratio of the goal, pair by pair.</summary>
    public Spread Ratio => Spread.Of(
        Seconds[Comparison.Ours].Zip(Seconds[Rival], (ours, theirs) => Comparison.Goal.Ratio(ours, theirs)).ToArray());

    public Spread TimeOf(Contender contender) => Spread.Of(Seconds[contender]);
}
