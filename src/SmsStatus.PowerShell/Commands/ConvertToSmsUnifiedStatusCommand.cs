using System;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Translates a provider's codes and status words, alone or in objects, to the unified status.</summary>
[Cmdlet(VerbsData.ConvertTo, "SmsUnifiedStatus", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(UnifiedStatus), ParameterSetName = new[] { CodeSet, StatusSet, InputObjectSet })]
[OutputType(typeof(PSObject), ParameterSetName = new[] { InputObjectSet })]
public sealed class ConvertToSmsUnifiedStatusCommand : SmsStatusCommandBase
{
    private const string CodeSet = "Code";
    private const string StatusSet = "Status";
    private const string InputObjectSet = "InputObject";
    private StatusResolver _resolver = null!;
    private RecordTranslator _records = null!;
    private readonly ObjectValues _values = new();
    private readonly UnifiedColumns _columns = new();

    /// <summary>A code, or an object that holds a code or status: a row of Import-Csv, or what ConvertFrom-Json made of a report.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The codes or reason labels to translate.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CodeSet)]
    [ArgumentCompleter(typeof(CodeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Code { get; set; } = Array.Empty<string>();

    /// <summary>The provider's status word.</summary>
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = StatusSet)]
    [ArgumentCompleter(typeof(StatusWordCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Status { get; set; }

    /// <summary>The provider; taken from the objects where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Provider { get; set; }

    /// <summary>The property that holds the code; found by its name where it is not given.</summary>
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CodeProperty { get; set; }

    /// <summary>The property that holds the provider's status word; found by its name where it is not given.</summary>
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? StatusProperty { get; set; }

    /// <summary>The property that names the provider; found by its name where it is not given.</summary>
    [Parameter(ParameterSetName = InputObjectSet)]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProviderProperty { get; set; }

    /// <summary>Emits the input objects with the unified columns added, instead of the translations alone.</summary>
    [Parameter(ParameterSetName = InputObjectSet)]
    public SwitchParameter Append { get; set; }

    /// <summary>An alternative code table to use, such as CloudSmpp for Sinch.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CodeTableCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CodeTable { get; set; }

    /// <summary>The messages were sent from shared short codes, for which some codes are final.</summary>
    [Parameter]
    public SwitchParameter SharedCode { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _resolver = CodeTranslation.CreateResolver(this, Catalog, CodeTable);
        if (Provider is not null)
            CodeTranslation.RequireProvider(this, Catalog, Provider);
        _records = new RecordTranslator(_resolver, new RecordOptions
        {
            Provider = Provider,
            Properties = new PropertyNames { Code = CodeProperty, Status = StatusProperty, Provider = ProviderProperty },
            SharedCode = SharedCode,
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == CodeSet)
        {
            foreach (string code in Code)
                Translate(code, () => WriteObject(_resolver.Resolve(Provider, code, Status, SharedCode)));
        }
        else if (ParameterSetName == StatusSet)
        {
            Translate(Status, () => WriteObject(_resolver.Resolve(Provider, null, Status, SharedCode)));
        }
        else if (InputObject is null || InputObject.BaseObject is string { Length: 0 })
        {
            WriteError(ErrorRecords.NothingToTranslate(null));
        }
        else
        {
            Translate(InputObject, TranslateInput);
        }
    }

    private void TranslateInput()
    {
        PSObject input = InputObject!;
        if (ObjectValues.TryGetScalar(input, out string? code))
        {
            WriteObject(_resolver.Resolve(Provider, code, null, SharedCode));
            return;
        }

        _values.Read(input, ofLists: Append);
        if (!_values.IsNested)
        {
            Write(input, _records.Translate(_values.Names, _values.Texts));
            return;
        }

        foreach (RecordVerdict verdict in _records.Translate(PSObjectJson.Write(input)))
            Write(input, verdict);
    }

    private void Write(PSObject input, RecordVerdict verdict)
    {
        if (verdict.IsExcluded)
            WriteVerbose("An object is left out of the translation, because " + verdict.Reason + ".");
        else if (verdict.Status is null)
            WriteError(ErrorRecords.NothingToTranslate(input));
        if (Append)
            WriteObject(_columns.Append(_values, verdict.Status));
        else if (verdict.Status is not null)
            WriteObject(verdict.Status);
    }

    /// <summary>Runs a translation; what is wrong with one input is one error, and the rest go on.</summary>
    private void Translate(object? target, Action translate)
    {
        ErrorRecord error;
        try
        {
            translate();
            return;
        }
        catch (ProviderRequiredException exception)
        {
            error = exception.ToErrorRecord(target);
        }
        catch (UnknownProviderException exception)
        {
            error = exception.ToErrorRecord(target);
        }
        catch (ReportException exception)
        {
            error = exception.In("The object").ToErrorRecord(target!);
        }

        if (Append && target is PSObject input)
        {
            _values.Read(input, ofLists: true);
            WriteObject(_columns.Append(_values, null));
        }

        WriteError(error);
    }
}
