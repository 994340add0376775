using System;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Takes a time zone by its id, or as an offset such as +02:00.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string text)
            return value;
        try
        {
            return TimeZones.Parse(text);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ArgumentTransformationMetadataException(
                string.Format(
                    CultureInfo.CurrentCulture,
                    "'{0}' is no time zone of this machine. Give an id that [TimeZoneInfo]::GetSystemTimeZones() lists, or an offset such as +02:00.",
                    text),
                exception);
        }
    }
}
