using System;

namespace SmsStatus.Tests;

/// <summary>Rates, counts and shares as users write them.</summary>
public sealed class RateTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("0.95", 0.95)]
    [InlineData(".5", 0.5)]
    [InlineData(" 95% ", 0.95)]
    [InlineData("95 %", 0.95)]
    [InlineData("99.9%", 0.999)]
    [InlineData("0.1%", 0.001)]
    [InlineData("100%", 1)]
    [InlineData("0%", 0)]
    public void A_rate_is_a_number_from_0_to_1_or_a_percentage(string text, double expected) => Assert.Equal(expected, Rate.Parse(text));

    [Theory]
    [InlineData("95")]
    [InlineData("1.01")]
    [InlineData("101%")]
    [InlineData("-1")]
    [InlineData("-5%")]
    [InlineData("0,95")]
    [InlineData("1e-3")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("high")]
    [InlineData("NaN")]
    public void Anything_else_is_no_rate(string text) => Assert.Throws<FormatException>(() => Rate.Parse(text));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_outside_of_0_to_1_is_no_rate(double number) => Assert.Throws<FormatException>(() => Rate.FromNumber(number));

    [Fact]
    public void A_percentage_without_its_sign_is_answered_with_both_ways_to_write_it()
    {
        string advice = Assert.Throws<FormatException>(() => Rate.Parse("95")).Message;
        Assert.Contains("0.95", advice, StringComparison.Ordinal);
        Assert.Contains("95%", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0, false)]
    [InlineData("1", 1, false)]
    [InlineData("10", 10, false)]
    [InlineData("1%", 0.01, true)]
    [InlineData("0.5 %", 0.005, true)]
    [InlineData("100%", 1, true)]
    [InlineData("0.01", 0.01, true)]
    [InlineData("10.0", 10, false)]
    [InlineData("0.0", 0, false)]
    public void A_whole_number_is_a_count_and_a_part_of_one_is_a_share(string text, double value, bool isShare)
    {
        CountOrShare parsed = CountOrShare.Parse(text);
        Assert.Equal((value, isShare), (parsed.Value, parsed.IsShare));
        Assert.Equal(parsed, CountOrShare.Parse(parsed.ToString()));
        Assert.True(parsed == CountOrShare.Parse(text) && parsed != CountOrShare.FromCount(77));
        Assert.Equal(parsed.GetHashCode(), CountOrShare.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("101%")]
    [InlineData("1,5")]
    [InlineData("few")]
    [InlineData("")]
    public void What_could_mean_both_or_nothing_is_refused(string text) => Assert.Throws<FormatException>(() => CountOrShare.Parse(text));

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void A_number_that_could_mean_both_or_nothing_is_refused(double number) =>
        Assert.Throws<FormatException>(() => CountOrShare.FromNumber(number));

    [Fact]
    public void A_count_below_0_is_refused() => Assert.Throws<FormatException>(() => CountOrShare.FromCount(-1));

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void They_are_read_and_written_alike_in_every_culture(string culture) => Cultures.Run(culture, () =>
    {
        Assert.Equal(0.955, Rate.Parse("95.5%"));
        Assert.Equal("0.5%", CountOrShare.Parse("0.005").ToString());
        Assert.Throws<FormatException>(() => Rate.Parse("0,5"));
        Assert.Contains("0.95", Assert.Throws<FormatException>(() => Rate.FromNumber(95)).Message, StringComparison.Ordinal);
    });
}
