using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace SmsStatus.Benchmarks.DuckDb;

/// <summary>A DuckDB database in memory, with one connection.</summary>
internal sealed unsafe class DuckDbDatabase : IDisposable
{
    private delegate T ReadResult<T>(ref DuckDbLibrary.Result result);

    private nint _database;
    private nint _connection;

    /// <summary>Opens an empty database.</summary>
    /// <param name="threads">How many threads its queries may use.</param>
    public DuckDbDatabase(int threads)
    {
        if (DuckDbLibrary.Open(null, out _database) != 0 || DuckDbLibrary.Connect(_database, out _connection) != 0)
            throw new InvalidOperationException("DuckDB could not be opened.");
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        // Nothing is fetched; and a table is probed against the few verdicts, never the other way, whatever the planner guesses of a file.
        Execute("SET autoinstall_known_extensions = false");
        Execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    }

    public string Version => Query("SELECT version()").Rows.Single()[0]!;

    /// <summary>Runs a statement for what it does.</summary>
    public void Execute(string sql) => Run(sql, static (ref result) => 0);

    /// <summary>Runs a query. Every column of its result has to be a VARCHAR.</summary>
    public QueryResult Query(string sql) => Run(sql, static (ref result) =>
    {
        string[] columns = new string[DuckDbLibrary.ColumnCount(ref result)];
        for (int column = 0; column < columns.Length; column++)
            columns[column] = Marshal.PtrToStringUTF8(DuckDbLibrary.ColumnName(ref result, (ulong)column))!;
        return new QueryResult(columns, ReadRows(result, columns.Length));
    });

    public void Dispose()
    {
        DuckDbLibrary.Disconnect(ref _connection);
        DuckDbLibrary.Close(ref _database);
    }

    private T Run<T>(string sql, ReadResult<T> read)
    {
        int state = DuckDbLibrary.Query(_connection, sql, out DuckDbLibrary.Result result);
        try
        {
            return state == 0
                ? read(ref result)
                : throw new InvalidOperationException(Marshal.PtrToStringUTF8(DuckDbLibrary.ResultError(ref result)) + "\n" + sql[..Math.Min(sql.Length, 1000)]);
        }
        finally
        {
            DuckDbLibrary.DestroyResult(ref result);
        }
    }

    private static List<string?[]> ReadRows(DuckDbLibrary.Result result, int columns)
    {
        List<string?[]> rows = [];
        nint chunk;
        while ((chunk = DuckDbLibrary.FetchChunk(result)) != 0)
        {
            for (int row = 0; row < (int)DuckDbLibrary.ChunkSize(chunk); row++)
                rows.Add([.. Enumerable.Range(0, columns).Select(column => ReadText(DuckDbLibrary.ChunkVector(chunk, (ulong)column), row))]);
            DuckDbLibrary.DestroyChunk(ref chunk);
        }

        return rows;
    }

    /// <summary>A text: 16 bytes a value, up to 12 bytes of text among them, else a pointer in the last 8.</summary>
    private static string? ReadText(nint vector, int row)
    {
        ulong* validity = (ulong*)DuckDbLibrary.VectorValidity(vector);
        if (validity != null && ((validity[row >> 6] >> (row & 63)) & 1) == 0)
            return null;
        byte* value = (byte*)DuckDbLibrary.VectorData(vector) + (16L * row);
        int length = *(int*)value;
        return Encoding.UTF8.GetString(length <= 12 ? value + 4 : *(byte**)(value + 8), length);
    }
}
