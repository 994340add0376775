using System.Collections.Generic;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>One row of the benchmark: a piece of work, we, and the others that do the same.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Goal">What is asked, against the fastest of the others.</param>
/// <param name="Ours">How we do it.</param>
/// <param name="Others">How others do it; the fastest counts.</param>
internal sealed record Comparison(string Work, Goal Goal, Contender Ours, IReadOnlyList<Contender> Others)
{
    /// <summary>Who says what the figures have to be, where the others count nothing.</summary>
    public Contender? Referee { get; init; }
}
