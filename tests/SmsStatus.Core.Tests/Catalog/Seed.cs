using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Tables typed into the tests from the documents that the catalog rests on, one entry a line, values between bars.</summary>
internal static class Seed
{
    /// <summary>The rows of a table; each row's first value is what the entry is known by, the rest is what is expected.</summary>
    public static TheoryData<string, string> Rows(string table)
    {
        TheoryData<string, string> rows = new();
        foreach (string[] values in Values(table))
            rows.Add(values[0], string.Join(" | ", values.Skip(1)));
        return rows;
    }

    public static IEnumerable<string> Keys(string table) => Values(table).Select(values => values[0]);

    public static IEnumerable<string[]> Values(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    /// <summary>The values of an entry as a row has them.</summary>
    public static string Row(params object?[] values) => string.Join(" | ", values);

    public static StatusCode Code(string provider, string code, string? table = null)
    {
        Provider owner = StatusCatalog.Default.GetProvider(provider);
        return owner.CodeTables
            .Where(each => table is null || each.Name == table)
            .SelectMany(each => each.Entries)
            .Single(entry => entry.Code == code);
    }

    public static StatusCode Word(string provider, string word) =>
        StatusCatalog.Default.GetProvider(provider).StatusWords.Entries.Single(entry => entry.ProviderStatus == word);

    public static IEnumerable<string> Codes(string provider, string table) =>
        StatusCatalog.Default.GetProvider(provider).FindTable(table)!.Entries.Select(entry => entry.Code!);
}
