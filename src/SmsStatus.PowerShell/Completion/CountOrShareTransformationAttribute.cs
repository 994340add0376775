using System;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Takes a whole number as a count, and a percentage such as 1% or a fraction such as 0.01 as a share, in any culture.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountOrShareTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return value switch
            {
                string text => CountOrShare.Parse(text),
                sbyte or byte or short or ushort or int or uint or long => CountOrShare.FromCount(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                ulong count => CountOrShare.FromCount(count > long.MaxValue ? long.MaxValue : (long)count),
                double or float or decimal => CountOrShare.FromNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
                _ => value,
            };
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}
