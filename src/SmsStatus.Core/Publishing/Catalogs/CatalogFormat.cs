namespace SmsStatus;

/// <summary>In what form a catalog is written.</summary>
public enum CatalogFormat
{
    /// <summary>As a catalog file, which can be read again.</summary>
    Json,

    /// <summary>As a table, one line an entry.</summary>
    Csv,

    /// <summary>As a script that makes tables of it in a database, and views that translate and measure reports there.</summary>
    Sql,
}
