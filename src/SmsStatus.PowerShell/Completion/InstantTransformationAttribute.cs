using System;

namespace SmsStatus.Completion;

/// <summary>Takes an instant as ISO 8601 in any culture; without an offset it is meant in this machine's zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InstantTransformationAttribute : ValueTransformationAttribute
{
    private protected override object? Convert(object? value)
    {
        if (value is DateTime time)
            return new DateTimeOffset(time);
        // What PowerShell would make of a text depends on the culture, and of 03/04/2026 on which part is the month there.
        if (value is not string text)
            return value;
        if (Instants.TryParse(text, out DateTimeOffset instant))
            return instant;
        throw new FormatException(
            "'" + text + "' is not taken as a time, since it may mean another day elsewhere. "
            + "Write year, month and day, as ISO 8601 has them: 2026-04-03, 2026-04-03T09:00 or 2026-04-03T09:00:00+02:00.");
    }
}
