using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>What the numbers in the counts of all groups stand for. Immutable once it is made.</summary>
internal sealed class BreakdownTable
{
    private readonly List<DateTimeOffset> _starts = new();
    private readonly bool _isByHour;
    private readonly bool _isOfEvents;
    private readonly TimeZoneInfo _zone;

    /// <summary>Gives all clocks the same periods, hours if there are not too many together, and takes down when they start.</summary>
    /// <param name="verdicts">The verdicts by their numbers.</param>
    /// <param name="clocks">The clocks of all threads, when all is counted.</param>
    /// <param name="isOfEvents">Whether events were counted instead of messages.</param>
    /// <param name="zone">The zone in which the periods begin.</param>
    public BreakdownTable(IReadOnlyList<UnifiedStatus> verdicts, IReadOnlyList<PeriodClock> clocks, bool isOfEvents, TimeZoneInfo zone)
    {
        Verdicts = verdicts;
        _isOfEvents = isOfEvents;
        _zone = zone;
        _isByHour = true;
        foreach (PeriodClock clock in clocks)
            _isByHour &= clock.IsByHour;
        Dictionary<long, int> numbers = Collect(clocks);
        if (!_isByHour || _starts.Count > PeriodClock.MostHours)
        {
            _isByHour = false;
            foreach (PeriodClock clock in clocks)
                clock.SwitchToDays();
            numbers = Collect(clocks);
        }

        foreach (PeriodClock clock in clocks)
            clock.Renumber(start => numbers[start.UtcTicks]);
    }

    /// <summary>The verdicts by their numbers.</summary>
    public IReadOnlyList<UnifiedStatus> Verdicts { get; }

    /// <summary>The breakdown of a group.</summary>
    public DeliveryBreakdown Read(VerdictPeriods counts, IReadOnlyList<TimeToFinalCount> timesToFinal)
    {
        List<BreakdownEntry> entries = new();
        foreach ((int verdict, int period, long count) in counts.Counts())
            entries.Add(new BreakdownEntry(Verdicts[verdict], period == PeriodClock.None ? null : _starts[period], count));
        entries.Sort(Compare);
        return new DeliveryBreakdown(entries, timesToFinal, _isByHour, _isOfEvents, _zone);
    }

    private static int Compare(BreakdownEntry one, BreakdownEntry other)
    {
        int order = string.CompareOrdinal(one.Verdict.Provider, other.Verdict.Provider);
        if (order == 0)
            order = string.CompareOrdinal(one.Verdict.Code, other.Verdict.Code);
        if (order == 0)
            order = string.CompareOrdinal(one.Verdict.ProviderStatus, other.Verdict.ProviderStatus);
        if (order == 0)
            order = one.Verdict.Status.CompareTo(other.Verdict.Status);
        if (order == 0)
            order = one.Verdict.Outcome.CompareTo(other.Verdict.Outcome);
        return order != 0 ? order : Nullable.Compare(one.Period, other.Period);
    }

    /// <summary>Takes down when the periods of all clocks start, each once, and numbers them by the ticks of their starts.</summary>
    private Dictionary<long, int> Collect(IReadOnlyList<PeriodClock> clocks)
    {
        Dictionary<long, int> numbers = new();
        _starts.Clear();
        foreach (PeriodClock clock in clocks)
        {
            foreach (DateTimeOffset start in clock.Starts())
            {
                if (numbers.ContainsKey(start.UtcTicks))
                    continue;
                numbers.Add(start.UtcTicks, _starts.Count);
                _starts.Add(start);
            }
        }

        return numbers;
    }
}
