using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace SmsStatus.Tool.Arguments;

/// <summary>The options that several commands have; each call makes a new one, since a command owns its options.</summary>
internal static class SharedOptions
{
    private static IEnumerable<string> ProviderNames => ToolCatalog.Current.Providers.Select(provider => provider.Name);

    private static IEnumerable<string> CodeTableNames =>
        ToolCatalog.Current.Providers.SelectMany(provider => provider.Tables.Split(", "));

    /// <summary><c>--catalog</c>, on every command and as often as needed.</summary>
    public static Option<string[]> Catalog() => new Option<string[]>("--catalog")
    {
        HelpName = "FILE",
        Description = "A catalog file of your own: a provider, or what is to be different in one. May be given several times.",
        Arity = ArgumentArity.OneOrMore,
        Recursive = true,
    }.NeverEmpty();

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print a JSON array instead of a table." };

    /// <summary><c>--provider</c>, once.</summary>
    /// <param name="description">What help says.</param>
    public static Option<string?> Provider(string description) =>
        ParsedOption.One<string?>("--provider", "P", description, ProviderName, ProviderNames);

    /// <summary><c>--provider</c>, as often as needed.</summary>
    /// <param name="description">What help says.</param>
    public static Option<string[]> Providers(string description) =>
        ParsedOption.Many("--provider", "P", description, ProviderName, ProviderNames);

    /// <summary><c>--code-table</c>.</summary>
    public static Option<string?> CodeTable() => ParsedOption.One<string?>(
        "--code-table", "T", "Use an alternative code table, such as CloudSmpp for Sinch.", CodeTableName, CodeTableNames);

    /// <summary><c>--shared-code</c>.</summary>
    public static Option<bool> SharedCode() => new("--shared-code")
    {
        Description = "The messages were sent from shared short codes, for which some codes are final.",
    };

    private static string ProviderName(string text) => ToolCatalog.Current.GetProvider(text).Name;

    private static string CodeTableName(string text) =>
        CodeTableNames.FirstOrDefault(name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"No provider has a code table '{text}'. Tables: {string.Join(", ", CodeTableNames)}.");
}
