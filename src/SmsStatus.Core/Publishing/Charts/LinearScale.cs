namespace SmsStatus.Publishing.Charts;

/// <summary>Puts values on a line: the least value at one place, the greatest at another.</summary>
internal readonly struct LinearScale
{
    private readonly double _least;
    private readonly double _greatest;
    private readonly double _from;
    private readonly double _to;

    /// <summary>Creates a scale.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest value; where it is the least one too, all values are placed at the start.</param>
    /// <param name="from">The place of the least value.</param>
    /// <param name="to">The place of the greatest value; may be before <paramref name="from"/>.</param>
    public LinearScale(double least, double greatest, double from, double to)
    {
        _least = least;
        _greatest = greatest;
        _from = from;
        _to = to;
    }

    /// <summary>The place of a value; of one beyond the ends, the end.</summary>
    public double Place(double value)
    {
        if (!(_greatest > _least))
            return _from;
        double share = (value - _least) / (_greatest - _least);
        share = share < 0 ? 0 : share > 1 ? 1 : share;
        return _from + (share * (_to - _from));
    }
}
