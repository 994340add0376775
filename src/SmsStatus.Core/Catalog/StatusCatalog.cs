using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>What the codes of all known providers mean. Immutable, and safe to share between threads.</summary>
public sealed class StatusCatalog
{
    private const string PackedName = "Catalog";
    private static readonly Lazy<StatusCatalog> s_default = new(LoadEmbedded);
    private readonly Lazy<Layout> _general;

    internal StatusCatalog(IReadOnlyList<Provider> providers, Layout general)
        : this(providers, new Lazy<Layout>(() => general))
    {
    }

    private StatusCatalog(IReadOnlyList<Provider> providers, Lazy<Layout> general)
    {
        Providers = providers;
        _general = general;
    }

    /// <summary>The catalog that comes with this library; read at the first use.</summary>
    public static StatusCatalog Default => s_default.Value;

    /// <summary>The providers, in the order of their names.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>Every entry: provider by provider, the codes of each table, then the status words.</summary>
    public IEnumerable<StatusCode> Codes => Providers.SelectMany(provider => provider.Entries);

    /// <summary>The layout of a table whose columns name provider, status or code; of no provider in particular.</summary>
    internal Layout GeneralLayout => _general.Value;

    /// <summary>The provider of this name or alias, in any case; null where there is none.</summary>
    /// <param name="nameOrAlias">A name such as <c>Azure</c>, or an alias such as <c>ACS</c>.</param>
    public Provider? FindProvider(string nameOrAlias) =>
        Providers.FirstOrDefault(provider => provider.Answers(nameOrAlias));

    /// <summary>The provider of this name or alias.</summary>
    /// <param name="nameOrAlias">A name such as <c>Azure</c>, or an alias such as <c>ACS</c>, in any case.</param>
    /// <exception cref="UnknownProviderException">No provider answers to it.</exception>
    public Provider GetProvider(string nameOrAlias) =>
        FindProvider(nameOrAlias) ?? throw new UnknownProviderException(nameOrAlias, Providers.Select(provider => provider.Name));

    /// <summary>The providers that use this code in one of their tables.</summary>
    /// <param name="code">A code or reason label; spelling variants are understood.</param>
    public IEnumerable<Provider> FindProvidersUsing(string code) =>
        Providers.Where(provider => provider.CodeTables.Any(table => table.Find(code) is not null));

    private static StatusCatalog LoadEmbedded()
    {
        using Stream stream = typeof(StatusCatalog).Assembly.GetManifestResourceStream(PackedName)!;
        byte[] bytes = new byte[stream.Length];
        for (int length = 0; length < bytes.Length;)
            length += stream.Read(bytes, length, bytes.Length - length);
        CatalogNode catalog = new(PackedCatalog.Read(bytes), PackedName);
        return new StatusCatalog(
            catalog.Objects(nameof(Providers), ProviderFileReader.Read),
            new Lazy<Layout>(() => LayoutReader.Read(catalog.Object("General"), null)));
    }
}
