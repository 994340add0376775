using System;
using System.Globalization;
using System.Linq;
using SmsStatus.Formatting;

namespace SmsStatus.Tests;

public sealed class ViewTextTests
{
    [Theory]
    [InlineData(0.5, "en-US", "50.0 %")]
    [InlineData(0.90839, "de-DE", "90,8 %")]
    [InlineData(1.0, "tr-TR", "100,0 %")]
    [InlineData(0.0, "en-US", "0.0 %")]
    [InlineData(0.99999, "en-US", "99.9 %")]
    [InlineData(0.00001, "de-DE", "0,1 %")]
    [InlineData(null, "en-US", "-")]
    public void A_rate_is_per_cent_in_the_current_culture_and_claims_neither_all_nor_nothing_too_early(double? rate, string culture, string expected) =>
        In(culture, () => Assert.Equal(expected, ViewText.Rate(rate)));

    [Theory]
    [InlineData(0, "en-US", "0")]
    [InlineData(1234567, "en-US", "1,234,567")]
    [InlineData(1234567, "de-DE", "1.234.567")]
    [InlineData(1234567, "tr-TR", "1.234.567")]
    [InlineData(1234567, "fr-FR", "1 234 567")]
    public void A_count_has_its_thousands_apart(long count, string culture, string expected) =>
        In(culture, () => Assert.Equal(expected, ViewText.Count(count)));

    [Fact]
    public void A_count_of_messages_has_its_share_unless_there_are_none() => In("de-DE", () =>
    {
        Assert.Equal("1.210 (83,4 %)", ViewText.Share(1210, 1450));
        Assert.Equal("0", ViewText.Share(0, 1450));
        Assert.Equal("0", ViewText.Share(0, 0));
    });

    [Theory]
    [InlineData("00:00:00", "0 s")]
    [InlineData("00:00:00.0001", "0.1 s")]
    [InlineData("00:00:00.4", "0.4 s")]
    [InlineData("00:00:00.96", "1 s")]
    [InlineData("00:00:08", "8 s")]
    [InlineData("00:00:59.6", "1 min")]
    [InlineData("00:03:05", "3 min 5 s")]
    [InlineData("00:59:59.7", "1 h")]
    [InlineData("02:10:00", "2 h 10 min")]
    [InlineData("23:59:40", "1 d")]
    [InlineData("4.02:10:00", "4 d 2 h")]
    [InlineData("-00:03:05", "-3 min 5 s")]
    public void A_duration_is_said_as_people_say_it(string time, string expected) =>
        In("en-US", () => Assert.Equal(expected, ViewText.Duration(TimeSpan.Parse(time, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_duration_follows_the_culture_and_has_no_limit()
    {
        In("tr-TR", () => Assert.Equal("0,4 s", ViewText.Duration(TimeSpan.FromSeconds(0.4))));
        Assert.Equal("-", ViewText.Duration(null));
        Assert.Equal("10675199 d 3 h", ViewText.Duration(TimeSpan.MaxValue));
        Assert.Equal("-10675199 d 3 h", ViewText.Duration(TimeSpan.MinValue));
    }

    [Fact]
    public void A_time_is_shown_at_its_own_offset()
    {
        Assert.Equal("2024-03-01 09:00:05", ViewText.Time(new DateTimeOffset(2024, 3, 1, 9, 0, 5, TimeSpan.FromHours(-6))));
        Assert.Equal("-", ViewText.Time(null));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void A_time_is_the_same_in_every_calendar(string culture) => In(culture, () =>
    {
        DateTimeOffset time = new(2024, 3, 1, 9, 0, 5, TimeSpan.FromHours(-6));
        Assert.Equal("2024-03-01 09:00", ViewText.Minute(time));
        Assert.Equal("2024-03-01 09:00:05 -06:00", ViewText.Instant(time));
    });

    [Theory]
    [InlineData("4007", "Failed", "4007")]
    [InlineData(null, "Failed", "Failed")]
    [InlineData("", "Failed", "Failed")]
    [InlineData("", "", "-")]
    [InlineData(null, null, "-")]
    public void A_code_is_shown_before_a_status_word(string? code, string? word, string expected) =>
        Assert.Equal(expected, ViewText.Code(code, word));

    [Fact]
    public void A_code_that_several_tables_of_a_provider_have_is_shown_with_its_table()
    {
        StatusCode[] zeros = StatusCatalog.Default.Codes.Where(entry => entry.Provider == "Sinch" && entry.Code == "0").ToArray();
        Assert.Equal(new[] { "0 (Rest)", "0 (Smpp)", "0 (CloudSmpp)" }, zeros.Select(ViewText.EntryCode));
        Assert.Equal("4007", ViewText.EntryCode(StatusCatalog.Default.Codes.Single(entry => entry.Provider == "Azure" && entry.Code == "4007")));
        Assert.All(StatusCatalog.Default.Codes, entry => Assert.InRange(ViewText.EntryCode(entry).Length, 1, 20));
        Assert.Equal("Failed", ViewText.EntryCode(StatusCatalog.Default.Codes.Single(entry => entry.Provider == "Azure" && entry.ProviderStatus == "Failed" && entry.Code is null)));
    }

    [Fact]
    public void A_conflict_is_said_beside_the_cause()
    {
        Assert.Equal("NoReceipt", ViewText.Cause(Cause.NoReceipt, null));
        Assert.Equal("NoReceipt", ViewText.Cause(Cause.NoReceipt, ""));
        Assert.Equal("NoReceipt, conflict", ViewText.Cause(Cause.NoReceipt, "The code says so, the status word does not."));
    }

    [Fact]
    public void Nothing_is_coloured_where_no_host_shows_it()
    {
        Assert.Equal("Rejected", ViewText.Status(DeliveryStatus.Rejected, Outcome.NotDelivered, null!));
        Assert.DoesNotContain('\u001b', ViewText.Legend(null!));
    }

    private static void In(string culture, Action check)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            check();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
