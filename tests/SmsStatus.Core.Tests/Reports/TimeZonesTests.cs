using System;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("UTC", 0)]
    [InlineData("z", 0)]
    [InlineData("+02:00", 120)]
    [InlineData("-6:00", -360)]
    [InlineData("+0530", 330)]
    [InlineData("-03", -180)]
    [InlineData(" +14:00 ", 840)]
    [InlineData("-14:00", -840)]
    public void An_offset_is_a_zone_without_daylight_saving(string text, int minutes)
    {
        TimeZoneInfo zone = TimeZones.Parse(text);
        Assert.Equal(TimeSpan.FromMinutes(minutes), zone.GetUtcOffset(new DateTime(2024, 1, 15)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), zone.GetUtcOffset(new DateTime(2024, 7, 15)));
    }

    [Fact]
    public void An_id_of_the_system_is_a_zone_with_its_daylight_saving()
    {
        TimeZoneInfo zone = TimeZones.Parse(" Europe/Berlin ");
        Assert.Equal(TimeSpan.FromHours(1), zone.GetUtcOffset(new DateTime(2024, 1, 15)));
        Assert.Equal(TimeSpan.FromHours(2), zone.GetUtcOffset(new DateTime(2024, 7, 15)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Nowhere/At_all")]
    [InlineData("+")]
    [InlineData("+14:01")]
    [InlineData("-15:00")]
    [InlineData("+24:00")]
    [InlineData("+2 h")]
    [InlineData("+-02:00")]
    public void What_is_no_zone_is_not_found(string text) =>
        Assert.Throws<TimeZoneNotFoundException>(() => TimeZones.Parse(text));
}
