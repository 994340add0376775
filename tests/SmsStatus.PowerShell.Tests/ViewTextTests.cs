using System;
using System.Globalization;
using SmsStatus.Formatting;

namespace SmsStatus.Tests;

public sealed class ViewTextTests
{
    [Theory]
    [InlineData(0.5, "en-US", "50.0 %")]
    [InlineData(0.90839, "de-DE", "90,8 %")]
    [InlineData(1.0, "tr-TR", "100,0 %")]
    [InlineData(null, "en-US", "-")]
    public void A_rate_is_per_cent_in_the_current_culture(double? rate, string culture, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, ViewText.Rate(rate));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_time_is_shown_at_its_own_offset()
    {
        Assert.Equal("2024-03-01 09:00:05", ViewText.Time(new DateTimeOffset(2024, 3, 1, 9, 0, 5, TimeSpan.FromHours(-6))));
        Assert.Equal("-", ViewText.Time(null));
    }

    [Theory]
    [InlineData("4007", "Failed", "4007")]
    [InlineData(null, "Failed", "Failed")]
    [InlineData("", "Failed", "Failed")]
    [InlineData("", "", "-")]
    [InlineData(null, null, "-")]
    public void A_code_is_shown_before_a_status_word(string? code, string? word, string expected) =>
        Assert.Equal(expected, ViewText.Code(code, word));
}
