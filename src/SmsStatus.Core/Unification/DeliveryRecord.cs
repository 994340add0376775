using System;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>One row of a delivery report, flat, with its verdict.</summary>
public class DeliveryRecord
{
    private readonly UnifiedStatus _verdict;
    private readonly string _file;

    internal DeliveryRecord(string file, long line, UnifiedStatus verdict)
    {
        _file = file;
        Line = line;
        _verdict = verdict;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File => Shown(_file)!;

    /// <summary>The line on which the row starts, counted from 1.</summary>
    public long Line { get; }

    /// <summary>What the provider identifies the message by; null where the row holds nothing of the kind.</summary>
    public string? MessageId => Shown(Reported.MessageId);

    /// <summary>The recipient's number as reported.</summary>
    public string? Recipient => Shown(Reported.Recipient);

    /// <summary>The sender's number or name as reported.</summary>
    public string? Sender => Shown(Reported.Sender);

    /// <summary>When the message was sent; null where the row does not say, or in no known zone.</summary>
    public DateTimeOffset? SubmittedAt => Submitted.ToInstant();

    /// <summary>When the message came into the reported state; null where the row does not say, or in no known zone.</summary>
    public DateTimeOffset? UpdatedAt => Updated.ToInstant();

    /// <inheritdoc cref="UnifiedStatus.Provider"/>
    public string Provider => _verdict.Provider;

    /// <inheritdoc cref="UnifiedStatus.Code"/>
    public string? Code => Shown(_verdict.Code);

    /// <inheritdoc cref="UnifiedStatus.ProviderStatus"/>
    public string? ProviderStatus => Shown(_verdict.ProviderStatus);

    /// <inheritdoc cref="UnifiedStatus.Status"/>
    public DeliveryStatus Status => _verdict.Status;

    /// <inheritdoc cref="UnifiedStatus.Outcome"/>
    public Outcome Outcome => _verdict.Outcome;

    /// <inheritdoc cref="UnifiedStatus.Finality"/>
    public Finality Finality => _verdict.Finality;

    /// <inheritdoc cref="UnifiedStatus.Cause"/>
    public Cause Cause => _verdict.Cause;

    /// <inheritdoc cref="UnifiedStatus.Action"/>
    public NextAction Action => _verdict.Action;

    /// <inheritdoc cref="UnifiedStatus.Retry"/>
    public Retry Retry => _verdict.Retry;

    /// <inheritdoc cref="UnifiedStatus.Persistence"/>
    public Persistence Persistence => _verdict.Persistence;

    /// <inheritdoc cref="UnifiedStatus.Evidence"/>
    public Evidence Evidence => _verdict.Evidence;

    /// <inheritdoc cref="UnifiedStatus.Origin"/>
    public Origin Origin => _verdict.Origin;

    /// <inheritdoc cref="UnifiedStatus.Billable"/>
    public Billable Billable => _verdict.Billable;

    /// <inheritdoc cref="UnifiedStatus.Suppression"/>
    public Suppression Suppression => _verdict.Suppression;

    /// <inheritdoc cref="UnifiedStatus.Name"/>
    public string? Name => _verdict.Name;

    /// <inheritdoc cref="UnifiedStatus.Meaning"/>
    public string Meaning => _verdict.Meaning;

    /// <inheritdoc cref="UnifiedStatus.Advice"/>
    public string Advice => _verdict.Advice;

    /// <inheritdoc cref="UnifiedStatus.Conflict"/>
    public string? Conflict => _verdict.Conflict;

    /// <inheritdoc cref="UnifiedStatus.Source"/>
    public string? Source => _verdict.Source;

    /// <summary>Why the row stays out of the figures; null where it counts.</summary>
    public string? Excluded { get; internal set; }

    internal UnifiedStatus Verdict => _verdict;

    /// <summary>What the row holds, as it stands there.</summary>
    internal (string? MessageId, string? Recipient, string? Sender) Reported { get; set; }

    /// <summary>The file's name as the caller gave it.</summary>
    internal string ReportedFile => _file;

    /// <summary>Whether texts that a spreadsheet could run are shown with an apostrophe before them.</summary>
    internal bool IsSpreadsheetSafe { get; set; }

    /// <summary>When the message was sent, also where the zone is not known.</summary>
    internal TimeStamp Submitted { get; set; }

    /// <summary>When the message came into the reported state, also where the zone is not known.</summary>
    internal TimeStamp Updated { get; set; }

    /// <summary>The fields that identify the record's message.</summary>
    internal ReportField[] Key { get; set; } = Array.Empty<ReportField>();

    /// <summary>Which part of its message the record speaks of; null for all of it.</summary>
    internal string? Segment { get; set; }

    /// <summary>The file and line.</summary>
    public override string ToString() =>
        File + ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + _verdict;

    private string? Shown(string? text) => IsSpreadsheetSafe ? SpreadsheetText.Neutralize(text) : text;
}
