using System.Runtime.InteropServices;

namespace SmsStatus.Benchmarks.DuckDb;

/// <summary>What is used of DuckDB's C API. .NET finds the library (libduckdb.so, libduckdb.dylib or duckdb.dll) beside the program.</summary>
internal static partial class DuckDbLibrary
{
    private const string Name = "duckdb";

    [LibraryImport(Name, EntryPoint = "duckdb_open", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string? path, out nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_close")]
    internal static partial void Close(ref nint database);

    [LibraryImport(Name, EntryPoint = "duckdb_connect")]
    internal static partial int Connect(nint database, out nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_disconnect")]
    internal static partial void Disconnect(ref nint connection);

    [LibraryImport(Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Query(nint connection, string sql, out Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_result_error")]
    internal static partial nint ResultError(ref Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_result")]
    internal static partial void DestroyResult(ref Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_column_count")]
    internal static partial ulong ColumnCount(ref Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_column_name")]
    internal static partial nint ColumnName(ref Result result, ulong column);

    [LibraryImport(Name, EntryPoint = "duckdb_fetch_chunk")]
    internal static partial nint FetchChunk(Result result);

    [LibraryImport(Name, EntryPoint = "duckdb_destroy_data_chunk")]
    internal static partial void DestroyChunk(ref nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_size")]
    internal static partial ulong ChunkSize(nint chunk);

    [LibraryImport(Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    internal static partial nint ChunkVector(nint chunk, ulong column);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_data")]
    internal static partial nint VectorData(nint vector);

    [LibraryImport(Name, EntryPoint = "duckdb_vector_get_validity")]
    internal static partial nint VectorValidity(nint vector);

    [StructLayout(LayoutKind.Sequential)]
    internal struct Result
    {
        public ulong ColumnCount;
        public ulong RowCount;
        public ulong RowsChanged;
        public nint Columns;
        public nint ErrorMessage;
        public nint Internal;
    }
}
