using System.Globalization;

namespace SmsStatus.Auditing;

/// <summary>Writes the rates of a check so that one that is just missed does not look as if it were met.</summary>
internal static class CheckDecimals
{
    /// <summary>More than these, a rate of a double does not have.</summary>
    private const int Most = 13;

    /// <summary>With how many decimals figure and limit of a check are shown in per cent.</summary>
    /// <param name="check">The check.</param>
    /// <param name="least">How many there are at least.</param>
    /// <returns>As many as it takes to tell the two apart, where the check is missed; else the least.</returns>
    public static int Of(DeliveryCheck check, int least)
    {
        if (check.Verdict != CheckVerdict.Missed || check.Unit != CheckUnit.Rate || check.Figure is not { } figure)
            return least;
        int decimals = least;
        while (decimals < Most && Text(figure, decimals) == Text(check.Limit, decimals))
            decimals++;
        return decimals;
    }

    /// <summary>A rate in per cent, without what comes of reckoning with doubles.</summary>
    /// <param name="rate">The rate.</param>
    public static decimal Percent(double rate) => (decimal)rate * 100;

    private static string Text(double rate, int decimals) => Percent(rate).ToString("F" + decimals, CultureInfo.InvariantCulture);
}
