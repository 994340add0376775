using System.Collections.Generic;

namespace SmsStatus.Publishing.Sql;

/// <summary>The columns in which a verdict's axes stand, in the order of <see cref="UnifiedStatus"/>.</summary>
internal static class VerdictColumns
{
    public static IReadOnlyList<string> Axes { get; } = new[]
    {
        "status", "outcome", "finality", "cause", "action", "retry", "persistence", "evidence", "origin", "billable", "suppression",
    };
}
