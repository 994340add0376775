using SmsStatus.Auditing;

namespace SmsStatus.Tests;

public sealed class CheckDecimalsTests
{
    [Theory]
    [InlineData(0.94996, 0.95, 2, 3)]
    [InlineData(0.9499999, 0.95, 2, 5)]
    [InlineData(0.9499999, 0.95, 4, 5)]
    [InlineData(0.94, 0.95, 2, 2)]
    [InlineData(0.999999999999, 1.0, 2, 10)]
    public void A_missed_rate_has_as_many_decimals_as_tell_it_from_the_limit(double figure, double limit, int least, int expected)
    {
        DeliveryCheck check = Check(figure, limit, CheckVerdict.Missed);
        Assert.Equal(expected, CheckDecimals.Of(check, least));
    }

    [Fact]
    public void The_sentence_of_a_missed_check_never_names_the_limit_twice() =>
        Assert.Contains(": 94.99999 % misses the limit of at least 95 %", Check(0.9499999, 0.95, CheckVerdict.Missed).Text, System.StringComparison.Ordinal);

    [Fact]
    public void Others_have_the_least()
    {
        Assert.Equal(2, CheckDecimals.Of(Check(0.95, 0.95, CheckVerdict.Met), 2));
        Assert.Equal(2, CheckDecimals.Of(Check(0.95004, 0.95, CheckVerdict.Met), 2));
        Assert.Equal(2, CheckDecimals.Of(Check(null, 0.95, CheckVerdict.Missed), 2));
        Assert.Equal(2, CheckDecimals.Of(new DeliveryCheck([]) { Figure = 3, Limit = 3, Verdict = CheckVerdict.Missed }, 2));
    }

    private static DeliveryCheck Check(double? figure, double limit, CheckVerdict verdict) => new([])
    {
        Check = CheckedFigure.DeliveredOfFinal,
        Figure = figure,
        Limit = limit,
        Verdict = verdict,
        Bound = CheckBound.Minimum,
        Unit = CheckUnit.Rate,
    };
}
