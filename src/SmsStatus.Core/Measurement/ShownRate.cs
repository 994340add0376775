using System;

namespace SmsStatus.Measurement;

/// <summary>Rounds rates for people.</summary>
internal static class ShownRate
{
    private const double Step = 0.1;

    /// <summary>A rate in per cent, to one decimal. Only all is 100, and only nothing is 0.</summary>
    /// <param name="rate">The rate, from 0 to 1.</param>
    public static double Percent(double rate)
    {
        double percent = Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero);
        return rate is > 0 and < 1 ? Math.Min(100 - Step, Math.Max(Step, percent)) : percent;
    }
}
