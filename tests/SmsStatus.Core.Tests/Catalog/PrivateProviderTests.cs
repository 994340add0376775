using System;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>A user's own provider stands beside ours and is mistaken for none of them.</summary>
public sealed class PrivateProviderTests
{
    [Fact]
    public void A_provider_is_added_in_the_order_of_names()
    {
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Contoso);
        Assert.Equal(ProviderFiles.Names.Append("Contoso").Order(StringComparer.Ordinal), catalog.Providers.Select(provider => provider.Name));
        Assert.Equal("Contoso", catalog.GetProvider("contososms").Name);
        Assert.Equal(Cause.AbsentSubscriber, new StatusResolver(catalog).Resolve("Contoso", "F7").Cause);
        Assert.Equal("Contoso operator manual, https://contoso.example/manual", catalog.Entry("Contoso", "D1").Source);
    }

    [Fact]
    public void The_catalog_it_is_added_to_stays_as_it_was()
    {
        PrivateCatalog.With(PrivateCatalog.Contoso);
        Assert.Null(StatusCatalog.Default.FindProvider("Contoso"));
    }

    [Theory]
    [InlineData("\"Contoso\"", "\"CLX\"", "name", "Sinch")]
    [InlineData("\"Contoso\"", "\"nexmo\"", "name", "Vonage")]
    [InlineData("[\"ContosoSms\"]", "[\"ContosoSms\", \"acs\"]", "aliases[1]", "Azure")]
    [InlineData("[\"ContosoSms\"]", "[\"Twilio\"]", "aliases[0]", "Twilio")]
    public void A_name_of_another_provider_is_refused_with_both_names(string right, string wrong, string path, string owner)
    {
        CatalogException exception = Assert.Throws<CatalogException>(
            () => PrivateCatalog.With(PrivateCatalog.Contoso.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(path, exception.JsonPath);
        Assert.Contains(owner, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_of_a_known_name_takes_its_place_and_only_entries_that_differ_say_so()
    {
        string text = ProviderFiles.Text("OnceHub");
        StatusCatalog same = PrivateCatalog.With(text);
        Assert.Equal(
            StatusCatalog.Default.Codes.Select(PrivateCatalog.Describe), same.Codes.Select(PrivateCatalog.Describe));

        StatusCatalog changed = PrivateCatalog.With(text.Replace("\"suppression\": \"Must\"", "\"suppression\": \"Should\"", StringComparison.Ordinal));
        Assert.All(changed.GetProvider("OnceHub").Entries, entry => Assert.Equal(
            StatusCatalog.Default.GetProvider("OnceHub").Entries.Single(before => before.Code == entry.Code && before.ProviderStatus == entry.ProviderStatus).Suppression
                == Suppression.Must,
            entry.Source.EndsWith(" (overridden by mine.json)", StringComparison.Ordinal)));
        Assert.Contains(changed.GetProvider("OnceHub").Entries, entry => entry.Source.Contains("overridden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"Delivered\", \"cause\"", "\"Deliverd\", \"cause\"", "tables[0].codes[0].status", "'Deliverd'", "Scheduled, Queued", "'Delivered'")]
    [InlineData("\"retry\": \"Later\"", "\"retry\": \"Yes\"", "tables[0].codes[1].retry", "'Yes'", "Unknown, No, Later, AfterFix")]
    [InlineData("\"fold\":", "\"folds\":", "folds", "'folds'", "'fold'")]
    [InlineData("\"recognise\"", "\"recognize\"", "layouts[0].recognize", "'recognise'")]
    [InlineData("\"MessageId\": \"contoso_ref\"", "\"MesageId\": \"contoso_ref\"", "layouts[0].fields.MesageId", "'MessageId'")]
    [InlineData("\"title\": \"Contoso Messaging\",", "", "", "'title'")]
    [InlineData("\"evidence\": \"Handset\", ", "", "tables[0].codes[0]", "'evidence'")]
    [InlineData("\"name\": \"Contoso\"", "\"name\": \"Contoso SMS\"", "name", "'Contoso SMS'", "letters")]
    [InlineData("\"code\": \"F7\"", "\"code\": 7", "tables[0].codes[1].code", "text in quotation marks")]
    [InlineData("\"code\": \"F7\"", "\"code\": \" \"", "tables[0].codes[1].code", "empty")]
    [InlineData("\"code\": \"F7\"", "\"code\": \"d-1\"", "tables[0].codes[1].code", "'d-1'")]
    [InlineData("\"code\": \"F7\"", "\"code\": \"F7\", \"code\": \"F8\"", "tables[0].codes[1].code", "twice")]
    [InlineData("\"url\":", "\"uri\":", "sources.manual.uri", "'url'")]
    [InlineData("\"title\": \"Message log\", \"source\": \"manual\"", "\"title\": \"Message log\", \"source\": \"manuel\"", "layouts[0].source", "'manuel'")]
    [InlineData("\"zone\": \"+01:00\"", "\"zone\": \"+25:00\"", "layouts[0].zone", "'+25:00'")]
    [InlineData("\"zone\": \"+01:00\"", "\"blankStatus\": \"Gone\"", "layouts[0].blankStatus", "'Gone'")]
    [InlineData("\"zone\": \"+01:00\"", "\"rows\": \"a..b\"", "layouts[0].rows", "empty name")]
    [InlineData("\"zone\": \"+01:00\"", "\"exclude\": [{ \"when\": { \"in\": [\"x\"] }, \"reason\": \"r\" }]", "layouts[0].exclude[0].when", "'path'")]
    [InlineData("\"all\": [\"contoso_ref\", \"result\"]", "\"all\": [7]", "layouts[0].recognise.all[0]", "text")]
    public void A_mistake_is_named_with_its_place_and_what_was_expected(string right, string wrong, string path, params string[] expected)
    {
        Assert.Contains(right, PrivateCatalog.Contoso, StringComparison.Ordinal);
        string text = PrivateCatalog.Contoso.Replace(right, wrong, StringComparison.Ordinal);
        CatalogException exception = Assert.Throws<CatalogException>(() => PrivateCatalog.With(text));
        Assert.Equal(path, exception.JsonPath);
        Assert.All(expected, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        if (wrong.Length > 0)
        {
            int line = text[..text.IndexOf(wrong, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
            Assert.Equal(line, exception.Line);
        }
    }

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("provider,code", 1, 1, "not valid JSON")]
    [InlineData("  \n // nothing\n", 3, 1, "empty")]
    [InlineData("[]", 1, 1, "object")]
    [InlineData("{ \"name\": \"X\",\n  \"title\" \"Y\" }", 2, 10, "not valid JSON")]
    [InlineData("{ \"name\": new Date(7) }", 1, 19, "not valid JSON")]
    [InlineData("{ \"name\": \"X\"", 1, 13, "")]
    [InlineData("{ \"name\": \"X\" } {}", 1, 16, "not valid JSON")]
    [InlineData("{ \"name\":\n \"X\0\" }", 2, 4, "no text")]
    public void A_text_that_is_no_catalog_file_is_refused_with_its_place(string text, int line, int column, string expected)
    {
        CatalogException exception = Assert.Throws<CatalogException>(() => PrivateCatalog.File(text));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_place()
    {
        using TempReport file = new([(byte)'{', (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)'}']);
        CatalogException exception = Assert.Throws<CatalogException>(() => CatalogFile.Read(file.Path, "mine.json"));
        Assert.Equal((2, 2), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        using TempReport file = new([.. encoding.GetPreamble(), .. encoding.GetBytes(PrivateCatalog.Contoso)]);
        Assert.Equal("Contoso", CatalogFile.Read(file.Path).Providers);
    }

    [Fact]
    public void A_file_that_is_too_big_is_refused_before_it_is_read_as_a_whole()
    {
        using TempReport file = new(new byte[CatalogFile.LargestSize + 1]);
        Assert.Contains("16 MB", Assert.Throws<CatalogException>(() => CatalogFile.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_is_the_same_in_every_culture()
    {
        string text = PrivateCatalog.Contoso.Replace("\"Later\"", "\"later\"", StringComparison.Ordinal);
        string message = Assert.Throws<CatalogException>(() => PrivateCatalog.With(text)).Message;
        foreach (string culture in Cultures.Names)
            Cultures.Run(culture, () => Assert.Equal(message, Assert.Throws<CatalogException>(() => PrivateCatalog.With(text)).Message));
    }
}
