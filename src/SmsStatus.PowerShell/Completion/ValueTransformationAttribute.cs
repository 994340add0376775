using System;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Takes values for a parameter that PowerShell would not convert, or would convert by the culture.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ValueTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public sealed override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return Convert(inputData is PSObject wrapped ? wrapped.BaseObject : inputData)!;
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }

    /// <summary>The value to take; the same one where PowerShell is to convert it.</summary>
    /// <param name="value">What was given.</param>
    /// <exception cref="FormatException">It cannot be taken; the message says why.</exception>
    private protected abstract object? Convert(object? value);
}
