using System.Globalization;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>What is asked of a comparison.</summary>
/// <param name="Factor">The factor; null where nothing is asked.</param>
/// <param name="IsLimit">Whether we may take that many times the other's time, instead of having to be that many times as fast.</param>
internal sealed record Goal(double? Factor, bool IsLimit)
{
    /// <summary>Printed for information.</summary>
    public static readonly Goal None = new(null, false);

    public static Goal TimesAsFast(double factor) => new(factor, false);

    public static Goal TimesTheTime(double factor) => new(factor, true);

    /// <summary>The ratio that the goal speaks of.</summary>
    public double Ratio(double ours, double theirs) => IsLimit ? ours / theirs : theirs / ours;

    public override string ToString() => Factor is { } factor
        ? string.Create(CultureInfo.InvariantCulture, $"{(IsLimit ? "at most" : "at least")} {factor} ×")
        : "";
}
