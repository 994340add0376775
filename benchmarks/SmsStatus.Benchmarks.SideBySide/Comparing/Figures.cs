using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>What a contender found out: for each provider, code and status word some figures, as texts.</summary>
internal sealed class Figures
{
    private const int KeyColumns = 3;
    private readonly string[] _columns;
    private readonly Dictionary<string, string?[]> _groups;

    /// <summary>Creates figures.</summary>
    /// <param name="columns">Provider, code, status, and the names of the figures.</param>
    /// <param name="rows">One row a group.</param>
    public Figures(IEnumerable<string> columns, IEnumerable<string?[]> rows)
    {
        _columns = columns.Skip(KeyColumns).ToArray();
        _groups = rows.ToDictionary(row => string.Join(" | ", row.Take(KeyColumns)), row => row.Skip(KeyColumns).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups => _groups.Count;

    /// <summary>The first thing in which other figures differ; null where they are equal. Figures that the other has not are not compared.</summary>
    public string? FindDifference(Figures other)
    {
        foreach (string group in _groups.Keys.Union(other._groups.Keys).Order(StringComparer.Ordinal))
        {
            if (!_groups.TryGetValue(group, out string?[]? ours) || !other._groups.TryGetValue(group, out string?[]? theirs))
                return $"only one of the two has the group '{group}'";
            for (int column = 0; column < theirs.Length; column++)
            {
                string? mine = ours[Array.IndexOf(_columns, other._columns[column])];
                if (mine != theirs[column])
                    return $"{other._columns[column]} of '{group}' is {mine ?? "nothing"} here and {theirs[column] ?? "nothing"} there";
            }
        }

        return null;
    }
}
