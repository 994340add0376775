using System.Globalization;
using System.Linq;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>The middle and the ends of some measured values.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(double[] values)
    {
        double[] sorted = values.Order().ToArray();
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <summary>The median, and the ends in brackets.</summary>
    /// <param name="format">How to write each.</param>
    public string ToString(string format) => Text(Median, format) + " (" + Text(Least, format) + " – " + Text(Most, format) + ")";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
