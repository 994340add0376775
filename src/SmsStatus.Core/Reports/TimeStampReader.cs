using System;
using System.Runtime.CompilerServices;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Reads time stamps in the notation and zone of a layout, in no culture.</summary>
internal sealed class TimeStampReader
{
    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly string[] s_months = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
    private readonly TimeNotation[] _notations;
    private readonly bool _mayBeUniversal;
    private readonly TimeSpan? _offset;
    private readonly QuarterHours<TimeSpan>? _offsets;

    /// <summary>Creates a reader.</summary>
    /// <param name="layout">The layout whose notation and offset apply.</param>
    /// <param name="zone">The zone of time stamps without an offset, where the user named one.</param>
    public TimeStampReader(Layout layout, TimeZoneInfo? zone)
    {
        _notations = layout.Times;
        _mayBeUniversal = BitConverter.IsLittleEndian
            && Array.Exists(_notations, static notation => notation is TimeNotation.Iso8601 or TimeNotation.UnitedStates);
        _offset = layout.Offset;
        _offsets = zone is null
            ? null
            : new QuarterHours<TimeSpan>(local => zone.GetUtcOffset(new DateTime(local)), static (one, other) => one == other);
    }

    /// <summary>How many time stamps could not be read.</summary>
    public long UnreadCount { get; private set; }

    /// <summary>How many time stamps have no offset, in a layout that implies none and with no zone given.</summary>
    public long FloatingCount { get; private set; }

    /// <summary>Reads one time stamp of each of some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="field">Which time stamp.</param>
    /// <param name="times">Gets them.</param>
    public void Read(ReportRow rows, ReportField field, TimeStamp[] times)
    {
        if (_mayBeUniversal)
            ReadUniversal(rows.Buffer, rows.ValuesOf((int)field), rows.Count, times);
        else
            Array.Clear(times, 0, rows.Count);
        for (int index = 0; index < rows.Count; index++)
            if (!times[index].Exists)
                times[index] = Read(rows.ValueAt(index, (int)field));
    }

    /// <summary>
    /// Reads the time stamps that most reports have, and leaves out the others. No call and hardly a branch in here, so that the
    /// processor works on several of them at once and has registers for all of it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadUniversal(byte[] bytes, FieldColumn values, int count, TimeStamp[] times)
    {
        int[] places = values.Places;
        int place = values.First;
        for (int index = 0; index < count; index++, place += values.Step)
        {
            int start = places[place] + 1;
            TryReadUniversal(bytes, start, places[place + 1] - start, out times[index]);
        }
    }

    /// <summary>The time stamp; one that does not exist where the text is blank or not understood (which is counted).</summary>
    public TimeStamp Read(Utf8Slice text)
    {
        Utf8Slice trimmed = text.Trim();
        if (trimmed.Length == 0)
            return default;
        if (_mayBeUniversal && TryReadUniversal(trimmed.Buffer!, trimmed.Start, trimmed.Length, out TimeStamp time))
            return time;
        time = default;
        for (int index = 0; index < _notations.Length && !time.Exists; index++)
            time = Read(trimmed, _notations[index]);
        if (!time.Exists)
            UnreadCount++;
        else if (time.Kind == TimeStampKind.Floating)
            FloatingCount++;
        return time;
    }

    private TimeStamp Read(Utf8Slice text, TimeNotation notation) => notation switch
    {
        TimeNotation.EpochMilliseconds => ReadEpoch(text, TimeSpan.TicksPerMillisecond),
        TimeNotation.EpochSeconds => ReadEpoch(text, TimeSpan.TicksPerSecond),
        TimeNotation.Compact => ReadCompact(text),
        TimeNotation.Rfc2822 => ReadRfc2822(text),
        TimeNotation.UnitedStates when ReadUnitedStates(text) is { Exists: true } read => read,
        _ => ReadIso(text),
    };

    /// <summary>Reads what <see cref="UniversalTime"/> does, where there are enough bytes behind it; what is special about another text is found out elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadUniversal(byte[] bytes, int start, int length, out TimeStamp time)
    {
        long ticks = 0;
        bool right = start >= 0 && start <= bytes.Length - UniversalTime.LongestLength && UniversalTime.TryRead(bytes, start, length, out ticks);
        time = right ? TimeStamp.Of(ticks, TimeStampKind.Instant) : default;
        return right;
    }

    private static TimeStamp ReadEpoch(Utf8Slice text, long unit)
    {
        int position = 0;
        if (!TryDigits(text, ref position, 1, 15, out long number) || position != text.Length)
            return default;
        return number > (DateTime.MaxValue.Ticks - s_epoch.Ticks) / unit
            ? default
            : TimeStamp.At(s_epoch.AddTicks(number * unit), TimeSpan.Zero);
    }

    /// <summary>Reads <c>2403010900</c> and <c>240301090005</c>.</summary>
    private TimeStamp ReadCompact(Utf8Slice text)
    {
        int position = 0;
        long second = 0;
        return text.Length is 10 or 12
            && TryDigits(text, ref position, 2, 2, out long year) && TryDigits(text, ref position, 2, 2, out long month)
            && TryDigits(text, ref position, 2, 2, out long day) && TryDigits(text, ref position, 2, 2, out long hour)
            && TryDigits(text, ref position, 2, 2, out long minute)
            && (position == text.Length || TryDigits(text, ref position, 2, 2, out second))
            && hour < 24 && minute < 60 && second < 60
            && TryDate(2000 + year, month, day, out DateTime date)
                ? InZone(date.AddHours(hour).AddMinutes(minute).AddSeconds(second))
                : default;
    }

    /// <summary>Reads <c>11/3/2016 11:49:02 AM</c>, <c>11/3/2016 23:49</c> and <c>11/3/2016</c>.</summary>
    private TimeStamp ReadUnitedStates(Utf8Slice text)
    {
        int position = 0;
        if (!TryDigits(text, ref position, 1, 2, out long month) || !Skip(text, ref position, '/')
            || !TryDigits(text, ref position, 1, 2, out long day) || !Skip(text, ref position, '/')
            || !TryDigits(text, ref position, 4, 4, out long year) || !TryDate(year, month, day, out DateTime date))
            return default;
        long ticks = 0;
        if (position < text.Length && !TryTimeOfDay(text, ref position, out ticks))
            return default;
        if (position < text.Length && !TryHalfOfDay(text, position, ref ticks))
            return default;
        return ticks > DateTime.MaxValue.Ticks - date.Ticks ? default : InZone(date.AddTicks(ticks));
    }

    /// <summary>Reads <c>Thu, 07 Mar 2024 10:00:00 +0000</c> and <c>7 Mar 2024 10:00 GMT</c>.</summary>
    private TimeStamp ReadRfc2822(Utf8Slice text)
    {
        int position = 0;
        while (position < text.Length && !IsDigit(text[position]))
            position++;
        if (position is not (0 or 5) || (position == 5 && (text[3] != ',' || text[4] != ' '))
            || !TryDigits(text, ref position, 1, 2, out long day) || !Skip(text, ref position, ' ') || text.Length < position + 4)
            return default;
        int month = Array.IndexOf(s_months, text.Part(position, 3).ToString().ToLowerInvariant()) + 1;
        position += 3;
        if (!Skip(text, ref position, ' ') || !TryDigits(text, ref position, 4, 4, out long year) || !TryDate(year, month, day, out DateTime date)
            || !TryTimeOfDay(text, ref position, out long ticks) || ticks > DateTime.MaxValue.Ticks - date.Ticks)
            return default;
        DateTime local = date.AddTicks(ticks);
        if (position == text.Length)
            return InZone(local);
        string zone = text.Part(position, text.Length - position).Trim().ToString();
        if (zone is "GMT" or "UTC" or "UT")
            return TimeStamp.At(local, TimeSpan.Zero);
        return TryOffset(text, ref position, out TimeSpan offset) && position == text.Length ? TimeStamp.At(local, offset) : default;
    }

    private static bool TryHalfOfDay(Utf8Slice text, int position, ref long ticks)
    {
        string half = text.Part(position, text.Length - position).Trim().ToString().ToUpperInvariant();
        long noon = TimeSpan.TicksPerHour * 12;
        if (half is not ("AM" or "PM") || ticks >= noon + TimeSpan.TicksPerHour)
            return false;
        ticks = (ticks % noon) + (half == "PM" ? noon : 0);
        return true;
    }

    private static bool TryDate(Utf8Slice text, ref int position, out DateTime date)
    {
        date = default;
        return TryDigits(text, ref position, 4, 4, out long year) && Skip(text, ref position, '-')
            && TryDigits(text, ref position, 1, 2, out long month) && Skip(text, ref position, '-')
            && TryDigits(text, ref position, 1, 2, out long day) && TryDate(year, month, day, out date);
    }

    private static bool TryDate(long year, long month, long day, out DateTime date)
    {
        bool valid = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month);
        date = valid ? new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return valid;
    }

    /// <summary>Reads <c>2024-03-01</c>, <c>2024-03-01T09:00</c>, <c>2024-03-01 09:00:05.1234567+01:00</c> and the like.</summary>
    private TimeStamp ReadIso(Utf8Slice text)
    {
        int position = 0;
        if (!TryDate(text, ref position, out DateTime date))
            return default;
        long ticks = 0;
        if (position < text.Length && !TryTimeOfDay(text, ref position, out ticks))
            return default;
        if (ticks > DateTime.MaxValue.Ticks - date.Ticks)
            return default;
        DateTime local = date.AddTicks(ticks);
        if (position == text.Length)
            return InZone(local);
        return TryOffset(text, ref position, out TimeSpan offset) && position == text.Length ? TimeStamp.At(local, offset) : default;
    }

    private TimeStamp InZone(DateTime local)
    {
        // What the user says about the account beats what the layout says of all accounts.
        TimeSpan? offset = _offsets?.Find(local.Ticks) ?? _offset;
        return offset is { } known ? TimeStamp.At(local, known) : TimeStamp.Floating(local);
    }

    private static bool TryTimeOfDay(Utf8Slice text, ref int position, out long ticks)
    {
        ticks = 0;
        if (!Skip(text, ref position, 'T') && !Skip(text, ref position, 't') && !Skip(text, ref position, ' '))
            return false;
        if (!TryDigits(text, ref position, 1, 2, out long hour) || !Skip(text, ref position, ':')
            || !TryDigits(text, ref position, 2, 2, out long minute) || hour > 23 || minute > 59)
            return false;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (!Skip(text, ref position, ':'))
            return true;
        // Second 60 is a leap second; it counts as the start of the next minute.
        if (!TryDigits(text, ref position, 2, 2, out long second) || second > 60)
            return false;
        ticks += second * TimeSpan.TicksPerSecond;
        return (!Skip(text, ref position, '.') && !Skip(text, ref position, ',')) || TryFraction(text, ref position, ref ticks);
    }

    private static bool TryFraction(Utf8Slice text, ref int position, ref long ticks)
    {
        int start = position;
        for (long unit = TimeSpan.TicksPerSecond / 10; position < text.Length && IsDigit(text[position]); position++, unit /= 10)
            ticks += (text[position] - '0') * unit;
        return position > start;
    }

    private static bool TryOffset(Utf8Slice text, ref int position, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        Skip(text, ref position, ' ');
        if (Skip(text, ref position, 'Z') || Skip(text, ref position, 'z'))
            return true;
        bool west = Skip(text, ref position, '-');
        if (!west && !Skip(text, ref position, '+'))
            return false;
        if (!TryDigits(text, ref position, 2, 2, out long hours))
            return false;
        bool colon = Skip(text, ref position, ':');
        long minutes = 0;
        if ((colon || position < text.Length) && !TryDigits(text, ref position, 2, 2, out minutes))
            return false;
        if (hours > 14 || minutes > 59)
            return false;
        offset = new TimeSpan((int)hours, (int)minutes, 0);
        if (west)
            offset = -offset;
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool TryDigits(Utf8Slice text, ref int position, int least, int most, out long number)
    {
        number = 0;
        int start = position;
        while (position < text.Length && position - start < most && IsDigit(text[position]))
            number = (number * 10) + (text[position++] - '0');
        return position - start >= least;
    }

    private static bool Skip(Utf8Slice text, ref int position, char expected)
    {
        if (position >= text.Length || text[position] != expected)
            return false;
        position++;
        return true;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
