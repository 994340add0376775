using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Checks delivery reports against thresholds, for schedules and pipelines.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SmsDeliveryReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool), typeof(DeliveryCheck))]
public sealed class TestSmsDeliveryReportCommand : MeasureCommandBase
{
    private const string MeasureSet = "Measure";

    /// <summary>What says how to read and measure, so that it has no effect on a measure.</summary>
    private static readonly string[] s_measuring = typeof(MeasureCommandBase).GetProperties()
        .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
        .Select(property => property.Name)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToArray();

    private readonly List<DeliveryMeasure> _measures = new();
    private readonly HashSet<DeliveryMeasure> _known = new();
    private bool _hasFiles;
    private bool _hasRecords;

    /// <summary>Measures that Measure-SmsDeliveryReport emitted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MeasureSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeliveryMeasure Measure { get; set; } = null!;

    /// <summary>The least rate of delivered messages, of those that ended.</summary>
    [Parameter]
    [Alias("MinimumDeliveredOfFinal")]
    [RateTransformation]
    public double? MinimumDeliveryRate { get; set; }

    /// <summary>The least rate of delivered messages, of all messages.</summary>
    [Parameter]
    [RateTransformation]
    public double? MinimumDeliveredOfSent { get; set; }

    /// <summary>The least rate of messages that are known to be delivered or not, of all messages.</summary>
    [Parameter]
    [RateTransformation]
    public double? MinimumReceiptCoverage { get; set; }

    /// <summary>The most messages whose report the catalog cannot translate.</summary>
    [Parameter]
    [CountOrShareTransformation]
    public CountOrShare? MaximumUnrecognized { get; set; }

    /// <summary>The most messages about which something contradicts something.</summary>
    [Parameter]
    [CountOrShareTransformation]
    public CountOrShare? MaximumConflicts { get; set; }

    /// <summary>The most pending messages without an event for longer than StaleAfter.</summary>
    [Parameter]
    [CountOrShareTransformation]
    public CountOrShare? MaximumStale { get; set; }

    /// <summary>The most messages not delivered for any one cause.</summary>
    [Parameter]
    [CountOrShareTransformation]
    public CountOrShare? MaximumForOneCause { get; set; }

    /// <summary>The most rows that cannot be read, of all groups together.</summary>
    [Parameter]
    [CountOrShareTransformation]
    public CountOrShare? MaximumRejected { get; set; }

    /// <summary>How many messages a group must have before its rates and shares are checked.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MinimumMessages { get; set; } = 1;

    /// <summary>Emits each check instead of one answer.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private DeliveryThresholds Thresholds => new()
    {
        MinimumDeliveryRate = MinimumDeliveryRate,
        MinimumDeliveredOfSent = MinimumDeliveredOfSent,
        MinimumReceiptCoverage = MinimumReceiptCoverage,
        MaximumUnrecognized = MaximumUnrecognized,
        MaximumConflicts = MaximumConflicts,
        MaximumStale = MaximumStale,
        MaximumForOneCause = MaximumForOneCause,
        MaximumRejected = MaximumRejected,
        MinimumMessages = MinimumMessages,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Thresholds.IsEmpty)
            ThrowTerminatingError(ErrorRecords.NoThreshold(ThresholdNames()));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isMeasured = ParameterSetName == MeasureSet;
        if (isMeasured && s_measuring.FirstOrDefault(MyInvocation.BoundParameters.ContainsKey) is { } given)
            ThrowTerminatingError(ErrorRecords.MeasuredAlready(given));
        if (MaximumStale is not null && (isMeasured ? Measure.GetStaleAfter() : StaleAfter) is null)
            ThrowTerminatingError(ErrorRecords.StaleAfterRequired());
        if (!isMeasured)
        {
            _hasRecords |= ParameterSetName == InputObjectSet;
            _hasFiles |= ParameterSetName != InputObjectSet;
            base.ProcessRecord();
        }
        else if (_known.Add(Measure))
        {
            _measures.Add(Measure);
        }
        else
        {
            WriteError(ErrorRecords.MeasureRepeated(Measure));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(Thresholds).Check(Measures(), GroupKeys(), KnownUnreadFiles);
        foreach (DeliveryCheck check in checks)
        {
            if (Detailed)
                WriteObject(WithGroup(check, check.GetGroup()));
            else
                WriteVerbose(check.Text);
        }

        if (!Detailed)
            WriteObject(DeliveryAudit.IsPassed(checks));
        base.EndProcessing();
    }

    /// <summary>Whoever read records or took measures knows which files could not be read; they themselves do not say.</summary>
    private long? KnownUnreadFiles => _hasFiles || !(_hasRecords || _measures.Count > 0) ? UnreadFiles : null;

    private IReadOnlyList<DeliveryMeasure> Measures() => _measures.Count > 0 ? _measures : Complete();

    private GroupKey[] GroupKeys() =>
        _measures.Count > 0 ? _measures[0].GetGroup().Select(key => key.Key).ToArray() : GroupBy;

    private IEnumerable<string> ThresholdNames() => MyInvocation.MyCommand.Parameters.Keys
        .Where(name => name.StartsWith("Maximum", StringComparison.Ordinal)
            || (name.StartsWith("Minimum", StringComparison.Ordinal) && name != nameof(MinimumMessages)))
        .OrderBy(name => name, StringComparer.Ordinal);
}
