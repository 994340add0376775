using System;
using System.Globalization;

namespace SmsStatus.Completion;

/// <summary>Takes a whole number as a count, and a percentage such as 1% or a fraction such as 0.01 as a share, in any culture.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountOrShareTransformationAttribute : ValueTransformationAttribute
{
    private protected override object? Convert(object? value) => value switch
    {
        string text => CountOrShare.Parse(text),
        sbyte or byte or short or ushort or int or uint or long => CountOrShare.FromCount(System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong count => CountOrShare.FromCount(count > long.MaxValue ? long.MaxValue : (long)count),
        double or float or decimal => CountOrShare.FromNumber(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => value,
    };
}
