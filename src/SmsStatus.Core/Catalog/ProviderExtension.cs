using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>What a user's file changes in a provider that the catalog already has, and adds to it.</summary>
internal sealed class ProviderExtension
{
    private const string Sources = "sources";
    private readonly Provider _known;
    private readonly CatalogNode _extension;
    private readonly string _file;
    private readonly CatalogObject _provider;

    /// <summary>Creates an extension.</summary>
    /// <param name="known">The provider.</param>
    /// <param name="extension">What the file says.</param>
    /// <param name="file">The file's name, without its folder.</param>
    public ProviderExtension(Provider known, CatalogNode extension, string file)
    {
        _known = known;
        _extension = extension.Only(CatalogProperties.Extension);
        _file = file;
        _provider = new CatalogObject(known.Definition);
    }

    /// <summary>The provider's description with everything that the file says.</summary>
    /// <exception cref="CatalogException">The file says something that does not fit the provider.</exception>
    public CatalogValue Apply()
    {
        _provider.Append("aliases", _extension.Texts("aliases").Select(CatalogObject.Text));
        if (_extension.Has("fold"))
            _provider.Set("fold", CatalogObject.Text(_extension.Choice<FoldRule>("fold").ToString()));
        AddSources();
        ChangeCodes();
        ChangeStatuses();
        ChangeLayouts();
        return _provider.Complete(_extension.Value.Place);
    }

    /// <summary>Sources go by keys of their own, so that the file need not know which keys the provider has.</summary>
    private string KeyOf(string source) => _file + ":" + source;

    private void AddSources()
    {
        if (_extension.OptionalObject(Sources) is not { } added)
            return;
        CatalogObject sources = new(_provider[Sources] ?? CatalogValue.Empty);
        foreach (string key in added.Names)
            sources.Set(KeyOf(key), added.Object(key).Value);
        _provider.Set(Sources, sources.Complete(null));
    }

    private void ChangeCodes()
    {
        CatalogNode[] changes = _extension.Objects("codes", static node => node);
        if (changes.Length == 0)
            return;
        CatalogValue[] tables = _provider.ItemsOf("tables");
        if (tables.Length == 0)
            throw _extension.Wrong("codes", _known.Name + " has no code tables; its status words stand in 'statuses'");
        string[] names = Array.ConvertAll(tables, table => table["name"]!.Text);
        List<CatalogValue>[] codes = Array.ConvertAll(tables, table => new List<CatalogValue>(table["codes"]!.Items));
        HashSet<CatalogValue> changed = new();
        foreach (CatalogNode change in changes)
        {
            string code = change.Text("code");
            int table = TableOf(change, code, names, codes);
            ChangeEntry(codes[table], change, "code", changed);
        }

        _provider.Set("tables", new CatalogValue(tables.Select((table, index) =>
        {
            CatalogObject changedTable = new(table);
            changedTable.Set("codes", new CatalogValue(codes[index].ToArray()));
            return changedTable.Complete(table.Place);
        }).ToArray()));
    }

    /// <summary>The table that has the code, or that it goes to.</summary>
    private int TableOf(CatalogNode change, string code, string[] names, List<CatalogValue>[] codes)
    {
        if (change.OptionalText("table") is { } named)
        {
            int index = Array.FindIndex(names, name => string.Equals(name, named, StringComparison.OrdinalIgnoreCase));
            return index >= 0 ? index : throw change.Wrong(
                "table", "'" + named + "' is no table of " + _known.Name + Nearest.Suggest(named, names) + "; its tables are " + string.Join(", ", names));
        }

        int[] having = Enumerable.Range(0, names.Length).Where(index => FindEntry(codes[index], "code", code) >= 0).ToArray();
        if (having.Length == 1)
            return having[0];
        if (having.Length == 0 && names.Length == 1)
            return 0;
        throw change.Wrong("code", having.Length == 0
            ? "no table of " + _known.Name + " has the code '" + code + "'; to add it, say to which with 'table': " + string.Join(", ", names)
            : "several tables of " + _known.Name + " have the code '" + code + "'; say which with 'table': "
                + string.Join(", ", having.Select(index => names[index])));
    }

    private void ChangeStatuses()
    {
        List<CatalogValue> statuses = new(_provider.ItemsOf("statuses"));
        HashSet<CatalogValue> changed = new();
        foreach (CatalogNode change in _extension.Objects("statuses", static node => node))
        {
            if (change.Has("table"))
                throw change.Wrong("table", "a status word stands in no table");
            ChangeEntry(statuses, change, "providerStatus", changed);
        }

        _provider.Set("statuses", new CatalogValue(statuses.ToArray()));
    }

    private void ChangeEntry(List<CatalogValue> entries, CatalogNode change, string property, HashSet<CatalogValue> changed)
    {
        if (change.IsOfUser)
            change.Only(CatalogProperties.ExtensionEntry);
        string code = change.Text(property);
        int index = FindEntry(entries, property, code);
        CatalogValue entry = index < 0 ? AddedEntry(change, property, code) : ChangedEntry(entries[index], change, property, code);
        if (index >= 0 && !changed.Add(entries[index]))
            throw change.Wrong(property, "'" + code + "' is changed twice in this file");
        changed.Add(entry);
        if (index < 0)
            entries.Add(entry);
        else
            entries[index] = entry;
    }

    private static int FindEntry(List<CatalogValue> entries, string property, string code)
    {
        string key = Label.NormalizeCode(code);
        return entries.FindIndex(entry => Label.NormalizeCode(entry[property]!.Text) == key
            || LabelsOf(entry).Any(label => Label.NormalizeCode(label.Text) == key));
    }

    private static CatalogValue[] LabelsOf(CatalogValue entry) => new CatalogObject(entry).ItemsOf("labels");

    private CatalogValue ChangedEntry(CatalogValue known, CatalogNode change, string property, string code)
    {
        string[] given = change.Names.Where(name => name != property && name != "table").ToArray();
        if (given.Length == 0)
            throw change.Wrong("changes nothing of '" + code + "'; give the properties that are to be different, such as 'retry' or 'action'");
        CatalogObject entry = new(known);
        if (change.Has("status") && change.Text("status") != known["status"]!.Text)
        {
            // They say more about the old status, and nothing about the new one.
            foreach (string name in new[] { "finality", "finalOnSharedCode", "evidence" })
                entry.Remove(name);
        }

        foreach (string name in given)
            entry.Set(name, name == "source" ? SourceOf(change) : change.Value[name]!);
        MarkOverridden(entry, _file);
        return entry.Complete(change.Value.Place);
    }

    private CatalogValue AddedEntry(CatalogNode change, string property, string code)
    {
        string[] missing = CatalogProperties.NeededOfEntry.Where(name => !change.Has(name)).ToArray();
        if (missing.Length > 0)
        {
            throw change.Wrong(
                _known.Name + " has no '" + code + "' so far, and a new entry needs '" + string.Join("', '", missing) + "' as well");
        }

        CatalogObject entry = new(CatalogValue.Empty);
        entry.Set(property, change.Value[property]!);
        foreach (string name in change.Names.Where(name => name != "table"))
            entry.Set(name, change.Value[name]!);
        entry.Set("source", change.Has("source") ? SourceOf(change) : OwnSource());
        return entry.Complete(change.Value.Place);
    }

    /// <summary>The key of the source that an entry or layout of the file names.</summary>
    private CatalogValue SourceOf(CatalogNode node)
    {
        string source = node.Text("source");
        if (_extension.OptionalObject(Sources) is not { } sources || !sources.Has(source))
            throw node.Wrong("source", "the source '" + source + "' is not among the file's sources");
        return CatalogObject.Text(KeyOf(source));
    }

    /// <summary>What an entry rests on that names nothing else: the file itself.</summary>
    private CatalogValue OwnSource()
    {
        CatalogObject source = new(CatalogValue.Empty);
        source.Set("title", CatalogObject.Text("Private catalog file"));
        source.Set("url", CatalogObject.Text(_file));
        CatalogObject sources = new(_provider[Sources] ?? CatalogValue.Empty);
        sources.Set(_file, source.Complete(null));
        _provider.Set(Sources, sources.Complete(null));
        return CatalogObject.Text(_file);
    }

    private void ChangeLayouts()
    {
        List<CatalogValue> layouts = new(_provider.ItemsOf("layouts"));
        foreach (CatalogNode node in _extension.Objects("layouts", static node => node))
        {
            CatalogObject layout = new(node.Value);
            if (node.Has("source"))
                layout.Set("source", SourceOf(node));
            string name = Label.Normalize(node.Text("name"));
            int index = layouts.FindIndex(each => Label.Normalize(each["name"]!.Text) == name);
            if (index < 0)
                layouts.Add(layout.Complete(node.Value.Place));
            else
                layouts[index] = layout.Complete(node.Value.Place);
        }

        _provider.Set("layouts", new CatalogValue(layouts.ToArray()));
    }

    /// <summary>Notes that a file changed an entry.</summary>
    public static void MarkOverridden(CatalogObject entry, string file)
    {
        if (!entry.ItemsOf("overriddenBy").Any(text => text.Text == file))
            entry.Append("overriddenBy", new[] { CatalogObject.Text(file) });
    }
}
