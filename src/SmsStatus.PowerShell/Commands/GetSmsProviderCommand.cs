using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Lists the SMS providers that the catalog knows.</summary>
[Cmdlet(VerbsCommon.Get, "SmsProvider")]
[OutputType(typeof(Provider))]
public sealed class GetSmsProviderCommand : SmsStatusCommandBase
{
    /// <summary>The names or aliases of providers; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = { "*" };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            Provider[] providers = Catalog.Providers
                .Where(provider => pattern.IsMatch(provider.Name) || provider.AliasNames.Any(pattern.IsMatch))
                .ToArray();
            WriteObject(providers, enumerateCollection: true);
            if (providers.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(ErrorRecords.ProviderNotFound(name));
        }
    }
}
