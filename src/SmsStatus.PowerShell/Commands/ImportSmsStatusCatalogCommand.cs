using System;
using System.IO;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Adds providers to the catalog of the session, and changes entries of known ones.</summary>
[Cmdlet(VerbsData.Import, "SmsStatusCatalog", DefaultParameterSetName = PathSet)]
[OutputType(typeof(CatalogFile))]
public sealed class ImportSmsStatusCatalogCommand : SmsStatusCommandBase
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The catalog files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The catalog files, by names in which no character is a wildcard.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <summary>Emits the files that were imported.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _ = Catalog;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool literal = ParameterSetName == LiteralPathSet;
        foreach (string path in literal ? LiteralPath : Path)
            foreach (string file in this.ResolveFiles(path, literal, WriteError))
                Import(file);
    }

    private void Import(string path)
    {
        CatalogFile file;
        try
        {
            file = CatalogFile.Read(path, this.DisplayName(path));
            ModuleCatalog.Session.Import(file);
        }
        catch (Exception exception) when (exception is CatalogException or IOException or UnauthorizedAccessException)
        {
            WriteError(exception.ToCatalogError(path));
            return;
        }

        WriteVerbose(file.Name + " is in force. Providers: " + OrNone(file.Providers) + "; changes: " + OrNone(file.Extends) + ".");
        if (PassThru)
            WriteObject(file);
    }

    private static string OrNone(string names) => names.Length == 0 ? "none" : names;
}
