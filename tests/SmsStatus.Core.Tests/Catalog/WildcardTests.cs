using SmsStatus.Catalog;

namespace SmsStatus.Tests;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("40*", "4000")]
    [InlineData("40*", "40")]
    [InlineData("*", "")]
    [InlineData("*", "anything")]
    [InlineData("*00", "4000")]
    [InlineData("4*0*0", "4000")]
    [InlineData("**", "4000")]
    [InlineData("4?0?", "4000")]
    [InlineData("????", "4000")]
    [InlineData("400[0-5]", "4003")]
    [InlineData("400[135]", "4003")]
    [InlineData("[a-c]t", "BT")]
    [InlineData("[A-C]t", "bt")]
    [InlineData("*barred*", "Call Barred by user")]
    [InlineData("ILLEGAL*", "Illegal Number")]
    [InlineData("`*", "*")]
    [InlineData("a`[b", "A[B")]
    [InlineData("[]]", "]")]
    [InlineData("[a`]]", "]")]
    [InlineData("[a-]", "-")]
    [InlineData("x[", "x[")]
    [InlineData("[abc", "[abc")]
    [InlineData("trailing`", "trailing`")]
    [InlineData("*a*a*b", "aaaaaaab")]
    public void A_pattern_stands_for_a_text(string pattern, string text) => Assert.True(new Wildcard(pattern).IsMatch(text));

    [Theory]
    [InlineData("40*", "400x", "5000")]
    [InlineData("4?0", "400", "4000")]
    [InlineData("?", "x", "")]
    [InlineData("400[0-5]", "4000", "4006")]
    [InlineData("[a-c]", "a", "d")]
    [InlineData("`*", "*", "4000")]
    [InlineData("*0", "0", "4001")]
    [InlineData("4000", "4000", "40000")]
    [InlineData("", "", "a")]
    public void A_pattern_stands_for_no_more_than_the_whole_of_it_says(string pattern, string yes, string no)
    {
        Assert.True(new Wildcard(pattern).IsMatch(yes));
        Assert.False(new Wildcard(pattern).IsMatch(no));
    }

    [Theory]
    [InlineData("4000", "4000")]
    [InlineData("Illegal Number", "Illegal Number")]
    [InlineData("`*", "*")]
    [InlineData("x[", "x[")]
    [InlineData("", "")]
    public void A_pattern_without_wildcards_has_its_text(string pattern, string expected) =>
        Assert.Equal(expected, new Wildcard(pattern).Literal);

    [Theory]
    [InlineData("40*")]
    [InlineData("400?")]
    [InlineData("[4]000")]
    public void A_pattern_with_wildcards_has_none(string pattern) => Assert.Null(new Wildcard(pattern).Literal);

    [Fact]
    public void Many_stars_are_matched_without_delay()
    {
        Wildcard pattern = new(string.Concat(System.Linq.Enumerable.Repeat("*a", 40)) + "b");
        Assert.False(pattern.IsMatch(new string('a', 5000)));
    }
}
