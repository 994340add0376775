using System;
using System.Globalization;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class TimeStampReaderTests
{
    /// <summary>A time stamp with an offset, and the instant.</summary>
    public static TheoryData<string, string> Instants => new()
    {
        { "2024-03-01T09:00:05Z", "2024-03-01T09:00:05.0000000+00:00" },
        { "2024-03-01t09:00:05z", "2024-03-01T09:00:05.0000000+00:00" },
        { " 2024-03-01T09:00:05Z\t", "2024-03-01T09:00:05.0000000+00:00" },
        { "2024-03-01T09:00:05+01:00", "2024-03-01T09:00:05.0000000+01:00" },
        { "2024-03-01T09:00:05-06:00", "2024-03-01T09:00:05.0000000-06:00" },
        { "2024-03-01T09:00:05+0530", "2024-03-01T09:00:05.0000000+05:30" },
        { "2024-03-01T09:00:05-03", "2024-03-01T09:00:05.0000000-03:00" },
        { "2024-03-01T09:00:05+14:00", "2024-03-01T09:00:05.0000000+14:00" },
        { "2024-03-01T09:00:05-14:00", "2024-03-01T09:00:05.0000000-14:00" },
        { "2024-03-01T09:00:05-00:00", "2024-03-01T09:00:05.0000000+00:00" },
        { "2024-03-01 09:00:05Z", "2024-03-01T09:00:05.0000000+00:00" },
        { "2024-03-01 09:00:05 +01:00", "2024-03-01T09:00:05.0000000+01:00" },
        { "2024-03-01T09:00Z", "2024-03-01T09:00:00.0000000+00:00" },
        { "2024-03-01T09:00+01:00", "2024-03-01T09:00:00.0000000+01:00" },
        { "2024-3-1 9:05:00Z", "2024-03-01T09:05:00.0000000+00:00" },
        { "2024-03-01T09:00:05.1Z", "2024-03-01T09:00:05.1000000+00:00" },
        { "2024-03-01T09:00:05,25Z", "2024-03-01T09:00:05.2500000+00:00" },
        { "2024-03-01T09:00:05.807Z", "2024-03-01T09:00:05.8070000+00:00" },
        { "2024-03-01T09:00:05.1234567Z", "2024-03-01T09:00:05.1234567+00:00" },
        { "2024-03-01T09:00:05.123456789Z", "2024-03-01T09:00:05.1234567+00:00" },
        { "2024-03-01T09:00:05.000000000000000000000000000000Z", "2024-03-01T09:00:05.0000000+00:00" },
        { "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00" },
        { "2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00" },
        { "2024-03-01T00:00:00Z", "2024-03-01T00:00:00.0000000+00:00" },
        { "2024-03-01T23:59:59Z", "2024-03-01T23:59:59.0000000+00:00" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00" },
        { "0001-01-01T05:00:00+05:00", "0001-01-01T05:00:00.0000000+05:00" },
        { "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00" },
    };

    public static TheoryData<string> Unreadable => new()
    {
        "yesterday", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "0000-01-01", "24-03-01", "2024", "2024-03",
        "20240301", "2024/03/01", "03/01/2024 9:00 AM", "1.3.2024", "2024-03-01x", "2024-03-01T", "2024-03-01T09", "2024-03-01T09:",
        "2024-03-01T24:00:00Z", "2024-03-01T09:60Z", "2024-03-01T09:00:61Z", "2024-03-01T09:00:5Z", "2024-03-01T09:00:05.", "2024-03-01T09:00:05.Z",
        "2024-03-01T09:00:05+15:00", "2024-03-01T09:00:05+14:30", "2024-03-01T09:00:05-14:01", "2024-03-01T09:00:05+01:60", "2024-03-01T09:00:05+1:00",
        "2024-03-01T09:00:05+", "2024-03-01T09:00:05+01:00x", "2024-03-01T09:00:05 UTC", "2024-03-01T09:00:05ZZ", "2024-03-01Z", "2024-03-01+01:00",
        "2024-03-01T09:00:05.1 2", "-2024-03-01", "٢٠٢٤-٠٣-٠١", "2024-03-01T09:00:05+05:", "2024-03-01T09:00:05+05:3",
        "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z", "9999-12-31T23:59:60",
    };

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_time_stamp_with_an_offset_is_that_instant_whatever_is_known_of_the_zone(string text, string expected)
    {
        TimeZoneInfo berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        foreach (TimeStampReader reader in new[] { Reader(), Reader(offset: -6), Reader(zone: berlin), Reader(offset: -6, zone: berlin) })
        {
            Assert.Equal(expected, Render(reader.Read(Utf8Slice.Of(text))));
            Assert.Equal(0, reader.UnreadCount);
            Assert.Equal(0, reader.FloatingCount);
        }
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_time_stamp_that_is_not_understood_is_counted_and_is_none(string text)
    {
        TimeStampReader reader = Reader();
        TimeStamp time = reader.Read(Utf8Slice.Of(text));
        Assert.False(time.Exists);
        Assert.Null(time.ToInstant());
        Assert.Equal(1, reader.UnreadCount);
        Assert.Equal(0, reader.FloatingCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData(null)]
    public void No_time_stamp_is_nothing_to_count(string? text)
    {
        TimeStampReader reader = Reader();
        Assert.False(reader.Read(Utf8Slice.Of(text)).Exists);
        Assert.Equal(0, reader.UnreadCount + reader.FloatingCount);
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-01T00:00:00")]
    [InlineData("2024-03-01T09:00", "2024-03-01T09:00:00")]
    [InlineData("2024-03-01 09:00:05.25", "2024-03-01T09:00:05.25")]
    public void Without_any_zone_a_time_stamp_orders_but_names_no_instant(string text, string local)
    {
        TimeStampReader reader = Reader();
        TimeStamp time = reader.Read(Utf8Slice.Of(text));
        Assert.True(time.Exists);
        Assert.Equal(TimeStampKind.Floating, time.Kind);
        Assert.Equal(DateTime.Parse(local, CultureInfo.InvariantCulture).Ticks, time.Ticks);
        Assert.Null(time.ToInstant());
        Assert.Equal(1, reader.FloatingCount);
        Assert.Equal(0, reader.UnreadCount);
    }

    [Theory]
    [InlineData("2024-01-15T12:00:00", "2024-01-15T12:00:00.0000000+01:00")]
    [InlineData("2024-07-15", "2024-07-15T00:00:00.0000000+02:00")]
    [InlineData("2024-03-31T01:59:59", "2024-03-31T01:59:59.0000000+01:00")]
    [InlineData("2024-03-31T03:00:00", "2024-03-31T03:00:00.0000000+02:00")]
    [InlineData("2024-03-31T02:30:00", "2024-03-31T02:30:00.0000000+01:00")]
    [InlineData("2024-10-27T02:30:00", "2024-10-27T02:30:00.0000000+01:00")]
    public void The_zone_given_decides_the_offset_with_its_daylight_saving(string text, string expected)
    {
        TimeStampReader reader = Reader(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Equal(expected, Render(reader.Read(Utf8Slice.Of(text))));
        Assert.Equal(0, reader.UnreadCount + reader.FloatingCount);
    }

    [Fact]
    public void The_offset_of_the_layout_applies_all_year_unless_a_zone_is_given()
    {
        Assert.Equal("2024-07-15T12:00:00.0000000-06:00", Render(Reader(offset: -6).Read(Utf8Slice.Of("2024-07-15T12:00:00"))));
        Assert.Equal("2024-01-15T12:00:00.0000000-06:00", Render(Reader(offset: -6).Read(Utf8Slice.Of("2024-01-15T12:00:00"))));
        Assert.Equal(
            "2024-07-15T12:00:00.0000000+05:30",
            Render(Reader(offset: -6, zone: TimeZones.Parse("+05:30")).Read(Utf8Slice.Of("2024-07-15T12:00:00"))));
    }

    [Theory]
    [InlineData("1612564224759", "2021-02-05T22:30:24.7590000+00:00")]
    [InlineData(" 0 ", "1970-01-01T00:00:00.0000000+00:00")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.9990000+00:00")]
    public void Epoch_milliseconds_are_counted_from_1970(string text, string expected) =>
        Assert.Equal(expected, Render(Reader(TimeNotation.EpochMilliseconds, -6).Read(Utf8Slice.Of(text))));

    [Theory]
    [InlineData("1612564224", "2021-02-05T22:30:24.0000000+00:00")]
    [InlineData("253402300799", "9999-12-31T23:59:59.0000000+00:00")]
    public void Epoch_seconds_are_counted_from_1970(string text, string expected) =>
        Assert.Equal(expected, Render(Reader(TimeNotation.EpochSeconds).Read(Utf8Slice.Of(text))));

    [Theory]
    [InlineData(TimeNotation.EpochMilliseconds, "-1")]
    [InlineData(TimeNotation.EpochMilliseconds, "1612564224.5")]
    [InlineData(TimeNotation.EpochMilliseconds, "2024-03-01")]
    [InlineData(TimeNotation.EpochMilliseconds, "16125642247590000")]
    [InlineData(TimeNotation.EpochMilliseconds, "253402300800000")]
    [InlineData(TimeNotation.EpochMilliseconds, "922337203685478")]
    [InlineData(TimeNotation.EpochMilliseconds, "999999999999999")]
    [InlineData(TimeNotation.EpochSeconds, "253402300800")]
    [InlineData(TimeNotation.EpochSeconds, "1612564224759")]
    [InlineData(TimeNotation.EpochSeconds, "1850000000000")]
    [InlineData(TimeNotation.EpochSeconds, "999999999999999")]
    public void An_epoch_that_is_none_or_too_far_away_is_counted_as_unread(object notation, string text)
    {
        TimeStampReader reader = Reader((TimeNotation)notation);
        Assert.False(reader.Read(Utf8Slice.Of(text)).Exists);
        Assert.Equal(1, reader.UnreadCount);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_user_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            foreach (TheoryDataRow<string, string> row in Instants)
                Assert.Equal(row.Data.Item2, Render(Reader().Read(Utf8Slice.Of(row.Data.Item1))));
            Assert.Equal("2021-02-05T22:30:24.7590000+00:00", Render(Reader(TimeNotation.EpochMilliseconds).Read(Utf8Slice.Of("1612564224759"))));
            Assert.Equal("2024-07-15T12:00:00.0000000-06:00", Render(Reader(offset: -6).Read(Utf8Slice.Of("2024-07-15T12:00:00"))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TimeStampReader Reader(TimeNotation notation = TimeNotation.Iso8601, int? offset = null, TimeZoneInfo? zone = null) =>
        new(new Layout("L", "L", null) { Times = [notation], Offset = offset is { } hours ? TimeSpan.FromHours(hours) : null }, zone);

    private static string Render(TimeStamp time) => time.ToInstant()?.ToString("O", CultureInfo.InvariantCulture) ?? time.Kind.ToString();
}
