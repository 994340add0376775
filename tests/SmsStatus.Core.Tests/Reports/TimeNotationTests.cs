using System;
using System.Globalization;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Notations of time stamps besides ISO 8601.</summary>
public sealed class TimeNotationTests
{
    [Theory]
    [InlineData("Thu, 07 Mar 2024 10:00:00 +0000", "2024-03-07T10:00:00+00:00")]
    [InlineData("Thu, 7 Mar 2024 10:00:05 -0600", "2024-03-07T10:00:05-06:00")]
    [InlineData("07 MAR 2024 10:00 GMT", "2024-03-07T10:00:00+00:00")]
    [InlineData("7 mar 2024 10:00:00 UTC", "2024-03-07T10:00:00+00:00")]
    [InlineData("Thu, 07 Mar 2024 10:00:00", "2024-03-07T10:00:00")]
    public void Times_of_mails_are_read(string text, string expected) => Assert.Equal(expected, Read(TimeNotation.Rfc2822, text));

    [Theory]
    [InlineData("Thursday, 07 Mar 2024 10:00:00 +0000")]
    [InlineData("Thu 07 Mar 2024 10:00:00 +0000")]
    [InlineData("Thu, 30 Feb 2024 10:00:00 +0000")]
    [InlineData("Thu, 07 Mrz 2024 10:00:00 +0000")]
    [InlineData("Thu, 07 Mar 24 10:00:00 +0000")]
    [InlineData("Thu, 07 Mar 2024")]
    [InlineData("Thu, 07 Mar 2024 10:00:00 EST")]
    [InlineData("Thu, 07 Mar 2024 10:00:00 +0000 x")]
    [InlineData("Thu, 07 M")]
    [InlineData("Thu, ")]
    public void Other_texts_are_no_times_of_mails(string text) => Assert.Equal("unread", Read(TimeNotation.Rfc2822, text));

    [Theory]
    [InlineData("2403071000", "2024-03-07T10:00:00")]
    [InlineData("2024-03-07 10:00:09", "2024-03-07T10:00:09")]
    [InlineData("2024-03-07T10:00:09Z", "2024-03-07T10:00:09+00:00")]
    [InlineData("10:00", "unread")]
    public void The_first_notation_that_fits_counts(string text, string expected) =>
        Assert.Equal(expected, Read([TimeNotation.Compact, TimeNotation.Iso8601], text));

    [Theory]
    [InlineData("2403010900", "2024-03-01T09:00:00")]
    [InlineData("240301090005", "2024-03-01T09:00:05")]
    [InlineData(" 0001010000 ", "2000-01-01T00:00:00")]
    [InlineData("9912312359", "2099-12-31T23:59:00")]
    public void Compact_times_have_two_digits_for_each_part(string text, string expected) =>
        Assert.Equal(expected, Read(TimeNotation.Compact, text));

    [Theory]
    [InlineData("24030109")]
    [InlineData("24030109000")]
    [InlineData("2403010900055")]
    [InlineData("2413010900")]
    [InlineData("2402300900")]
    [InlineData("2403012400")]
    [InlineData("2403010960")]
    [InlineData("240301090061")]
    [InlineData("24-03-01 09")]
    [InlineData("2024-03-01T09:00:00Z")]
    public void Other_compact_texts_are_no_time(string text) => Assert.Equal("unread", Read(TimeNotation.Compact, text));

    [Theory]
    [InlineData("11/3/2016 11:49:02 AM", "2016-11-03T11:49:02")]
    [InlineData("11/3/2016 11:49:02 PM", "2016-11-03T23:49:02")]
    [InlineData("11/03/2016 1:49:02 pm", "2016-11-03T13:49:02")]
    [InlineData("3/1/2024 12:00:00 AM", "2024-03-01T00:00:00")]
    [InlineData("3/1/2024 12:00:00 PM", "2024-03-01T12:00:00")]
    [InlineData("3/1/2024 12:59:59 AM", "2024-03-01T00:59:59")]
    [InlineData("3/1/2024 9:00 AM", "2024-03-01T09:00:00")]
    [InlineData("3/1/2024 23:49", "2024-03-01T23:49:00")]
    [InlineData("3/1/2024", "2024-03-01T00:00:00")]
    [InlineData("12/31/2024 11:59:59 PM", "2024-12-31T23:59:59")]
    [InlineData("2024-03-01T09:00:00", "2024-03-01T09:00:00")]
    public void Times_of_the_United_States_begin_with_the_month(string text, string expected) =>
        Assert.Equal(expected, Read(TimeNotation.UnitedStates, text));

    [Theory]
    [InlineData("13/1/2024 9:00:00 AM")]
    [InlineData("2/30/2024")]
    [InlineData("3/1/24 9:00 AM")]
    [InlineData("3/1/2024 13:00 PM")]
    [InlineData("3/1/2024 13:00 AM")]
    [InlineData("3/1/2024 9:00 XM")]
    [InlineData("3/1/2024 9:00 AM x")]
    [InlineData("3/1/2024 24:00")]
    [InlineData("0/1/2024")]
    [InlineData("1/1/0000")]
    [InlineData("12/31/9999 23:59:60")]
    public void Other_texts_are_no_time_of_the_United_States(string text) => Assert.Equal("unread", Read(TimeNotation.UnitedStates, text));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_user_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("2016-11-03T23:49:02", Read(TimeNotation.UnitedStates, "11/3/2016 11:49:02 pm"));
            Assert.Equal("2024-03-01T09:00:05", Read(TimeNotation.Compact, "240301090005"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Read(TimeNotation notation, string text) => Read([notation], text);

    private static string Read(TimeNotation[] notations, string text)
    {
        TimeStampReader floating = new(new Layout("L", "L", null) { Times = notations }, null);
        TimeStamp local = floating.Read(Utf8Slice.Of(text));
        if (!local.Exists)
            return floating.UnreadCount == 1 ? "unread" : "not counted";
        if (local.Kind == TimeStampKind.Instant)
            return local.ToInstant()!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        Assert.Equal((TimeStampKind.Floating, 1L), (local.Kind, floating.FloatingCount));
        TimeStampReader zoned = new(new Layout("L", "L", null) { Times = notations, Offset = TimeSpan.FromHours(-6) }, null);
        string expected = new DateTime(local.Ticks, DateTimeKind.Unspecified).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        Assert.Equal(
            expected + " -06:00",
            zoned.Read(Utf8Slice.Of(text)).ToInstant()!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss zzz", CultureInfo.InvariantCulture));
        return expected;
    }
}
