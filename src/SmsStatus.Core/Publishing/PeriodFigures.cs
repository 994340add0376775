using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing;

/// <summary>Messages by hour, day or month, whichever shows most.</summary>
internal sealed class PeriodFigures
{
    /// <summary>More points than this cannot be told apart.</summary>
    private const int MostPeriods = 400;
    private static readonly TimeSpan s_longestByHour = TimeSpan.FromDays(3);
    private readonly SortedDictionary<DateTime, OutcomeCounts> _periods = new();

    private PeriodFigures(PeriodUnit unit)
    {
        Unit = unit;
    }

    public PeriodUnit Unit { get; }

    /// <summary>Whether periods without messages are left out, because there are too many of them.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>Messages whose time is not known.</summary>
    public long WithoutTime { get; private set; }

    /// <summary>The periods by their starts in local time, in order; those without messages are among them unless there are too many.</summary>
    public IReadOnlyList<KeyValuePair<DateTime, OutcomeCounts>> Periods { get; private set; } = Array.Empty<KeyValuePair<DateTime, OutcomeCounts>>();

    /// <summary>Adds up what was counted by period and outcome.</summary>
    /// <param name="counts">Messages by the start of their period.</param>
    /// <param name="byHour">Whether all these periods are hours.</param>
    public static PeriodFigures Of(IReadOnlyCollection<(DateTime? Start, Outcome Outcome, long Messages)> counts, bool byHour)
    {
        DateTime[] starts = counts.Where(count => count.Start is not null).Select(count => count.Start!.Value).Distinct().ToArray();
        bool isShort = starts.Length > 0 && starts.Max() - starts.Min() < s_longestByHour;
        PeriodUnit unit = byHour && isShort ? PeriodUnit.Hour : PeriodUnit.Day;
        if (starts.Select(start => StartOf(start, unit)).Distinct().Count() > MostPeriods)
            unit = PeriodUnit.Month;
        PeriodFigures figures = new(unit);
        foreach ((DateTime? start, Outcome outcome, long messages) in counts)
        {
            if (start is { } known)
                figures.Add(StartOf(known, unit), outcome, messages);
            else
                figures.WithoutTime += messages;
        }

        figures.Complete();
        return figures;
    }

    private static DateTime StartOf(DateTime start, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Hour => start,
        PeriodUnit.Day => start.Date,
        _ => new DateTime(start.Year, start.Month, 1),
    };

    private void Add(DateTime start, Outcome outcome, long messages)
    {
        if (!_periods.TryGetValue(start, out OutcomeCounts? period))
            _periods.Add(start, period = new OutcomeCounts());
        period.Add(outcome, messages);
    }

    private void Complete()
    {
        List<DateTime> all = new();
        if (_periods.Count > 0)
        {
            DateTime last = _periods.Keys.Last();
            for (DateTime start = _periods.Keys.First(); start <= last && all.Count <= MostPeriods; start = Next(start))
                all.Add(start);
        }

        // An hour that is named twice when clocks are set back is one; one that is left out then stays empty.
        HasGaps = all.Count > MostPeriods || _periods.Keys.Except(all).Any();
        Periods = HasGaps
            ? _periods.ToArray()
            : all.Select(start => new KeyValuePair<DateTime, OutcomeCounts>(start, _periods.TryGetValue(start, out OutcomeCounts? known) ? known : new OutcomeCounts())).ToArray();
    }

    private DateTime Next(DateTime start)
    {
        if (DateTime.MaxValue - start < TimeSpan.FromDays(32))
            return DateTime.MaxValue;
        return Unit switch
        {
            PeriodUnit.Hour => start.AddHours(1),
            PeriodUnit.Day => start.AddDays(1),
            _ => start.AddMonths(1),
        };
    }
}
