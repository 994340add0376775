using System.Management.Automation;
using SmsStatus.Abstractions;

namespace SmsStatus.Commands;

/// <summary>Reads delivery reports of any known layout as flat records with their unified status.</summary>
[Cmdlet(VerbsData.Import, "SmsDeliveryReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DeliveryRecord))]
public sealed class ImportSmsDeliveryReportCommand : ReportCommandBase
{
    private DeliveryReportReader _reader = null!;

    /// <summary>Reads excluded rows as well, with the reason in the property Excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeExcluded { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new DeliveryReportReader(Resolver, Options, Observer) { IncludeExcluded = IncludeExcluded };
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ForEachFile((path, name) =>
    {
        foreach (DeliveryRecord record in _reader.Read(path, name, CancelToken))
            WriteObject(record);
    });
}
