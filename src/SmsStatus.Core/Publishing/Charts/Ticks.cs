using System;
using System.Collections.Generic;

namespace SmsStatus.Publishing.Charts;

/// <summary>Finds round values to mark on an axis.</summary>
internal static class Ticks
{
    /// <summary>
    /// Values with a step of 1, 2 or 5 times a power of ten, from the last one at or below <paramref name="least"/> to the first one at
    /// or above <paramref name="greatest"/>. Always two or more.
    /// </summary>
    /// <param name="least">The least value to be shown.</param>
    /// <param name="greatest">The greatest value to be shown.</param>
    /// <param name="most">About how many steps there may be; at least 1.</param>
    /// <param name="leastStep">The least step that makes sense, such as 1 where things are counted.</param>
    public static IReadOnlyList<double> Between(double least, double greatest, int most, double leastStep)
    {
        double step = StepOf(Math.Max(greatest - least, 0) / most, leastStep);
        double first = Math.Floor((least / step) + 1e-9);
        double last = Math.Max(Math.Ceiling((greatest / step) - 1e-9), first + 1);
        List<double> ticks = new();
        for (double number = first; number <= last; number++)
            ticks.Add(number * step);
        return ticks;
    }

    private static double StepOf(double wanted, double least)
    {
        if (wanted <= least)
            return least;
        double power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        foreach (int factor in new[] { 1, 2, 5 })
            if (power * factor >= wanted * (1 - 1e-9))
                return Math.Max(power * factor, least);
        return Math.Max(power * 10, least);
    }
}
