using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Benchmarks.DuckDb;

namespace SmsStatus.Sql.Tests;

/// <summary>DuckDB within this process.</summary>
public sealed class DuckDbEngine : IEngine
{
    private static readonly string s_library = Metadata.Get("DuckDbLibrary");
    private readonly DuckDbDatabase _database;

    static DuckDbEngine() => NativeLibraries.Register("duckdb", s_library);

    public DuckDbEngine()
    {
        Assert.SkipUnless(File.Exists(s_library), "DuckDB's library could not be fetched; it takes npm, on Linux x64.");
        _database = new DuckDbDatabase(Environment.ProcessorCount);
    }

    public SqlDialect Dialect => SqlDialect.DuckDb;

    public void Execute(string script) => _database.Execute(script);

    public void Load(string table, IReadOnlyList<string> columns, string file)
    {
        string types = string.Join(", ", columns.Select(column => "'" + column + "': 'VARCHAR'"));
        _database.Execute("CREATE OR REPLACE TABLE " + table + " AS SELECT * FROM read_csv('" + file
            + "', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', columns = {" + types + "})");
    }

    public IReadOnlyList<string?[]> Query(string sql) => _database.Query(sql).Rows;

    public void Dispose() => _database?.Dispose();
}
