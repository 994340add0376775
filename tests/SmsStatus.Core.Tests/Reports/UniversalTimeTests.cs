using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>The notations that most reports have are read in a way of their own, with the same result as in the general one.</summary>
public sealed class UniversalTimeTests
{
    private const string Usual = "2024-03-01T09:00:05Z";

    private static readonly byte[] s_bytes =
        "\0 \t\r\n+-./0123456789:;TtZz,\u0001a".Select(character => (byte)character).Concat(new byte[] { 0x2F, 0x3A, 0x7F, 0x80, 0xB0, 0xBA, 0xC3, 0xFF }).Distinct().ToArray();

    [Theory]
    [InlineData(TimeNotation.Iso8601)]
    [InlineData(TimeNotation.UnitedStates)]
    [InlineData(TimeNotation.Compact)]
    [InlineData(TimeNotation.EpochSeconds)]
    public void Every_byte_in_every_place_means_what_it_means_in_general(object notation)
    {
        TimeStampReader lasting = Reader((TimeNotation)notation);
        string[] texts =
        [
            Usual, "2023-12-31 23:59:59Z", "9999-12-31T00:00:00Z", "2024-02-29T19:20:00Z",
            "2024-02-29T19:20:00.1234567Z", "2024-02-29T19:20:00.98Z", "2024-02-29T19:20:00.7Z", "2024-02-29T19:20:00.12345678Z",
        ];
        foreach (string text in texts)
        {
            for (int place = 0; place < text.Length; place++)
            {
                for (int value = 0; value < 256; value++)
                {
                    byte[] bytes = Encoding.ASCII.GetBytes(text);
                    bytes[place] = (byte)value;
                    Check(bytes, lasting, (TimeNotation)notation);
                }
            }
        }
    }

    [Fact]
    public void Several_changed_bytes_mean_what_they_mean_in_general()
    {
        Random random = new(1);
        TimeStampReader lasting = Reader(TimeNotation.Iso8601);
        for (int round = 0; round < 60_000; round++)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(random.Next(2) == 0 ? Usual : Usual.Replace("Z", "." + "1234567Z".Substring(random.Next(7))));
            for (int changes = random.Next(2, 7); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? s_bytes[random.Next(s_bytes.Length)] : (byte)('0' + random.Next(10));
            Check(bytes, lasting, TimeNotation.Iso8601);
        }
    }

    [Fact]
    public void Every_day_of_many_years_is_itself_however_often_it_comes()
    {
        Random random = new(2);
        TimeStampReader reader = Reader(TimeNotation.Iso8601);
        List<DateTime> days = Enumerable.Range(0, 366 * 12).Select(day => new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day)).ToList();
        days.AddRange(Enumerable.Range(0, 2_000).Select(_ => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc).Date));
        days.AddRange(days.OrderBy(_ => random.Next()).ToList());
        foreach (DateTime day in days)
        {
            DateTime time = day.AddSeconds(random.Next(86_400));
            TimeStamp read = reader.Read(Utf8Slice.Of(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
            Assert.Equal((TimeStampKind.Instant, time.Ticks, TimeSpan.Zero), (read.Kind, read.Ticks, read.Offset));
        }
    }

    [Fact]
    public void Every_second_of_a_day_is_itself()
    {
        TimeStampReader reader = Reader(TimeNotation.Iso8601);
        DateTime day = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int second = 0; second < 86_400; second++)
        {
            TimeStamp read = reader.Read(Utf8Slice.Of(day.AddSeconds(second).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
            Assert.Equal(day.AddSeconds(second).Ticks, read.Ticks);
        }

        Assert.Equal(0, reader.UnreadCount + reader.FloatingCount);
    }

    [Theory]
    [InlineData("\0\0\0\0\0\0\0\0\0\0T09:00:05Z")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0 00:00:00Z")]
    public void Room_that_was_never_written_is_no_date(string text)
    {
        TimeStampReader reader = Reader(TimeNotation.Iso8601);
        Assert.False(reader.Read(Utf8Slice.Of(text)).Exists);
        Assert.Equal(1, reader.UnreadCount);
    }

    [Fact]
    public void Every_fraction_is_itself()
    {
        Random random = new(3);
        TimeStampReader reader = Reader(TimeNotation.Iso8601);
        foreach (int digits in Enumerable.Range(1, 7))
        {
            for (int round = 0; round < 2_000; round++)
            {
                DateTime time = new(new DateTime(2024, 3, 1).Ticks + random.NextInt64(TimeSpan.TicksPerDay), DateTimeKind.Utc);
                string text = time.ToString("yyyy-MM-dd'T'HH:mm:ss." + new string('f', digits) + "'Z'", CultureInfo.InvariantCulture);
                long ticks = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks;
                Assert.Equal(ticks, ReadAmongOthers(reader, Encoding.ASCII.GetBytes(text), 40).Ticks);
                Assert.Equal(ticks, reader.Read(Utf8Slice.Of(text)).Ticks);
            }
        }
    }

    /// <summary>Compares a text with the same one in a form that the general way reads; where that changes nothing else.</summary>
    private static void Check(byte[] bytes, TimeStampReader lasting, TimeNotation notation)
    {
        if (bytes[^1] is >= (byte)'0' and <= (byte)'9' || Utf8Slice.IsBlank(bytes[0]) || Utf8Slice.IsBlank(bytes[^1]))
            return;
        byte[] general = General(bytes);
        TimeStampReader one = Reader(notation);
        TimeStampReader other = Reader(notation);
        TimeStampReader third = Reader(notation);
        // Behind and before other bytes, so that nothing but its own are looked at.
        byte[] among = "9-"u8.ToArray().Concat(bytes).Concat("9Z:00"u8.ToArray()).ToArray();
        TimeStamp expected = other.Read(new Utf8Slice(general, 0, general.Length));
        TimeStamp[] read =
        [
            one.Read(new Utf8Slice(bytes, 0, bytes.Length)), lasting.Read(new Utf8Slice(among, 2, bytes.Length)),
            ReadAmongOthers(third, bytes, 40), ReadAmongOthers(lasting, bytes, 0),
        ];
        foreach (TimeStamp actual in read)
        {
            Assert.True(
                (expected.Kind, expected.Ticks, expected.Offset) == (actual.Kind, actual.Ticks, actual.Offset),
                $"{Convert.ToHexString(bytes)} is {actual.Kind} {actual.Ticks} instead of {expected.Kind} {expected.Ticks}");
        }

        Assert.Equal((other.UnreadCount, other.FloatingCount), (one.UnreadCount, one.FloatingCount));
        Assert.Equal((other.UnreadCount, other.FloatingCount), (third.UnreadCount, third.FloatingCount));
    }

    /// <summary>The same time with a comma before its fraction, of which it gets one where it has none.</summary>
    private static byte[] General(byte[] bytes)
    {
        if (bytes.Length == Usual.Length)
            return bytes.Take(19).Concat(",0"u8.ToArray()).Append(bytes[19]).ToArray();
        byte[] general = (byte[])bytes.Clone();
        if (general[19] == '.')
            general[19] = (byte)',';
        return general;
    }

    /// <summary>Reads the time of a row, in a buffer with bytes behind it.</summary>
    private static TimeStamp ReadAmongOthers(TimeStampReader reader, byte[] bytes, int behind)
    {
        byte[] buffer = "7."u8.ToArray().Concat(bytes).Concat(Enumerable.Repeat((byte)'5', behind)).ToArray();
        ReportRow row = new((int)ReportField.UpdatedAt + 1);
        row.Begin(1, buffer);
        row.Set((int)ReportField.UpdatedAt, new FieldRange(2, bytes.Length));
        TimeStamp[] times = new TimeStamp[1];
        reader.Read(row, ReportField.UpdatedAt, times);
        return times[0];
    }

    private static TimeStampReader Reader(TimeNotation notation) => new(new Layout("L", "L", null) { Times = [notation] }, null);
}
