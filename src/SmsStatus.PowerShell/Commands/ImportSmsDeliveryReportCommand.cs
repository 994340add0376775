using System;
using System.Collections.Generic;
using System.Management.Automation;
using SmsStatus.Abstractions;

namespace SmsStatus.Commands;

/// <summary>Reads delivery reports of any known layout as flat records with their unified status.</summary>
[Cmdlet(VerbsData.Import, "SmsDeliveryReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DeliveryRecord))]
public sealed class ImportSmsDeliveryReportCommand : ReportCommandBase
{
    private DeliveryReportReader _reader = null!;
    private RecordFold? _fold;

    /// <summary>Reads excluded rows as well, with the reason in the property Excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeExcluded { get; set; }

    /// <summary>Puts an apostrophe before texts of the report that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }

    /// <summary>Emits one record for each message, the one that gives its current state, when all files are read.</summary>
    [Parameter]
    public SwitchParameter Fold { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new DeliveryReportReader(Resolver, Options, Observer) { IncludeExcluded = IncludeExcluded, SpreadsheetSafe = SpreadsheetSafe };
        if (Fold)
            _fold = new RecordFold(Resolver);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ForEachFile((path, name) =>
    {
        foreach (DeliveryRecord record in _reader.Read(path, name, CancelToken))
        {
            if (_fold is null || record.Excluded is not null)
                WriteObject(record);
            else
                _fold.Add(record);
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_fold is not null)
        {
            foreach (DeliveryRecord record in Complete(_fold))
                WriteObject(record);
        }

        base.EndProcessing();
    }

    private IReadOnlyList<DeliveryRecord> Complete(RecordFold fold)
    {
        try
        {
            return fold.Complete(CancelToken);
        }
        catch (OperationCanceledException) when (CancelToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
