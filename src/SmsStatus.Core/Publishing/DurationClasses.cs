using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing;

/// <summary>Times to the final status, in classes that people can tell apart.</summary>
internal sealed class DurationClasses
{
    private static readonly (string Name, TimeSpan Limit)[] s_classes =
    {
        ("up to 1 s", TimeSpan.FromSeconds(1)),
        ("1–5 s", TimeSpan.FromSeconds(5)),
        ("5–15 s", TimeSpan.FromSeconds(15)),
        ("15–60 s", TimeSpan.FromSeconds(60)),
        ("1–5 min", TimeSpan.FromMinutes(5)),
        ("5–15 min", TimeSpan.FromMinutes(15)),
        ("15–60 min", TimeSpan.FromMinutes(60)),
        ("1–6 h", TimeSpan.FromHours(6)),
        ("6–24 h", TimeSpan.FromHours(24)),
        ("1–3 d", TimeSpan.FromDays(3)),
        ("over 3 d", TimeSpan.MaxValue),
    };

    private readonly SortedDictionary<TimeSpan, long> _times = new();

    /// <summary>How many messages have a known time to their final status.</summary>
    public long Messages { get; private set; }

    /// <summary>The classes from the shortest, each with its messages; those at both ends that have none are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Classes
    {
        get
        {
            List<KeyValuePair<string, long>> all = s_classes.Select((each, index) => new KeyValuePair<string, long>(each.Name, CountOf(index))).ToList();
            int last = all.FindLastIndex(each => each.Value > 0);
            int first = Math.Max(0, all.FindIndex(each => each.Value > 0));
            return all.Skip(first).Take(last - first + 1).ToArray();
        }
    }

    public void Add(IEnumerable<TimeToFinalCount> times)
    {
        foreach (TimeToFinalCount time in times)
        {
            _times.TryGetValue(time.Time, out long known);
            _times[time.Time] = known + time.Messages;
            Messages += time.Messages;
        }
    }

    /// <summary>The least time that at least this share of all does not exceed (nearest rank); null where there are none.</summary>
    /// <param name="percent">The share in per cent, from 1 to 100.</param>
    public TimeSpan? Percentile(int percent)
    {
        long passed = 0;
        foreach (KeyValuePair<TimeSpan, long> time in _times)
        {
            passed += time.Value;
            if (passed >= ((Messages * percent) + 99) / 100)
                return time.Key;
        }

        return null;
    }

    private long CountOf(int index) => _times
        .Where(time => time.Key <= s_classes[index].Limit && (index == 0 || time.Key > s_classes[index - 1].Limit))
        .Sum(time => time.Value);
}
