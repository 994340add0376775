using SmsStatus.Measurement;
using SmsStatus.Publishing;

namespace SmsStatus.Tests;

public sealed class ShownRateTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 100)]
    [InlineData(0.9999, 99.9)]
    [InlineData(0.00001, 0.1)]
    [InlineData(0.90839, 90.8)]
    [InlineData(0.0005, 0.1)]
    public void Only_all_is_all_and_only_nothing_is_nothing(double rate, double expected) => Assert.Equal(expected, ShownRate.Percent(rate));

    [Fact]
    public void A_page_does_not_claim_that_all_were_delivered() => Assert.Equal(
        "99.9\u00A0%",
        new PageText(new ReportPageOptions { Culture = System.Globalization.CultureInfo.InvariantCulture }, countsEvents: false).Rate(0.9999));
}
