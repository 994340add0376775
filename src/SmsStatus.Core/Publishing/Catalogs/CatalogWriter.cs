using System;
using System.Collections.Generic;
using System.IO;

namespace SmsStatus.Publishing;

/// <summary>Writes providers of a catalog in a form that others read.</summary>
internal static class CatalogWriter
{
    /// <summary>Writes providers.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="providers">The providers, in the order in which they are to stand there.</param>
    /// <param name="format">The form; SQL takes options of its own, see <see cref="SqlCatalog"/>.</param>
    public static void Write(TextWriter target, IReadOnlyList<Provider> providers, CatalogFormat format)
    {
        switch (format)
        {
            case CatalogFormat.Json:
                CatalogJsonWriter.Write(target, providers);
                break;
            case CatalogFormat.Csv:
                CatalogCsvWriter.Write(target, providers);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    /// <summary>The form that a file's name asks for; JSON where it asks for none.</summary>
    public static CatalogFormat FormatOf(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CatalogFormat.Csv
        : path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) ? CatalogFormat.Sql
        : CatalogFormat.Json;
}
