using System;
using System.Collections.Generic;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Measures delivery reports: what became of the messages, by provider or any other keys.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "SmsDeliveryReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DeliveryMeasure))]
public sealed class MeasureSmsDeliveryReportCommand : ReportCommandBase
{
    private const string InputObjectSet = "InputObject";
    private DeliveryMeasurer _measurer = null!;

    /// <summary>Records that Import-SmsDeliveryReport emitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeliveryRecord InputObject { get; set; } = null!;

    /// <summary>What to group by, in this order.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public GroupKey[] GroupBy { get; set; } = { GroupKey.Provider };

    /// <summary>Counts each event by itself, instead of folding the events of a message to its current state.</summary>
    [Parameter]
    public SwitchParameter Event { get; set; }

    /// <summary>How long a pending message may go without an event before it counts as stale.</summary>
    [Parameter]
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The time that StaleAfter is measured against; the newest time in the reports where it is not given.</summary>
    [Parameter]
    [Completion.InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (StaleAfter < TimeSpan.FromSeconds(1))
            ThrowTerminatingError(ErrorRecords.InvalidStaleAfter(StaleAfter.Value));
        MeasureOptions options = new()
        {
            GroupBy = GroupBy,
            Event = Event,
            StaleAfter = StaleAfter,
            AsOf = AsOf,
            TimeZone = TimeZone,
        };
        _measurer = new DeliveryMeasurer(Resolver, options, Options, Observer);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
            _measurer.Add(InputObject);
        else
            ForEachFile((path, name) => _measurer.AddReport(path, name, CancelToken));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (DeliveryMeasure measure in Complete())
            WriteObject(WithGroup(measure));
        base.EndProcessing();
    }

    private IReadOnlyList<DeliveryMeasure> Complete()
    {
        try
        {
            return _measurer.Complete(CancelToken);
        }
        catch (OperationCanceledException) when (CancelToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>The measure with one property for each group key in front of its figures.</summary>
    private static PSObject WithGroup(DeliveryMeasure measure)
    {
        PSObject result = new(measure);
        foreach (KeyValuePair<GroupKey, object?> key in measure.GetGroup())
            result.Properties.Add(new PSNoteProperty(key.Key.ToString(), key.Value));
        return result;
    }
}
