using System;
using System.Globalization;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Takes an instant as ISO 8601 in any culture; without an offset it is meant in this machine's zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InstantTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string text)
            return value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset instant))
            return instant;
        throw new ArgumentTransformationMetadataException(
            "'" + text + "' is no time. Write it as 2024-03-01T09:00:00+01:00.");
    }
}
