using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Errors;

namespace SmsStatus.Commands;

/// <summary>Writes measures as one HTML page that needs neither network nor script.</summary>
[Cmdlet(VerbsData.Export, "SmsDeliveryReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSmsDeliveryReportCommand : SmsStatusCommandBase
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private readonly HashSet<DeliveryMeasure> _measures = new();
    private ReportPage _page = null!;
    private string _file = "";
    private bool _hasWrongInput;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The file to write, by a name in which no character is a wildcard.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>What Measure-SmsDeliveryReport emitted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The heading of the page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Shows the numbers of recipients in full.</summary>
    [Parameter]
    public SwitchParameter IncludeRecipient { get; set; }

    /// <summary>Replaces a file that is read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Replaces no file that is there already.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Emits the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ReportPageOptions options = new() { IncludeRecipient = IncludeRecipient };
        if (Title is not null)
            options.Title = Title;
        _page = new ReportPage(options);
        _file = FindFile();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject.BaseObject is not DeliveryMeasure measure)
        {
            _hasWrongInput = true;
            WriteError(ErrorRecords.InputNotMeasure());
        }
        else if (_measures.Add(measure))
        {
            _page.Add(measure);
        }
        else
        {
            WriteError(ErrorRecords.MeasureRepeated(measure));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_measures.Count == 0)
        {
            if (!_hasWrongInput)
                WriteError(ErrorRecords.NothingToExport());
            return;
        }

        if (!ShouldProcess(_file))
            return;
        Save();
        if (PassThru)
            WriteObject(new FileInfo(_file));
    }

    private string FindFile()
    {
        bool literal = ParameterSetName == LiteralPathSet;
        string path = literal ? LiteralPath : Path;
        if (!literal && WildcardPattern.ContainsWildcardCharacters(path))
            ThrowTerminatingError(ErrorRecords.PathHasWildcard(path));
        string file = this.ResolveTarget(path);
        if (Directory.Exists(file))
            ThrowTerminatingError(ErrorRecords.PathIsFolder(file));
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(file)))
            ThrowTerminatingError(ErrorRecords.FolderNotFound(file));
        if (NoClobber && File.Exists(file))
            ThrowTerminatingError(ErrorRecords.FileExists(file));
        RequirePage(file);
        return file;
    }

    /// <summary>Ends the command where the file is there and is no page: what else it may be, such as a report, is not to be lost by a slip.</summary>
    private void RequirePage(string file)
    {
        try
        {
            if (!Force && File.Exists(file) && !IsPage(file))
                ThrowTerminatingError(ErrorRecords.FileIsNoPage(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.CannotWrite(file, exception));
        }
    }

    /// <summary>Whether a file holds a page or nothing.</summary>
    private static bool IsPage(string file)
    {
        const string Beginning = "<!doctype html";
        using StreamReader reader = new(file);
        char[] first = new char[Beginning.Length];
        int length = reader.ReadBlock(first, 0, first.Length);
        return length == 0 || new string(first, 0, length).Equals(Beginning, StringComparison.OrdinalIgnoreCase);
    }

    private void Save()
    {
        try
        {
            if (File.Exists(_file) && (File.GetAttributes(_file) & FileAttributes.ReadOnly) != 0)
            {
                if (!Force)
                    ThrowTerminatingError(ErrorRecords.FileReadOnly(_file));
                File.SetAttributes(_file, File.GetAttributes(_file) & ~FileAttributes.ReadOnly);
            }

            _page.Save(_file, !NoClobber);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            ThrowTerminatingError(ErrorRecords.CannotWrite(_file, exception));
        }
    }
}
