using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>Reads rates as users write them; the same in every culture.</summary>
public static class Rate
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint;

    /// <summary>A rate written as a number from 0 to 1, or as a percentage with its sign: <c>0.95</c>, <c>95%</c>.</summary>
    /// <param name="text">The rate.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="FormatException">It is neither; above all, <c>95</c> without a sign could mean two things.</exception>
    public static double Parse(string text)
    {
        if (TryParsePercentage(text) is { } rate)
            return rate;
        return double.TryParse(text.Trim(), Style, CultureInfo.InvariantCulture, out double number)
            ? FromNumber(number)
            : throw new FormatException("'" + text + "' is no rate. Write a number from 0 to 1, such as 0.95, or a percentage, such as 95%.");
    }

    /// <summary>A rate given as a number.</summary>
    /// <param name="number">A number from 0 to 1.</param>
    /// <returns>The same number.</returns>
    /// <exception cref="FormatException">It is not from 0 to 1.</exception>
    public static double FromNumber(double number)
    {
        if (number is >= 0 and <= 1)
            return number;
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        string advice = number is > 1 and <= 100
            ? "Write " + (number / 100).ToString(CultureInfo.InvariantCulture) + ", or " + text + "% with its sign."
            : "Nothing can be less than none or more than all.";
        throw new FormatException("A rate is a number from 0 to 1, and " + text + " is not. " + advice);
    }

    /// <summary>The rate that a percentage with its sign stands for; null where the text has no such sign.</summary>
    /// <exception cref="FormatException">It has the sign, and is not from 0 % to 100 %.</exception>
    internal static double? TryParsePercentage(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed[trimmed.Length - 1] != '%')
            return null;
        // A decimal, so that 99.9% is the same number as 0.999.
        return decimal.TryParse(trimmed.Substring(0, trimmed.Length - 1).TrimEnd(), Style, CultureInfo.InvariantCulture, out decimal percent) && percent <= 100
            ? (double)(percent / 100)
            : throw new FormatException("'" + text + "' is no percentage from 0% to 100%. A decimal point is a dot.");
    }
}
