using System;
using System.Globalization;

namespace SmsStatus.Completion;

/// <summary>Takes a time zone by its id, or as an offset such as +02:00.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneTransformationAttribute : ValueTransformationAttribute
{
    private protected override object? Convert(object? value)
    {
        if (value is not string text)
            return value;
        try
        {
            return TimeZones.Parse(text);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new FormatException(
                string.Format(
                    CultureInfo.CurrentCulture,
                    "'{0}' is no time zone of this machine. Give an id that [TimeZoneInfo]::GetSystemTimeZones() lists, or an offset such as +02:00.",
                    text),
                exception);
        }
    }
}
