using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Benchmarks.Data;

namespace SmsStatus.Benchmarks.DuckDb;

/// <summary>
/// The catalog's verdicts as a DuckDB table, so that SQL can fold by the same rule: the event with the highest <c>standing</c>
/// stands for its message, then the latest, then the one with the highest <c>verdict</c>.
/// </summary>
internal static class Verdicts
{
    public static void Create(DuckDbDatabase database, StatusResolver resolver)
    {
        IEnumerable<string> rows = ReportMix.Kinds
            .Select(kind => (Kind: kind, Verdict: resolver.Resolve(kind.Provider, kind.Code, kind.Status)))
            .OrderBy(row => Severity(row.Verdict.Outcome))
            .ThenBy(row => row.Verdict.Status)
            .ThenBy(row => row.Verdict.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Verdict.ProviderStatus, StringComparer.Ordinal)
            .Select((row, verdict) => string.Create(
                CultureInfo.InvariantCulture,
                $"('{row.Kind.Provider}', NULLIF('{row.Kind.Code}', ''), '{row.Kind.Status}', {verdict}, {Standing(row.Verdict, resolver.Catalog)}, {row.Verdict.Finality == Finality.Final})"));
        database.Execute("CREATE TABLE verdicts (provider VARCHAR, code VARCHAR, status VARCHAR, verdict BIGINT, standing BIGINT, is_final BOOLEAN)");
        database.Execute("INSERT INTO verdicts VALUES " + string.Join(", ", rows));
    }

    /// <summary>Final beats intermediate beats unrecognized; where a provider's highest code stands, that comes first.</summary>
    private static int Standing(UnifiedStatus verdict, StatusCatalog catalog)
    {
        bool isKnown = verdict.Outcome != Outcome.Unrecognized;
        int standing = verdict.Finality == Finality.Final ? 2 : isKnown ? 1 : 0;
        bool hasCode = int.TryParse(verdict.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && isKnown;
        bool byCode = catalog.GetProvider(verdict.Provider).Fold == FoldRule.HighestCode;
        return byCode && hasCode ? ((code + 1) * 3) + standing : standing;
    }

    private static int Severity(Outcome outcome) => outcome switch
    {
        Outcome.NotDelivered => 4,
        Outcome.Delivered => 3,
        Outcome.Indeterminate => 2,
        Outcome.Pending => 1,
        _ => 0,
    };
}
