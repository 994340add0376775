using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>The most that is allowed of something: a count, or a share of the whole.</summary>
public readonly struct CountOrShare : IEquatable<CountOrShare>
{
    private CountOrShare(double value, bool isShare)
    {
        Value = value;
        IsShare = isShare;
    }

    /// <summary>The count, or the share from 0 to 1.</summary>
    public double Value { get; }

    /// <summary>Whether it is a share.</summary>
    public bool IsShare { get; }

    /// <summary>A whole number is a count; a percentage with its sign, or a fraction of 1, is a share: <c>10</c>, <c>1%</c>, <c>0.01</c>.</summary>
    /// <param name="text">The count or share.</param>
    /// <exception cref="FormatException">It is none of these, or could mean both, as <c>1.0</c> does.</exception>
    public static CountOrShare Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (Rate.TryParsePercentage(text) is { } rate)
            return new CountOrShare(rate, isShare: true);
        if (long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return FromCount(count);
        return double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? FromNumber(number)
            : throw Wrong(text);
    }

    /// <summary>A count.</summary>
    /// <param name="count">Not below 0.</param>
    /// <exception cref="FormatException">It is below 0.</exception>
    public static CountOrShare FromCount(long count) =>
        count >= 0 ? new CountOrShare(count, isShare: false) : throw Wrong(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number that may have a fraction: a share if it is below 1, a count if it is whole and above 1.</summary>
    /// <param name="number">Not below 0, and not 1, which could mean one or all.</param>
    /// <exception cref="FormatException">It is neither, or could be both.</exception>
    public static CountOrShare FromNumber(double number) => number switch
    {
        0 => default,
        > 0 and < 1 => new CountOrShare(number, isShare: true),
        1 => throw new FormatException("1.0 could mean one or all. Write 1 for one, or 100% for all."),
        > 1 and < long.MaxValue when number == Math.Floor(number) => new CountOrShare(number, isShare: false),
        _ => throw Wrong(number.ToString("R", CultureInfo.InvariantCulture)),
    };

    /// <inheritdoc/>
    public bool Equals(CountOrShare other) => Value.Equals(other.Value) && IsShare == other.IsShare;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountOrShare other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode() ^ IsShare.GetHashCode();

    /// <summary>The count, or the share as a percentage; <see cref="Parse"/> reads it again.</summary>
    public override string ToString() => IsShare
        ? ((decimal)Value * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%"
        : Value.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(CountOrShare one, CountOrShare other) => one.Equals(other);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(CountOrShare one, CountOrShare other) => !one.Equals(other);

    private static FormatException Wrong(string text) => new(
        "'" + text + "' is neither a count nor a share. Write a whole number, such as 10, for a count, and 1% or 0.01 for a share.");
}
