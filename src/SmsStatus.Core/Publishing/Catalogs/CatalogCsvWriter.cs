using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsStatus.Publishing;

/// <summary>Writes the entries of providers as CSV (RFC 4180), with the properties of <see cref="StatusCode"/> as columns.</summary>
internal static class CatalogCsvWriter
{
    private static readonly (string Name, Func<StatusCode, object?> Value)[] s_columns =
    {
        (nameof(StatusCode.Provider), static entry => entry.Provider),
        (nameof(StatusCode.Table), static entry => entry.Table),
        (nameof(StatusCode.Code), static entry => entry.Code),
        (nameof(StatusCode.ProviderStatus), static entry => entry.ProviderStatus),
        (nameof(StatusCode.Name), static entry => entry.Name),
        (nameof(StatusCode.Status), static entry => entry.Status),
        (nameof(StatusCode.Outcome), static entry => entry.Outcome),
        (nameof(StatusCode.Finality), static entry => entry.Finality),
        (nameof(StatusCode.Cause), static entry => entry.Cause),
        (nameof(StatusCode.Action), static entry => entry.Action),
        (nameof(StatusCode.Retry), static entry => entry.Retry),
        (nameof(StatusCode.Persistence), static entry => entry.Persistence),
        (nameof(StatusCode.Evidence), static entry => entry.Evidence),
        (nameof(StatusCode.Origin), static entry => entry.Origin),
        (nameof(StatusCode.Billable), static entry => entry.Billable),
        (nameof(StatusCode.Suppression), static entry => entry.Suppression),
        (nameof(StatusCode.Standing), static entry => entry.Standing),
        (nameof(StatusCode.Meaning), static entry => entry.Meaning),
        (nameof(StatusCode.Advice), static entry => entry.Advice),
        (nameof(StatusCode.Note), static entry => entry.Note),
        (nameof(StatusCode.Source), static entry => entry.Source),
    };

    public static void Write(TextWriter target, IReadOnlyList<Provider> providers)
    {
        target.WriteLine(string.Join(",", s_columns.Select(column => column.Name)));
        foreach (StatusCode entry in providers.SelectMany(provider => provider.Entries))
            target.WriteLine(string.Join(",", s_columns.Select(column => Quote(column.Value(entry)?.ToString() ?? ""))));
    }

    private static string Quote(string text) =>
        text.Any(static character => character is ',' or '"' or '\r' or '\n') || text.Trim().Length < text.Length
            ? "\"" + text.Replace("\"", "\"\"") + "\""
            : text;
}
