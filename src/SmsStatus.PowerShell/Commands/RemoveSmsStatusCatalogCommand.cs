using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Takes back what catalog files gave to the catalog of the session.</summary>
[Cmdlet(VerbsCommon.Remove, "SmsStatusCatalog", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveSmsStatusCatalogCommand : SmsStatusCommandBase
{
    private const string PathSet = "Path";
    private const string NameSet = "Name";
    private readonly List<CatalogFile> _removed = new();

    /// <summary>The paths of catalog files; wildcards are allowed. All files where neither a path nor a name is given.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogFilePathCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Path { get; set; }

    /// <summary>The names of catalog files, without their folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CatalogFileNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    protected override void BeginProcessing() => _ = Catalog;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == NameSet)
        {
            foreach (string name in Name)
                Remove(name, name, static file => file.Name);
        }
        else if (Path is not null)
        {
            foreach (string path in Path)
                Remove(path, SessionState.Path.GetUnresolvedProviderPathFromPSPath(path), static file => file.Path);
        }
        else if (!MyInvocation.ExpectingInput)
        {
            // Nothing that comes out of a pipeline asks for nothing, least of all for everything.
            Remove(ModuleCatalog.Session.Files);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            ModuleCatalog.Session.Remove(_removed);
        }
        catch (CatalogException exception)
        {
            WriteError(ErrorRecords.CatalogNeeded(exception));
        }
    }

    private void Remove(string given, string pattern, Func<CatalogFile, string> value)
    {
        // What a file is called is that file, even where it could be a pattern for another one.
        WildcardPattern wildcard = new(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        Func<string, bool>[] fits =
        {
            text => string.Equals(text, pattern, StringComparison.Ordinal),
            text => string.Equals(text, pattern, StringComparison.OrdinalIgnoreCase),
            wildcard.IsMatch,
        };
        CatalogFile[] files = fits
            .Select(fit => ModuleCatalog.Session.Files.Where(file => fit(value(file))).ToArray())
            .FirstOrDefault(found => found.Length > 0) ?? Array.Empty<CatalogFile>();
        if (files.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(given))
            WriteError(ErrorRecords.CatalogNotLoaded(given));
        Remove(files);
    }

    private void Remove(IEnumerable<CatalogFile> files)
    {
        foreach (CatalogFile file in files)
            if (!_removed.Contains(file) && ShouldProcess(file.Path, "Remove from the catalog of the session"))
                _removed.Add(file);
    }
}
