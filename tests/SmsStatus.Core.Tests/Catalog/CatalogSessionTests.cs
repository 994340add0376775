using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>A session takes files in and gives them back, one whole file at a time.</summary>
public sealed class CatalogSessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "sms-" + Guid.NewGuid().ToString("N"))).FullName;
    private readonly CatalogSession _session = new(() => []);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_session_without_files_has_the_catalog_that_comes_with_the_library()
    {
        Assert.Same(StatusCatalog.Default, _session.Catalog);
        Assert.Empty(_session.Files);
    }

    [Fact]
    public void The_same_file_again_replaces_what_it_gave_before_and_keeps_its_place()
    {
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso, "a.json"));
        _session.Import(PrivateCatalog.File(PrivateCatalog.Azure, "b.json"));
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso.Replace("\"Contoso\"", "\"Fabrikam\"", StringComparison.Ordinal), "a.json"));
        Assert.Null(_session.Catalog.FindProvider("Contoso"));
        Assert.NotNull(_session.Catalog.FindProvider("Fabrikam"));
        Assert.Equal(["a.json", "b.json"], _session.Files.Select(file => file.Name));
    }

    [Fact]
    public void What_is_removed_leaves_no_trace()
    {
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso, "a.json"));
        _session.Import(PrivateCatalog.File(PrivateCatalog.Azure, "b.json"));
        _session.Remove(_session.Files.Where(file => file.Name == "b.json").ToArray());
        Assert.NotNull(_session.Catalog.FindProvider("Contoso"));
        Assert.Equal(StatusCatalog.Default.Entry("Azure", "4006").Describe(), _session.Catalog.Entry("Azure", "4006").Describe());
        _session.Remove(_session.Files);
        Assert.Same(StatusCatalog.Default, _session.Catalog);
    }

    [Fact]
    public void A_file_that_does_not_fit_changes_nothing()
    {
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso, "a.json"));
        StatusCatalog before = _session.Catalog;
        string half = "{ \"providers\": [" + PrivateCatalog.Azure + ", { \"extends\": \"Nobody\" }] }";
        Assert.Throws<CatalogException>(() => _session.Import(PrivateCatalog.File(half, "b.json")));
        Assert.Throws<CatalogException>(() => _session.Import(PrivateCatalog.File("{ \"extends\": \"Nobody\" }", "a.json")));
        Assert.Same(before, _session.Catalog);
        Assert.Equal(["a.json"], _session.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_file_that_another_needs_stays_until_both_go()
    {
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso, "a.json"));
        _session.Import(PrivateCatalog.File("{ \"extends\": \"Contoso\", \"aliases\": [\"Cts\"] }", "b.json"));
        CatalogException exception = Assert.Throws<CatalogException>(() => _session.Remove([_session.Files[0]]));
        Assert.Equal("b.json", exception.File);
        Assert.Equal("Contoso", _session.Catalog.GetProvider("Cts").Name);
        _session.Remove(_session.Files);
        Assert.Null(_session.Catalog.FindProvider("Contoso"));
    }

    [Fact]
    public void Who_took_the_catalog_keeps_it_as_it_was()
    {
        StatusCatalog before = _session.Catalog;
        _session.Import(PrivateCatalog.File(PrivateCatalog.Contoso));
        Assert.Null(before.FindProvider("Contoso"));
    }

    [Fact]
    public void The_files_of_the_places_are_there_at_the_first_use_and_a_bad_one_is_told_once()
    {
        string[] files =
        [
            Write("1.json", PrivateCatalog.Contoso),
            Write("2.json", "{ \"extends\": \"Nobody\" }"),
            Path.Combine(_folder, "3.json"),
            Write("4.json", PrivateCatalog.Extending("Contoso", """{ "code": "F7", "retry": "No" }""")),
            Path.Combine(_folder, "1.json"),
        ];
        CatalogSession session = new(() => files);
        Assert.Equal(Retry.No, session.Catalog.Entry("Contoso", "F7").Retry);
        Assert.Equal(["1.json", "4.json"], session.Files.Select(file => file.Name));
        IReadOnlyList<Exception> problems = session.TakeProblems();
        Assert.Equal(files[1], Assert.IsType<CatalogException>(problems[0]).File);
        Assert.Equal(files[2], Assert.IsType<FileNotFoundException>(problems[1]).FileName);
        Assert.Equal(2, problems.Count);
        Assert.Empty(session.TakeProblems());
    }

    [Fact]
    public void The_places_are_not_asked_before_the_first_use()
    {
        bool asked = false;
        CatalogSession session = new(() =>
        {
            asked = true;
            return [];
        });
        Assert.False(asked);
        Assert.NotEmpty(session.Catalog.Providers);
        Assert.True(asked);
    }

    [Fact]
    public void The_variable_names_files_and_folders_and_a_folder_gives_its_files_by_name()
    {
        string b = Write("b.json", "{}"), a = Write("a.json", "{}"), other = Path.Combine(_folder, "gone", "c.json");
        Write("notes.txt", "");
        Assert.Equal([other, a, b], CatalogPlaces.FromVariable(other + Path.PathSeparator + Path.PathSeparator + _folder));
        Assert.Empty(CatalogPlaces.FromVariable(null));
        Assert.Empty(CatalogPlaces.FromVariable(" "));
    }

    [Fact]
    public void A_relative_path_in_the_variable_becomes_a_full_one()
    {
        string name = Guid.NewGuid().ToString("N") + ".json";
        Assert.Equal([Path.GetFullPath(name)], CatalogPlaces.FromVariable(name));
        string a = Write("a.json", "{}");
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder);
        Assert.Equal([a], CatalogPlaces.FromVariable(relative));
        Assert.Equal(["a\0b.json"], CatalogPlaces.FromVariable("a\0b.json"));
    }

    [Fact]
    public void Two_spellings_of_a_path_are_one_file_where_file_systems_take_them_for_one()
    {
        bool isOne = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        _session.Import(PrivateCatalog.File(PrivateCatalog.Azure, "a.json"));
        _session.Import(PrivateCatalog.File(PrivateCatalog.Azure, "A.json"));
        Assert.Equal(isOne ? ["A.json"] : ["a.json", "A.json"], _session.Files.Select(file => file.Name));
    }

    [Fact]
    public void Threads_may_import_and_ask_at_once()
    {
        System.Threading.Tasks.Parallel.For(0, 24, number =>
        {
            string name = "P" + (char)('a' + number);
            _session.Import(PrivateCatalog.File(
                PrivateCatalog.Contoso.Replace("\"Contoso\"", "\"" + name + "\"", StringComparison.Ordinal).Replace("[\"ContosoSms\"]", "[]", StringComparison.Ordinal),
                name + ".json"));
            Assert.NotNull(_session.Catalog.FindProvider(name));
        });
        Assert.Equal(StatusCatalog.Default.Providers.Count + 24, _session.Catalog.Providers.Count);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
