using System;
using System.Management.Automation;

namespace SmsStatus.Completion;

/// <summary>Keeps what this module emits from being taken for the name of a file, which its text would be.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReportPathTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>How PowerShell begins the text of an object that is only properties.</summary>
    internal const string ObjectStart = "@{";

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        // Records and measures have parameters of their own at some cmdlets, where they would not arrive as texts.
        bool isOurs = value is not (DeliveryRecord or DeliveryMeasure) && value?.GetType().Assembly == typeof(UnifiedStatus).Assembly;
        return isOurs ? ObjectStart + "}" : inputData;
    }
}
