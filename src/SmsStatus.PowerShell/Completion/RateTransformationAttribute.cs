using System;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Takes a rate as a number from 0 to 1, or as a percentage such as 95%, in any culture.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RateTransformationAttribute : ValueTransformationAttribute
{
    private protected override object? Convert(object? value) => value switch
    {
        null => null,
        string text => Rate.Parse(text),
        // Whatever the shell takes for a number, so that none gets past the limits.
        _ => LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out double number) ? Rate.FromNumber(number) : value,
    };
}
