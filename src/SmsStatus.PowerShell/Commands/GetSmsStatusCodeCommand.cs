using System;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Looks up what the codes and status words of SMS providers mean.</summary>
[Cmdlet(VerbsCommon.Get, "SmsStatusCode")]
[OutputType(typeof(StatusCode))]
public sealed class GetSmsStatusCodeCommand : SmsStatusCommandBase
{
    /// <summary>The codes, reason labels or status words to look up; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CodeCompleter))]
    public string[]? Code { get; set; }

    /// <summary>The providers to look in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Provider { get; set; }

    /// <summary>The names of the entries; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The unified statuses.</summary>
    [Parameter]
    public DeliveryStatus[]? Status { get; set; }

    /// <summary>The outcome groups.</summary>
    [Parameter]
    public Outcome[]? Outcome { get; set; }

    /// <summary>The causes of failure.</summary>
    [Parameter]
    public Cause[]? Cause { get; set; }

    /// <summary>The next actions.</summary>
    [Parameter]
    public NextAction[]? Action { get; set; }

    /// <summary>A text to look for in everything that an entry says.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string provider in Provider ?? Array.Empty<string>())
            CodeTranslation.RequireProvider(this, Catalog, provider);
        if (Code is null || Code.Length == 0)
        {
            // Nothing that comes out of a pipeline is no question, least of all one for everything.
            if (!MyInvocation.ExpectingInput)
                Write(null);
            return;
        }

        foreach (string code in Code)
            Write(code);
    }

    private void Write(string? code)
    {
        StatusCodeFilter filter = new()
        {
            Codes = code is null ? Array.Empty<string>() : new[] { code },
            Providers = Provider ?? Array.Empty<string>(),
            Names = Name ?? Array.Empty<string>(),
            Statuses = Status ?? Array.Empty<DeliveryStatus>(),
            Outcomes = Outcome ?? Array.Empty<Outcome>(),
            Causes = Cause ?? Array.Empty<Cause>(),
            Actions = Action ?? Array.Empty<NextAction>(),
            Search = Search,
        };
        bool found = false;
        foreach (StatusCode entry in filter.Apply(Catalog))
        {
            found = true;
            WriteObject(entry);
        }

        if (!found && code is not null && !StatusCodeFilter.HasWildcards(code)
            && !new StatusCodeFilter { Codes = new[] { code } }.Apply(Catalog).Any())
            WriteError(ErrorRecords.CodeNotFound(code));
    }
}
