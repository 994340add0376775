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

    /// <summary>The catalog of some of the providers.</summary>
    /// <param name="providers">The providers.</param>
    internal StatusCatalog Of(IReadOnlyList<Provider> providers) => new(providers, _general);

    /// <summary>The providers that use this code in one of their tables.</summary>
    /// <param name="code">A code or reason label; spelling variants are understood.</param>
    public IEnumerable<Provider> FindProvidersUsing(string code) =>
        Providers.Where(provider => provider.CodeTables.Any(table => table.Find(code) is not null));

    /// <summary>This catalog with what a user's file adds and changes. All of it, or nothing.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="CatalogException">The file does not fit this catalog.</exception>
    public StatusCatalog With(CatalogFile file)
    {
        if (file is null)
            throw new ArgumentNullException(nameof(file));
        StatusCatalog catalog = this;
        foreach (CatalogNode part in file.Parts)
            catalog = catalog.With(part, file.Name);
        return catalog;
    }

    private StatusCatalog With(CatalogNode part, string file)
    {
        Provider? known;
        Provider provider;
        if (part.OptionalText("extends") is { } name)
        {
            known = FindProvider(name) ?? throw part.Wrong("extends", NoProvider(name));
            provider = ProviderFileReader.ReadChecked(new CatalogNode(new ProviderExtension(known, part, file).Apply()));
        }
        else
        {
            provider = ProviderFileReader.ReadChecked(part);
            known = Providers.FirstOrDefault(each => string.Equals(each.Name, provider.Name, StringComparison.OrdinalIgnoreCase));
            if (known is not null)
                provider = ProviderFileReader.ReadChecked(new CatalogNode(ProviderReplacement.Mark(known, part, file)));
        }

        List<Provider> others = Providers.Where(each => each != known).ToList();
        CheckNames(part, provider, others);
        others.Add(provider);
        return new StatusCatalog(others.OrderBy(each => each.Name, StringComparer.Ordinal).ToArray(), _general);
    }

    private string NoProvider(string name)
    {
        string[] names = Providers.SelectMany(provider => provider.AliasNames.Append(provider.Name)).ToArray();
        return "no provider is called '" + name + "'" + Nearest.Suggest(name, names) + "; known are "
            + string.Join(", ", Providers.Select(provider => provider.Name));
    }

    /// <summary>A name means one provider only.</summary>
    private static void CheckNames(CatalogNode part, Provider provider, List<Provider> others)
    {
        if (part.Has("name") && others.Find(other => other.Answers(provider.Name)) is { } namesake)
            throw part.Wrong("name", "'" + provider.Name + "' is already an alias of " + namesake.Name);
        string[] aliases = part.Texts("aliases");
        for (int index = 0; index < aliases.Length; index++)
        {
            if (aliases[index].Trim().Length == 0)
                throw part.Wrong("aliases", index, "must not be empty");
            if (others.Find(other => other.Answers(aliases[index])) is { } owner)
            {
                throw part.Wrong("aliases", index, "'" + aliases[index] + "' cannot be an alias of " + provider.Name + ", because it already names " + owner.Name);
            }
        }
    }

    private static StatusCatalog LoadEmbedded()
    {
        using Stream stream = typeof(StatusCatalog).Assembly.GetManifestResourceStream(PackedName)!;
        byte[] bytes = new byte[stream.Length];
        for (int length = 0; length < bytes.Length;)
            length += stream.Read(bytes, length, bytes.Length - length);
        CatalogNode catalog = new(PackedCatalog.Read(bytes));
        return new StatusCatalog(
            catalog.Objects(nameof(Providers), static node => ProviderFileReader.Read(node)),
            new Lazy<Layout>(() => LayoutReader.Read(catalog.Object("General"), null)));
    }
}
