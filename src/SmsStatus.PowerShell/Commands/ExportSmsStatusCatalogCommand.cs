using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Abstractions;
using SmsStatus.Completion;
using SmsStatus.Errors;
using SmsStatus.Publishing;

namespace SmsStatus.Commands;

/// <summary>Writes the catalog of the session to a file: as a catalog file, which can be imported again, or as CSV or as SQL.</summary>
[Cmdlet(VerbsData.Export, "SmsStatusCatalog", SupportsShouldProcess = true, DefaultParameterSetName = FileSet)]
[OutputType(typeof(void))]
public sealed class ExportSmsStatusCatalogCommand : SmsStatusCommandBase
{
    private const string FileSet = "File";
    private const string SqlSet = "Sql";
    private readonly HashSet<string> _providers = new(StringComparer.Ordinal);

    /// <summary>The file to write; it is overwritten where it is there.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The form to write; told by the file's extension where it is not given, and JSON where that does not tell.</summary>
    [Parameter]
    public CatalogFormat? Format { get; set; }

    /// <summary>The providers to write; all where none is given.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ProviderCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Provider { get; set; }

    /// <summary>Keeps a file that is there already, and fails.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>The database for which SQL is written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SqlSet)]
    public SqlDialect Dialect { get; set; }

    /// <summary>The table or view of raw reports, with what it is in before it: sales.sms_report.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string Table { get; set; } = "sms_report";

    /// <summary>The table's column of the provider's name or alias.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? ProviderColumn { get; set; }

    /// <summary>The table's column of the code or reason label.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? CodeColumn { get; set; }

    /// <summary>The table's column of the provider's status word.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? StatusColumn { get; set; }

    /// <summary>The table's column of what the provider identifies the message by.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? MessageIdColumn { get; set; }

    /// <summary>The table's column of the recipient's number.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? RecipientColumn { get; set; }

    /// <summary>The table's column of the sender.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? SenderColumn { get; set; }

    /// <summary>The table's column of when the message was sent.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? SubmittedAtColumn { get; set; }

    /// <summary>The table's column of when the message came into the reported state.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? UpdatedAtColumn { get; set; }

    /// <summary>The table's column of whether the message was sent from a shared short code.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? SharedCodeColumn { get; set; }

    /// <summary>The table's column of which part of a message the row speaks of.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? SegmentColumn { get; set; }

    /// <summary>The table's column of how many parts of the message failed.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? FailedSegmentsColumn { get; set; }

    /// <summary>How the table keeps its times.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    public SqlTimes Times { get; set; }

    /// <summary>The zone of times without an offset, and of the hours and days that are grouped by; one offset all year.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    [TimeZoneTransformation]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>An alternative code table to use, such as CloudSmpp for Sinch.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ArgumentCompleter(typeof(CodeTableCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CodeTable { get; set; }

    /// <summary>All messages were sent from shared short codes, for which some codes are final.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    public SwitchParameter SharedCode { get; set; }

    /// <summary>What the figures are grouped by, in this order.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public GroupKey[] GroupBy { get; set; } = { GroupKey.Provider };

    /// <summary>Counts each event by itself, instead of folding the events of a message to its current state.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    public SwitchParameter Event { get; set; }

    /// <summary>How long a pending message may go without an event before it counts as stale.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The time that StaleAfter is measured against; the newest time in the table where it is not given.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [InstantTransformation]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Knows a message by its id alone, for tables that hold no recipients.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    public SwitchParameter KeyIsMessageId { get; set; }

    /// <summary>Where the script puts its tables and views.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? Schema { get; set; }

    /// <summary>What the names of the script's tables and views begin with.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNull]
    public string Prefix { get; set; } = "sms_";

    /// <summary>A table that keeps the events of an earlier script, to be read instead of raw reports.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? EventTable { get; set; }

    /// <summary>A table that shows the parts of messages that all shards folded, to be read instead of raw reports.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string? PartTable { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Provider ?? Array.Empty<string>())
        {
            if (Catalog.FindProvider(name) is { } provider)
                _providers.Add(provider.Name);
            else
                WriteError(ErrorRecords.ProviderNotFound(name));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        bool all = Provider is null && !MyInvocation.ExpectingInput;
        Provider[] providers = Catalog.Providers.Where(provider => all || _providers.Contains(provider.Name)).ToArray();
        if (providers.Length == 0)
            return;
        string path = this.ResolveTarget(Path);
        CatalogFormat format = Format ?? (ParameterSetName == SqlSet ? CatalogFormat.Sql : CatalogWriter.FormatOf(path));
        if (format == CatalogFormat.Sql != (ParameterSetName == SqlSet))
            ThrowTerminatingError(ErrorRecords.DialectMismatch(format));
        // What cannot be written is found out before the file is touched.
        string? script = format == CatalogFormat.Sql ? WriteScript(providers, isOne: !all && providers.Length == 1) : null;
        if (IsCatalog(path))
            ThrowTerminatingError(ErrorRecords.PathIsCatalog(path));
        if (NoClobber && File.Exists(path))
            ThrowTerminatingError(ErrorRecords.FileExists(path));
        if (ShouldProcess(path, "Export the catalog"))
            Write(path, providers, format, script);
    }

    /// <summary>Whether the catalog of the session was made of that file, which would lose what its owner wrote.</summary>
    private static bool IsCatalog(string path) => ModuleCatalog.Session.Files.Any(file => FilePathComparer.Instance.Equals(file.Path, path));

    private string WriteScript(Provider[] providers, bool isOne)
    {
        SqlOptions options = new()
        {
            Dialect = Dialect,
            Table = Table,
            Columns = new SqlColumns
            {
                Provider = ProviderColumn,
                Code = CodeColumn,
                Status = StatusColumn,
                MessageId = MessageIdColumn,
                Recipient = RecipientColumn,
                Sender = SenderColumn,
                SubmittedAt = SubmittedAtColumn,
                UpdatedAt = UpdatedAtColumn,
                SharedCode = SharedCodeColumn,
                Segment = SegmentColumn,
                FailedSegments = FailedSegmentsColumn,
            },
            // Rows that name no provider are of the only one that is written.
            Provider = isOne && ProviderColumn is null ? providers[0].Name : null,
            CodeTable = CodeTable,
            SharedCode = SharedCode,
            Times = Times,
            ReportZone = TimeZone,
            TimeZone = TimeZone,
            GroupBy = GroupBy,
            Event = Event,
            StaleAfter = StaleAfter,
            AsOf = AsOf,
            KeyIsMessageId = KeyIsMessageId,
            Schema = Schema,
            Prefix = Prefix,
            EventTable = EventTable,
            PartTable = PartTable,
        };
        try
        {
            using StringWriter script = new();
            SqlCatalog.Write(Catalog.Of(providers), options, script);
            return script.ToString();
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.InvalidSqlOptions(exception));
            throw;
        }
    }

    private void Write(string path, Provider[] providers, CatalogFormat format, string? script)
    {
        try
        {
            if (script is null)
            {
                using StringWriter text = new();
                CatalogWriter.Write(text, providers, format);
                script = text.ToString();
            }

            NewFile.Write(path, script, overwrite: !NoClobber);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            ThrowTerminatingError(ErrorRecords.CannotWrite(path, exception));
        }
    }
}
