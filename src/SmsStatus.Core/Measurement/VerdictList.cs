using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Numbers the verdicts that breakdowns list. The caller sees to it that one thread uses it at a time.</summary>
internal sealed class VerdictList
{
    /// <summary>Free text may make every verdict another; nobody reads a list of more.</summary>
    public const int MostListed = 1 << 14;
    private readonly List<UnifiedStatus> _verdicts = new();
    private readonly Dictionary<(string Provider, string? Code, string? Word, string? Name, string? Source, long Axes, string? Conflict), int> _numbers = new();

    /// <summary>The verdicts by their numbers.</summary>
    public IReadOnlyList<UnifiedStatus> Verdicts => _verdicts;

    /// <summary>The number of a verdict: the same for all that say the same.</summary>
    public int NumberOf(UnifiedStatus verdict)
    {
        if (_numbers.TryGetValue(KeyOf(verdict), out int number))
            return number;
        if (_verdicts.Count >= MostListed && (verdict.Code ?? verdict.ProviderStatus) is not null)
            return NumberOf(verdict.WithoutCode());
        _numbers.Add(KeyOf(verdict), _verdicts.Count);
        _verdicts.Add(verdict);
        return _verdicts.Count - 1;
    }

    private static (string Provider, string? Code, string? Word, string? Name, string? Source, long Axes, string? Conflict) KeyOf(UnifiedStatus verdict) =>
    (
        verdict.Provider,
        verdict.Code,
        verdict.ProviderStatus,
        verdict.Name,
        verdict.Source,
        AxesOf(verdict),
        verdict.Conflict);

    /// <summary>All enums of a verdict in one number; none has more than 32 values.</summary>
    private static long AxesOf(UnifiedStatus verdict)
    {
        long axes = 0;
        Add((int)verdict.Status);
        Add((int)verdict.Outcome);
        Add((int)verdict.Finality);
        Add((int)verdict.Cause);
        Add((int)verdict.Action);
        Add((int)verdict.Retry);
        Add((int)verdict.Persistence);
        Add((int)verdict.Evidence);
        Add((int)verdict.Origin);
        Add((int)verdict.Billable);
        Add((int)verdict.Suppression);
        return axes;

        void Add(int value) => axes = (axes << 5) | (long)value;
    }
}
