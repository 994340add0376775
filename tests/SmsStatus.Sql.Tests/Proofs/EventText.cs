using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Publishing.Sql;

namespace SmsStatus.Sql.Tests;

/// <summary>Renders events with all that their verdicts say.</summary>
internal static class EventText
{
    private static readonly string[] s_columns =
    [
        "provider", "message_id", "recipient", "sender", "submitted_at", "updated_at", "code", "provider_status", "status", "outcome", "finality", "cause", "action",
        "retry", "persistence", "evidence", "origin", "billable", "suppression", "name", "meaning", "advice", "conflict", "source",
    ];

    /// <summary>The events that our own reader finds in a file.</summary>
    public static IReadOnlyList<string> Render(string file) => Sort(
        new DeliveryReportReader(new StatusResolver(StatusCatalog.Default), new ReportOptions()).Read(file, "traffic").Select(record => string.Join(" | ", new object?[]
        {
            record.Provider, record.MessageId, record.Recipient, record.Sender, Moment(record.SubmittedAt), Moment(record.UpdatedAt), record.Code, record.ProviderStatus,
            record.Status, record.Outcome, record.Finality, record.Cause, record.Action, record.Retry, record.Persistence, record.Evidence, record.Origin,
            record.Billable, record.Suppression, record.Name, record.Meaning, record.Advice, record.Conflict, record.Source,
        }.Select(value => value?.ToString() ?? "-"))));

    /// <summary>The events of a script's view.</summary>
    public static IReadOnlyList<string> Read(IEngine engine, string view)
    {
        Dialect dialect = Dialect.Of(engine.Dialect);
        return Sort(engine.Query("SELECT " + string.Join(", ", s_columns.Select(dialect.ToText)) + " FROM " + view + " WHERE fate = 'Event'").Select(row =>
        {
            foreach (int column in new[] { 4, 5 })
                row[column] = row[column] is { } time ? Moment(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)) : null;
            return string.Join(" | ", row.Select(value => value ?? "-"));
        }));
    }

    private static string[] Sort(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string? Moment(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
