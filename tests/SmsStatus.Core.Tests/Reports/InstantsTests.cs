using System;

namespace SmsStatus.Tests;

public sealed class InstantsTests
{
    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void A_time_with_its_offset_is_the_same_instant_in_every_culture(string culture) => Cultures.Run(culture, () =>
    {
        DateTimeOffset expected = new(2024, 3, 1, 9, 0, 5, TimeSpan.Zero);
        foreach (string text in new[] { "2024-03-01T09:00:05Z", "2024-03-01T10:00:05+01:00", "2024-03-01 09:00:05.0000000Z", "20240301T090005Z", " 2024-03-01T04:00:05-05 " })
        {
            Assert.True(Instants.TryParse(text, out DateTimeOffset instant), text);
            Assert.Equal(expected, instant);
        }
    });

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void A_time_without_an_offset_is_in_the_zone_of_the_machine(string culture) => Cultures.Run(culture, () =>
    {
        Assert.True(Instants.TryParse("2024-03-01T09:00", out DateTimeOffset time));
        Assert.Equal(new DateTimeOffset(new DateTime(2024, 3, 1, 9, 0, 0, DateTimeKind.Local)), time);
        Assert.True(Instants.TryParse("2024-07-01", out DateTimeOffset day));
        Assert.Equal(new DateTimeOffset(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Local)), day);
    });

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void What_means_another_day_elsewhere_is_no_time(string culture) => Cultures.Run(culture, () =>
    {
        foreach (string? text in new[] { "03/04/2026", "3.4.2026", "03-04-2026", "2026-13-01", "2026-02-30", "2026-04", "now", "1 March 2026", "12:00", " ", "", null })
            Assert.False(Instants.TryParse(text, out _), text);
    });
}
