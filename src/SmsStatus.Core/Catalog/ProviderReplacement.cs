using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>A user's complete description of a provider that the catalog already has; it takes the other's place.</summary>
internal static class ProviderReplacement
{
    /// <summary>The description, in which those entries say so that are not as they were.</summary>
    /// <param name="known">The provider as it was.</param>
    /// <param name="replacement">The description, which was checked.</param>
    /// <param name="file">The file's name, without its folder.</param>
    public static CatalogValue Mark(Provider known, CatalogNode replacement, string file)
    {
        CatalogObject provider = new(replacement.Value);
        CatalogValue[] knownTables = new CatalogObject(known.Definition).ItemsOf("tables");
        provider.Set("tables", new CatalogValue(provider.ItemsOf("tables").Select(table =>
        {
            CatalogValue? knownTable = knownTables.FirstOrDefault(each => each["name"]!.Text == table["name"]!.Text);
            CatalogObject marked = new(table);
            marked.Set("codes", Mark(knownTable?["codes"], table["codes"], "code", file));
            return marked.Complete(table.Place);
        }).ToArray()));
        provider.Set("statuses", Mark(known.Definition["statuses"], provider["statuses"], "providerStatus", file));
        // A layout that is as it was stays one of ours where it was that, and does not come before others.
        CatalogValue[] knownLayouts = new CatalogObject(known.Definition).ItemsOf("layouts");
        provider.Set("layouts", new CatalogValue(provider.ItemsOf("layouts")
            .Select(layout => knownLayouts.FirstOrDefault(each => each.Says(layout)) ?? layout)
            .ToArray()));
        return provider.Complete(replacement.Value.Place);
    }

    private static CatalogValue Mark(CatalogValue? known, CatalogValue? entries, string property, string file) =>
        new((entries ?? CatalogValue.Empty).Items.Select(entry =>
        {
            string key = Label.NormalizeCode(entry[property]!.Text);
            CatalogValue? before = known?.Items.FirstOrDefault(each => Label.NormalizeCode(each[property]!.Text) == key);
            return before is null ? entry : before.Says(entry) ? before : Marked(entry, file);
        }).ToArray());

    private static CatalogValue Marked(CatalogValue entry, string file)
    {
        CatalogObject marked = new(entry);
        ProviderExtension.MarkOverridden(marked, file);
        return marked.Complete(entry.Place);
    }
}
