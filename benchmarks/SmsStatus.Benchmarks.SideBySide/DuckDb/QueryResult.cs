using System.Collections.Generic;

namespace SmsStatus.Benchmarks.DuckDb;

/// <summary>The result of a query, as texts.</summary>
internal sealed record QueryResult(string[] Columns, IReadOnlyList<string?[]> Rows);
