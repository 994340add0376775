using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmsStatus.HelpWriter;

/// <summary>The whole catalog as a page of tables.</summary>
internal static class StatusCodesPage
{
    public static string Write(StatusCatalog catalog)
    {
        StringBuilder page = new();
        page.Append("# Status codes\n\n");
        page.Append("All codes, reasons and status words that the catalog holds, by provider. What the unified statuses, causes and actions\n");
        page.Append("mean is told by [about_SmsStatus](en-US/about_SmsStatus.md). This page is made from the catalog by `./build.ps1 -Task Docs`.\n\n");
        foreach (Provider provider in catalog.Providers)
            page.Append(CultureInfo.InvariantCulture, $"- [{provider.Name}](#{Anchor(provider.Name)})\n");
        foreach (Provider provider in catalog.Providers)
            WriteProvider(page, provider, catalog.Codes.Where(entry => entry.Provider == provider.Name));
        return page.ToString();
    }

    private static void WriteProvider(StringBuilder page, Provider provider, IEnumerable<StatusCode> entries)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {provider.Name}\n\n{Cell(provider.Title)}.");
        if (provider.Aliases.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $" Also called {provider.Aliases}.");
        page.Append("\n\nSources:\n\n");
        foreach (string source in provider.Source.Split("; "))
            page.Append(CultureInfo.InvariantCulture, $"- {source}\n");
        foreach (IGrouping<string?, StatusCode> table in entries.GroupBy(entry => entry.Table))
            WriteTable(page, table.Key, table);
    }

    private static void WriteTable(StringBuilder page, string? name, IEnumerable<StatusCode> entries)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {(name is null ? "Status words" : "Codes: " + name)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| {(name is null ? "word" : "code")} | name | status | cause | action | retry | billable | what it means, and what to do |\n");
        page.Append("|---|---|---|---|---|---|---|---|\n");
        foreach (StatusCode entry in entries)
        {
            string[] text = [entry.Meaning, entry.Advice, entry.Note ?? ""];
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{entry.Code ?? entry.ProviderStatus}` | {Cell(entry.Name)} | {entry.Status} | {entry.Cause} | {entry.Action} | {entry.Retry} | {entry.Billable} | {Cell(string.Join(' ', text).TrimEnd())} |\n");
        }
    }

    /// <summary>The name that the heading of a provider has as a target of links.</summary>
    private static string Anchor(string heading) => heading.ToLowerInvariant();

    private static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
