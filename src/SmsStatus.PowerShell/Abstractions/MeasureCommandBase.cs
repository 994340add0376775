using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Management.Automation;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>What the cmdlets that measure reports or records share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MeasureCommandBase : ReportCommandBase
{
    private protected const string InputObjectSet = "InputObject";
    private DeliveryMeasurer _measurer = null!;

    /// <summary>Records that Import-SmsDeliveryReport emitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeliveryRecord InputObject { get; set; } = null!;

    /// <summary>What to group by, in this order; an empty list for all messages together.</summary>
    [Parameter]
    [ValidateNotNull]
    [AllowEmptyCollection]
    public GroupKey[] GroupBy { get; set; } = { GroupKey.Provider };

    /// <summary>Counts each event by itself, instead of folding the events of a message to its current state.</summary>
    [Parameter]
    public SwitchParameter Event { get; set; }

    /// <summary>How long a pending message may go without an event before it counts as stale.</summary>
    [Parameter]
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The time that StaleAfter is measured against; the newest time in the reports where it is not given.</summary>
    [Parameter]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    private protected override bool Folds => !Event;

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

    /// <summary>The measures, once everything is read.</summary>
    private protected IReadOnlyList<DeliveryMeasure> Complete()
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

    /// <summary>The object with one property for each group key in front of its own.</summary>
    private protected static PSObject WithGroup(object value, IEnumerable<KeyValuePair<GroupKey, object?>> group)
    {
        PSObject result = new(value);
        foreach (KeyValuePair<GroupKey, object?> key in group)
            result.Properties.Add(new PSNoteProperty(key.Key.ToString(), key.Value));
        return result;
    }
}
