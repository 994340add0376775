using System;
using System.IO;
using SmsStatus.Publishing.Sql;

namespace SmsStatus;

/// <summary>
/// Writes a catalog as SQL: its tables, a view that translates a table of raw reports, a view that folds events to messages, and
/// one that measures them, with the figures of <see cref="DeliveryMeasurer"/>.
/// </summary>
public static class SqlCatalog
{
    /// <summary>Writes a script; its statements end with a semicolon and a line end.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">The database, the table and what to count.</param>
    /// <param name="target">Gets the script.</param>
    /// <exception cref="ArgumentException">The options ask for what SQL cannot do; the message says what.</exception>
    /// <exception cref="UnknownProviderException">The options name a provider that the catalog does not know.</exception>
    public static void Write(StatusCatalog catalog, SqlOptions options, TextWriter target)
    {
        if (target is null)
            throw new ArgumentNullException(nameof(target));
        SqlScript script = new(
            catalog ?? throw new ArgumentNullException(nameof(catalog)), options ?? throw new ArgumentNullException(nameof(options)));
        script.Write(target);
    }
}
