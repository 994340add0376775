using SmsStatus.Benchmarks.Comparing;
using SmsStatus.Benchmarks.DuckDb;

namespace SmsStatus.Benchmarks.Contenders;

/// <summary>A query as a contender.</summary>
internal static class DuckDbRun
{
    public static Contender Querying(DuckDbDatabase database, string name, string sql) => new("DuckDB, " + name, () =>
    {
        QueryResult result = database.Query(sql);
        return new Figures(result.Columns, result.Rows);
    });
}
