using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>The tables that hold a catalog: its providers, its verdicts, and which spelling leads to which of them.</summary>
internal sealed class CatalogTables
{
    public const string Misread = "Misread";
    private const int RowsOfInsert = 100;

    /// <summary>More numbers than any provider's codes are not written down; their meanings then leave the guess out.</summary>
    private const int MostMisread = 1 << 16;
    private readonly StatusCatalog _catalog;
    private readonly Dialect _dialect;
    private readonly SqlNames _names;
    private readonly VerdictBook _book;

    public CatalogTables(StatusCatalog catalog, Dialect dialect, SqlNames names, string? codeTable)
    {
        _catalog = catalog;
        _dialect = dialect;
        _names = names;
        _book = new VerdictBook(catalog, codeTable);
    }

    /// <summary>The form in which providers' names are compared; those that are not of ASCII have only one spelling.</summary>
    public static string LookupName(string name) =>
        name.Trim() is var trimmed && trimmed.All(character => character is >= ' ' and <= '~') ? trimmed.ToLowerInvariant() : trimmed;

    public void Write(TextWriter target)
    {
        string text = _dialect.TextType;
        string maybeText = _dialect.NullableTextType;
        string number = _dialect.BigIntType;
        Write(
            target,
            _names.Provider,
            new (string, string)[]
            {
                ("lookup_name", text), ("provider", text), ("title", text), ("folds_by_code", number), ("key_has_id", number), ("key_has_recipient", number),
                ("vendor_from", _dialect.NullableBigIntType), ("vendor_to", _dialect.NullableBigIntType), ("is_unsearched", number),
            },
            Providers());
        Write(
            target,
            _names.Verdict,
            new (string, string)[] { ("verdict_no", number), ("kind", text), ("provider", maybeText), ("code_table", maybeText), ("code", maybeText), ("provider_status", maybeText), ("name", maybeText) }
                .Concat(VerdictColumns.Axes.Select(axis => (axis, text)))
                .Concat(new (string, string)[]
                {
                    ("standing", maybeText), ("meaning", text), ("advice", text), ("note", maybeText), ("source", maybeText), ("rank_no", number), ("severity", number),
                    ("weight", number), ("status_no", number),
                })
                .ToArray(),
            _book.Verdicts.Select(Values));
        Write(
            target,
            _names.Key,
            new (string, string)[]
            {
                ("provider", text), ("kind", text), ("lookup_key", text), ("code", maybeText), ("verdict_no", number), ("outcome", text),
                ("shared_verdict_no", number), ("shared_outcome", text),
            },
            _book.Lookups.Select(Values).Concat(Misreads()));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "1" : "0";

    private void Write(TextWriter target, string table, (string Name, string Type)[] columns, IEnumerable<string[]> rows)
    {
        target.Write("CREATE TABLE " + table + " (\n  " + string.Join(",\n  ", columns.Select(column => column.Name + " " + column.Type)) + "\n)"
            + _dialect.TableSuffix + ";\n");
        string names = string.Join(", ", columns.Select(column => column.Name));
        List<string> lines = new();
        foreach (string[] row in rows)
        {
            lines.Add("(" + string.Join(", ", row) + ")");
            if (lines.Count < RowsOfInsert)
                continue;
            Insert();
        }

        if (lines.Count > 0)
            Insert();
        target.Write("\n");

        void Insert()
        {
            target.Write("INSERT INTO " + table + " (" + names + ") VALUES\n" + string.Join(",\n", lines) + ";\n");
            lines.Clear();
        }
    }

    private IEnumerable<string[]> Providers()
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (Provider provider in _catalog.Providers)
        {
            foreach (string name in provider.AliasNames.Prepend(provider.Name).Select(LookupName).Where(known.Add))
            {
                yield return new[]
                {
                    _dialect.Literal(name), _dialect.Literal(provider.Name), _dialect.Literal(provider.Title), Flag(provider.Fold == FoldRule.HighestCode),
                    Flag(provider.Key.Contains(ReportField.MessageId)), Flag(provider.Key.Contains(ReportField.Recipient)),
                    provider.Hexadecimal is { } first ? Number(first.VendorFrom) : "NULL", provider.Hexadecimal is { } last ? Number(last.VendorTo) : "NULL",
                    Flag(provider.CodePattern is { } pattern && CodeSearch.Rewrite(pattern) is null),
                };
            }
        }
    }

    private string[] Values(VerdictRow row)
    {
        UnifiedStatus verdict = row.Verdict;
        StatusCode? entry = row.Entry;
        string Text(string? value) => value is null ? "NULL" : _dialect.Literal(value);
        return new[]
        {
            Number(row.Number), Text(row.Kind), Text(entry?.Provider), Text(entry?.Table), Text(entry?.Code), Text(entry?.ProviderStatus), Text(verdict.Name),
            Text(verdict.Status.ToString()), Text(verdict.Outcome.ToString()), Text(verdict.Finality.ToString()), Text(verdict.Cause.ToString()),
            Text(verdict.Action.ToString()), Text(verdict.Retry.ToString()), Text(verdict.Persistence.ToString()), Text(verdict.Evidence.ToString()),
            Text(verdict.Origin.ToString()), Text(verdict.Billable.ToString()), Text(verdict.Suppression.ToString()), Text(entry?.Standing.ToString()),
            Text(verdict.Meaning), Text(verdict.Advice), Text(entry?.Note), Text(verdict.Source), Number(row.Ranked.Rank), Number(row.Ranked.Severity),
            Number(row.Ranked.Weight), Number((int)verdict.Status),
        };
    }

    private string[] Values(LookupRow row) => new[]
    {
        _dialect.Literal(row.Provider), _dialect.Literal(row.Kind), _dialect.Literal(row.Key), row.Code is null ? "NULL" : _dialect.Literal(row.Code),
        Number(row.Verdict.Number), _dialect.Literal(row.Verdict.Verdict.Outcome.ToString()),
        Number(row.OnSharedCode.Number), _dialect.Literal(row.OnSharedCode.Verdict.Outcome.ToString()),
    };

    /// <summary>The numbers that are probably codes read as hexadecimal on their way, with those codes.</summary>
    private IEnumerable<string[]> Misreads()
    {
        foreach (Provider provider in _catalog.Providers)
        {
            if (provider.Hexadecimal is not { } codes)
                continue;
            for (long value = codes.MisreadFrom; value <= codes.MisreadTo && value < (long)codes.MisreadFrom + MostMisread; value++)
            {
                if (codes.GuessMisread(Number(value)) is not { } guess)
                    continue;
                yield return new[]
                {
                    _dialect.Literal(provider.Name), _dialect.Literal(Misread), _dialect.Literal(Number(value)), _dialect.Literal(guess),
                    Number(VerdictBook.UnrecognizedNumber), _dialect.Literal(nameof(Outcome.Unrecognized)),
                    Number(VerdictBook.UnrecognizedNumber), _dialect.Literal(nameof(Outcome.Unrecognized)),
                };
            }
        }
    }
}
