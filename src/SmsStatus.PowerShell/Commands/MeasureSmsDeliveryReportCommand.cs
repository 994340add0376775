using System.Management.Automation;
using SmsStatus.Abstractions;

namespace SmsStatus.Commands;

/// <summary>Measures delivery reports: what became of the messages, by provider or any other keys.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "SmsDeliveryReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DeliveryMeasure))]
public sealed class MeasureSmsDeliveryReportCommand : MeasureCommandBase
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (DeliveryMeasure measure in Complete())
            WriteObject(WithGroup(measure, measure.GetGroup()));
        base.EndProcessing();
    }
}
