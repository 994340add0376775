using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace SmsStatus.Sql.Tests;

/// <summary>ClickHouse within this process, out of the library that chDB is made of.</summary>
public sealed unsafe class ClickHouseEngine : IEngine
{
    private static readonly string s_library = Metadata.Get("ChdbLibrary");
    private readonly string _folder = Directory.CreateTempSubdirectory("smsstatus-clickhouse-").FullName;
    private nint* _connection;

    static ClickHouseEngine() => NativeLibraries.Register("chdb", s_library);

    public ClickHouseEngine()
    {
        Assert.SkipUnless(File.Exists(s_library), "ClickHouse's library (chDB) could not be fetched; it takes npm, on Linux x64.");
        // .NET has handlers of its own, for what it makes exceptions of.
        ChdbLibrary.EnableSignalHandlers(0);
        _connection = ChdbLibrary.Connect(2, ["clickhouse", "--path=" + _folder]);
        Assert.True(_connection != null, "ClickHouse could not be opened.");
        Run("CREATE DATABASE proof");
        Run("USE proof");
    }

    public SqlDialect Dialect => SqlDialect.ClickHouse;

    public void Execute(string script)
    {
        foreach (string statement in script.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Run(statement);
    }

    public void Load(string table, IReadOnlyList<string> columns, string file)
    {
        string types = string.Join(", ", columns.Select(column => column + " Nullable(String)"));
        Run("CREATE OR REPLACE TABLE " + table + " (" + types + ") ENGINE = MergeTree ORDER BY tuple()");
        Run("INSERT INTO " + table + " SELECT * FROM file('" + file + "', 'CSVWithNames', '" + types
            + "') SETTINGS input_format_csv_trim_whitespaces = 0, input_format_csv_empty_as_default = 0");
    }

    public IReadOnlyList<string?[]> Query(string sql) => Run(sql)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize<string?[]>(line)!)
        .ToList();

    public void Dispose()
    {
        if (_connection != null)
            ChdbLibrary.Close(_connection);
        _connection = null;
        Directory.Delete(_folder, recursive: true);
    }

    private string Run(string sql)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sql);
        const string Format = "JSONCompactEachRow";
        nint result = ChdbLibrary.Query(*_connection, bytes, (nuint)bytes.Length, Format, (nuint)Format.Length);
        try
        {
            if (System.Runtime.InteropServices.Marshal.PtrToStringUTF8(ChdbLibrary.Error(result)) is { Length: > 0 } error)
                throw new InvalidOperationException(error + "\n" + sql[..Math.Min(sql.Length, 1000)]);
            int length = (int)ChdbLibrary.Length(result);
            return length == 0 ? "" : Encoding.UTF8.GetString((byte*)ChdbLibrary.Buffer(result), length);
        }
        finally
        {
            ChdbLibrary.Destroy(result);
        }
    }
}
