using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing;

/// <summary>Counts things, for a list with the most frequent first.</summary>
internal sealed class Ranking<T>
    where T : notnull
{
    private readonly Dictionary<T, long> _counts = new();
    private readonly Func<T, string> _name;

    /// <summary>Creates a ranking.</summary>
    /// <param name="name">Orders what is equally frequent.</param>
    public Ranking(Func<T, string> name)
    {
        _name = name;
    }

    /// <summary>All that was counted.</summary>
    public long Total { get; private set; }

    public void Add(T item, long count)
    {
        _counts.TryGetValue(item, out long known);
        _counts[item] = known + count;
        Total += count;
    }

    /// <summary>What was counted, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<T, long>> ToList() => _counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => _name(count.Key), StringComparer.Ordinal)
        .ToArray();
}
