using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>
/// Numbers the hours in which events fall, and days once there are too many hours to be of use. One thread uses it at a time;
/// a period has the same number in all.
/// </summary>
internal sealed class PeriodClock
{
    /// <summary>How many different hours are told apart: four days of them.</summary>
    public const int MostHours = 96;

    /// <summary>The number where no instant is known.</summary>
    public const int None = -1;
    private const long Quarter = TimeSpan.TicksPerHour / 4;
    private const int CacheSize = 1 << 13;
    private readonly Periods _periods;
    private readonly Action<Func<int, int>> _renumber;
    private readonly Dictionary<int, (DateTimeOffset Start, DateTimeOffset Day)> _known = new();
    private Place[] _cache = new Place[1];

    /// <summary>Creates a clock.</summary>
    /// <param name="periods">Finds hours and days.</param>
    /// <param name="renumber">Is called once at most, when hours become days, with the function that gives an hour's day.</param>
    public PeriodClock(Periods periods, Action<Func<int, int>> renumber)
    {
        _periods = periods;
        _renumber = renumber;
    }

    /// <summary>Whether hours are told apart.</summary>
    public bool IsByHour { get; private set; } = true;

    /// <summary>The starts of the periods by their numbers.</summary>
    public IEnumerable<KeyValuePair<int, DateTimeOffset>> Starts()
    {
        foreach (KeyValuePair<int, (DateTimeOffset Start, DateTimeOffset Day)> known in _known)
            yield return new(known.Key, known.Value.Start);
    }

    /// <summary>The number of the period in which an instant falls.</summary>
    /// <param name="ticks">The instant in UTC ticks.</param>
    public int Find(long ticks)
    {
        int quarter = (int)(ticks / Quarter);
        Place[] cache = _cache;
        Place place = cache[quarter & (cache.Length - 1)];
        return place.QuarterPlusOne == quarter + 1 ? place.Period : Add(ticks, quarter);
    }

    /// <summary>Tells days apart from now on.</summary>
    public void SwitchToDays()
    {
        if (!IsByHour)
            return;
        IsByHour = false;
        Dictionary<int, int> days = new();
        List<DateTimeOffset> starts = new();
        foreach (KeyValuePair<int, (DateTimeOffset Start, DateTimeOffset Day)> known in _known)
        {
            days.Add(known.Key, NumberOf(known.Value.Day));
            starts.Add(known.Value.Day);
        }

        _renumber(hour => hour == None ? None : days[hour]);
        _known.Clear();
        foreach (DateTimeOffset day in starts)
            _known[NumberOf(day)] = (day, day);
        Array.Clear(_cache, 0, _cache.Length);
    }

    /// <summary>Hours and days start on quarters of an hour; where one ever did not, no other one starts in the same quarter.</summary>
    private static int NumberOf(DateTimeOffset start) => (int)(start.UtcTicks / Quarter);

    private int Add(long ticks, int quarter)
    {
        int period = Note(ticks);
        if (IsByHour && _known.Count > MostHours)
        {
            SwitchToDays();
            period = Note(ticks);
        }

        // All of the quarter is in one period, unless clocks were ever changed within it.
        long first = quarter * Quarter;
        if (NumberOf(StartOf(first)) == period && NumberOf(StartOf(Math.Min(first + Quarter - 1, DateTime.MaxValue.Ticks))) == period)
        {
            if (_cache.Length == 1)
                _cache = new Place[CacheSize];
            _cache[quarter & (CacheSize - 1)] = new Place { QuarterPlusOne = quarter + 1, Period = period };
        }

        return period;
    }

    private DateTimeOffset StartOf(long ticks) => _periods.Find(IsByHour ? GroupKey.Hour : GroupKey.Day, ticks);

    private int Note(long ticks)
    {
        DateTimeOffset start = StartOf(ticks);
        int number = NumberOf(start);
        if (!_known.ContainsKey(number))
            _known.Add(number, (start, _periods.Find(GroupKey.Day, ticks)));
        return number;
    }

    private struct Place
    {
        public int QuarterPlusOne;
        public int Period;
    }
}
