using System;
using System.Collections.Generic;

namespace SmsStatus.Sql.Tests;

/// <summary>A database that scripts are run in.</summary>
public interface IEngine : IDisposable
{
    public SqlDialect Dialect { get; }

    /// <summary>Runs statements, each of which ends with a semicolon and a line end.</summary>
    public void Execute(string script);

    /// <summary>Makes a table of text columns and fills it with a CSV file that has a header.</summary>
    public void Load(string table, IReadOnlyList<string> columns, string file);

    /// <summary>The rows of a query; every column has to be a text.</summary>
    public IReadOnlyList<string?[]> Query(string sql);
}
