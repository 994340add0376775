using System.Runtime.InteropServices;

namespace SmsStatus.Sql.Tests;

/// <summary>What is used of chDB's C API.</summary>
internal static unsafe partial class ChdbLibrary
{
    private const string Name = "chdb";

    [LibraryImport(Name, EntryPoint = "chdb_set_signal_handlers_enabled")]
    internal static partial void EnableSignalHandlers(byte enabled);

    [LibraryImport(Name, EntryPoint = "chdb_connect", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint* Connect(int count, string[] arguments);

    [LibraryImport(Name, EntryPoint = "chdb_close_conn")]
    internal static partial void Close(nint* connection);

    [LibraryImport(Name, EntryPoint = "chdb_query_n", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint Query(nint connection, byte[] sql, nuint length, string format, nuint formatLength);

    [LibraryImport(Name, EntryPoint = "chdb_destroy_query_result")]
    internal static partial void Destroy(nint result);

    [LibraryImport(Name, EntryPoint = "chdb_result_buffer")]
    internal static partial nint Buffer(nint result);

    [LibraryImport(Name, EntryPoint = "chdb_result_length")]
    internal static partial nuint Length(nint result);

    [LibraryImport(Name, EntryPoint = "chdb_result_error")]
    internal static partial nint Error(nint result);
}
