using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Npgsql;

namespace SmsStatus.Sql.Tests;

/// <summary>A PostgreSQL server that the test makes and starts, on a socket of its own.</summary>
public sealed class PostgreSqlEngine : IEngine
{
    private readonly PostgreSqlServer _server;
    private readonly NpgsqlConnection _connection;

    public PostgreSqlEngine()
    {
        _server = PostgreSqlServer.Start();
        _connection = new NpgsqlConnection(_server.ConnectionString);
        _connection.Open();
    }

    public SqlDialect Dialect => SqlDialect.PostgreSql;

    public void Execute(string script)
    {
        using NpgsqlCommand command = new(script, _connection) { CommandTimeout = 600 };
        command.ExecuteNonQuery();
    }

    public void Load(string table, IReadOnlyList<string> columns, string file)
    {
        Execute("DROP TABLE IF EXISTS " + table + " CASCADE; CREATE TABLE " + table + " (" + string.Join(", ", columns.Select(column => column + " text")) + ")");
        using TextReader source = new StreamReader(file);
        using TextWriter target = _connection.BeginTextImport("COPY " + table + " FROM STDIN (FORMAT csv, HEADER true)");
        char[] buffer = new char[1 << 16];
        for (int count; (count = source.Read(buffer)) > 0;)
            target.Write(buffer, 0, count);
    }

    public IReadOnlyList<string?[]> Query(string sql)
    {
        using NpgsqlCommand command = new(sql, _connection) { CommandTimeout = 600 };
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<string?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetString(column))]);
        return rows;
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _server?.Dispose();
    }
}
