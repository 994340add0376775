using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>
/// Numbers the hours in which events fall, and days once there are too many hours to be of use. One thread uses it at a time;
/// the periods that it meets first have the lowest numbers.
/// </summary>
internal sealed class PeriodClock
{
    /// <summary>How many different hours are told apart: four days of them.</summary>
    public const int MostHours = 96;

    /// <summary>The number where no instant is known.</summary>
    public const int None = -1;
    private const long Quarter = TimeSpan.TicksPerHour / 4;

    /// <summary>How many quarters around the first one have a place each: six weeks of them, and later up to almost two years.</summary>
    private const int FewestPlaces = 1 << 12;
    private const int MostPlaces = 1 << 16;
    private readonly Periods _periods;
    private readonly Action<Func<int, int>> _renumber;
    private readonly Dictionary<long, int> _numbers = new();
    private List<(DateTimeOffset Start, DateTimeOffset Day)> _known = new();
    private ushort[] _places = Array.Empty<ushort>();
    private int _firstPlace;

    /// <summary>Creates a clock.</summary>
    /// <param name="periods">Finds hours and days.</param>
    /// <param name="renumber">Is called when periods get other numbers, with the function that gives them.</param>
    public PeriodClock(Periods periods, Action<Func<int, int>> renumber)
    {
        _periods = periods;
        _renumber = renumber;
    }

    /// <summary>Whether hours are told apart.</summary>
    public bool IsByHour { get; private set; } = true;

    /// <summary>The starts of the periods in the order of their numbers.</summary>
    public IEnumerable<DateTimeOffset> Starts()
    {
        foreach ((DateTimeOffset start, _) in _known)
            yield return start;
    }

    /// <summary>The number of the period in which an instant falls.</summary>
    /// <param name="ticks">The instant in UTC ticks.</param>
    public int Find(long ticks)
    {
        int quarter = (int)(ticks / Quarter);
        ushort[] places = _places;
        uint place = (uint)(quarter - _firstPlace);
        return place < (uint)places.Length && places[place] is > 0 and ushort next ? next - 1 : Add(ticks, quarter);
    }

    /// <summary>Tells days apart from now on.</summary>
    public void SwitchToDays()
    {
        if (!IsByHour)
            return;
        IsByHour = false;
        List<(DateTimeOffset Start, DateTimeOffset Day)> hours = _known;
        _known = new();
        _numbers.Clear();
        Array.Clear(_places, 0, _places.Length);
        int[] days = hours.ConvertAll(hour => NumberOf(hour.Day, hour.Day)).ToArray();
        _renumber(hour => hour == None ? None : days[hour]);
    }

    /// <summary>Gives the periods the numbers that somebody else has for them; nothing more may be looked for.</summary>
    /// <param name="numberOf">The number of a period by its start.</param>
    public void Renumber(Func<DateTimeOffset, int> numberOf)
    {
        int[] numbers = _known.ConvertAll(period => numberOf(period.Start)).ToArray();
        _renumber(period => period == None ? None : numbers[period]);
    }

    private int Add(long ticks, int quarter)
    {
        MakePlace(quarter);
        int period = NumberOf(ticks);
        if (IsByHour && _known.Count > MostHours)
        {
            SwitchToDays();
            period = NumberOf(ticks);
        }

        // All of the quarter is in one period, unless clocks were ever changed within it.
        uint place = (uint)(quarter - _firstPlace);
        long first = quarter * Quarter;
        if (place < (uint)_places.Length && period < ushort.MaxValue
            && NumberOf(first) == period && NumberOf(Math.Min(first + Quarter - 1, DateTime.MaxValue.Ticks)) == period)
            _places[place] = (ushort)(period + 1);
        return period;
    }

    /// <summary>Sees to it that a quarter has a place, unless it is too far from the first one.</summary>
    private void MakePlace(int quarter)
    {
        int middle = _places.Length == 0 ? quarter : _firstPlace + (_places.Length / 2);
        int length = Math.Max(FewestPlaces, _places.Length);
        while (length < MostPlaces && (quarter < middle - (length / 2) || quarter >= middle + (length / 2)))
            length *= 2;
        if (length == _places.Length)
            return;
        ushort[] places = new ushort[length];
        _places.CopyTo(places, (length - _places.Length) / 2);
        _places = places;
        _firstPlace = middle - (length / 2);
    }

    private int NumberOf(long ticks)
    {
        DateTimeOffset day = _periods.Find(GroupKey.Day, ticks);
        return NumberOf(IsByHour ? _periods.Find(GroupKey.Hour, ticks) : day, day);
    }

    private int NumberOf(DateTimeOffset start, DateTimeOffset day)
    {
        if (_numbers.TryGetValue(start.UtcTicks, out int number))
            return number;
        _known.Add((start, day));
        _numbers.Add(start.UtcTicks, _known.Count - 1);
        return _known.Count - 1;
    }
}
