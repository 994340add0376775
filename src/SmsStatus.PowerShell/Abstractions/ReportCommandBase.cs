using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Management.Automation;
using SmsStatus.Completion;
using SmsStatus.Errors;

namespace SmsStatus.Abstractions;

/// <summary>What the cmdlets that read report files share: paths, recognition parameters and the reporting of bad rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReportCommandBase : SmsStatusCommandBase
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private ReportNarrator _narrator = null!;
    private readonly HashSet<string> _read = new(FilePathComparer.Instance);
    private RejectedRowFile? _rejected;
    private bool _rejectedIsReport;

    /// <summary>The report files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true)]
    [ReportPathTransformation]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The report files, by names in which no character is a wildcard.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <summary>The provider whose reports these are; recognized where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Provider { get; set; }

    /// <summary>The layout of the reports; recognized where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LayoutCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    /// <summary>The zone of time stamps without an offset: a zone's id, or an offset such as +02:00.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    [TimeZoneTransformation]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>The column or property that holds the code; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CodeProperty { get; set; }

    /// <summary>The column or property that holds the provider's status word; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? StatusProperty { get; set; }

    /// <summary>The column or property that names the provider; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProviderProperty { get; set; }

    /// <summary>The column or property that identifies the message; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? MessageIdProperty { get; set; }

    /// <summary>The column or property that holds the recipient; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? RecipientProperty { get; set; }

    /// <summary>The column or property that holds the sender; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SenderProperty { get; set; }

    /// <summary>The column or property that holds the time of sending; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? SubmittedAtProperty { get; set; }

    /// <summary>The column or property that holds the time of the status; found by the layout where it is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    [ValidateNotNullOrEmpty]
    public string? UpdatedAtProperty { get; set; }

    /// <summary>A file that gets all rejected rows as they stood, for repair; it is overwritten.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectedPath { get; set; }

    /// <summary>An alternative code table to use, such as CloudSmpp for Sinch.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CodeTableCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CodeTable { get; set; }

    /// <summary>The messages were sent from shared short codes, for which some codes are final.</summary>
    [Parameter]
    public SwitchParameter SharedCode { get; set; }

    private protected StatusResolver Resolver { get; private set; } = null!;

    private protected ReportOptions Options { get; private set; } = null!;

    /// <summary>How many files, or names of files, could not be read.</summary>
    private protected long UnreadFiles { get; private set; }

    /// <summary>Whether the events of a message count as one.</summary>
    private protected virtual bool Folds => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Resolver = CodeTranslation.CreateResolver(this, Catalog, CodeTable);
        if (Provider is not null)
            CodeTranslation.RequireProvider(this, Catalog, Provider);
        Options = new ReportOptions
        {
            Provider = Provider,
            Layout = Layout,
            TimeZone = TimeZone,
            SharedCode = SharedCode,
            Properties = new PropertyNames
            {
                Code = CodeProperty,
                Status = StatusProperty,
                Provider = ProviderProperty,
                MessageId = MessageIdProperty,
                Recipient = RecipientProperty,
                Sender = SenderProperty,
                SubmittedAt = SubmittedAtProperty,
                UpdatedAt = UpdatedAtProperty,
            },
        };
        OpenRejected();
        _narrator = new ReportNarrator(this, row => Save(rejected => rejected.Write(row)), Folds);
    }

    /// <summary>Turns what happens to rows into errors, warnings and verbose lines of this cmdlet.</summary>
    private protected IReportObserver Observer => _narrator;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _narrator.End();
        if (!_rejectedIsReport)
            Save(static rejected => rejected.Complete());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rejected?.Dispose();
        base.Dispose(disposing);
    }

    private void OpenRejected()
    {
        if (RejectedPath is null)
            return;
        string path = this.ResolveTarget(RejectedPath);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
            ThrowTerminatingError(ErrorRecords.FolderNotFound(path));
        _rejected = new RejectedRowFile(path);
    }

    /// <summary>Does something with the file of rejected rows, if there is to be one; without it, nothing further can work.</summary>
    private void Save(Action<RejectedRowFile> save)
    {
        if (_rejected is null)
            return;
        try
        {
            save(_rejected);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            ThrowTerminatingError(ErrorRecords.CannotWrite(_rejected.Path, exception));
        }
    }

    /// <summary>Calls <paramref name="read"/> once for each file that the paths name; a file that cannot be read is one error, and the rest go on.</summary>
    /// <param name="read">Takes the full path and the name to show.</param>
    private protected void ForEachFile(Action<string, string> read)
    {
        bool literal = ParameterSetName == LiteralPathSet;
        foreach (string path in literal ? LiteralPath : Path)
        {
            foreach (string file in Resolve(path, literal))
            {
                if (!_read.Add(file))
                {
                    WriteVerbose(this.DisplayName(file) + " is named more than once, and read once.");
                    continue;
                }

                if (_rejected?.Is(file) == true)
                {
                    _rejectedIsReport = true;
                    Fail(ErrorRecords.RejectedPathIsReport(file));
                    continue;
                }

                try
                {
                    read(file, this.DisplayName(file));
                }
                catch (ReportException exception)
                {
                    Fail(exception.ToErrorRecord(file));
                }
                catch (OperationCanceledException) when (CancelToken.IsCancellationRequested)
                {
                    throw new PipelineStoppedException();
                }
            }
        }
    }

    private void Fail(ErrorRecord error)
    {
        UnreadFiles++;
        WriteError(error);
    }

    private IEnumerable<string> Resolve(string path, bool literal)
    {
        if (path.StartsWith(ReportPathTransformationAttribute.ObjectStart, StringComparison.Ordinal))
        {
            // The text of some object that was piped in; it may hold anything, so it is not repeated.
            Fail(ErrorRecords.InputNotReport());
            return Array.Empty<string>();
        }

        return this.ResolveFiles(path, literal, Fail);
    }
}
