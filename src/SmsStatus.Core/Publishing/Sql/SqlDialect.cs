namespace SmsStatus;

/// <summary>The database whose SQL is written.</summary>
public enum SqlDialect
{
    /// <summary>DuckDB 1.2 or later.</summary>
    DuckDb,

    /// <summary>ClickHouse 25 or later.</summary>
    ClickHouse,

    /// <summary>Spark SQL 3.5 or later, and what understands it.</summary>
    Spark,

    /// <summary>PostgreSQL 14 or later, with ICU and a database in UTF-8.</summary>
    PostgreSql,

    /// <summary>BigQuery.</summary>
    BigQuery,

    /// <summary>Snowflake.</summary>
    Snowflake,
}
