using System;

namespace SmsStatus.Tests;

/// <summary>A user's file that is wrong says so with its name, its line and its column, and is never read as something else.</summary>
public sealed class ProviderFileReaderTests
{
    private const string Valid = """
        {
          "name": "Private",
          "title": "A private provider",
          "aliases": ["Mine"],
          "fold": "LatestFinal",
          "key": ["MessageId"],
          "codePattern": "[0-9]+",
          "hexadecimal": { "vendorRange": { "from": "400", "to": "4FF" }, "misread": { "from": "1024", "to": "1048" } },
          "sources": {
            "manual": { "title": "The manual", "url": "https://example.com/manual" }
          },
          "tables": [
            {
              "name": "Codes",
              "title": "Codes",
              "codes": [
                {
                  "code": "1", "labels": ["Done"],
                  "name": "Done", "status": "Delivered", "cause": "None", "action": "None",
                  "retry": "No", "persistence": "None", "evidence": "Handset", "origin": "Handset",
                  "billable": "Unknown", "suppression": "Never",
                  "meaning": "It arrived.",
                  "advice": "Nothing to do.",
                  "source": "manual"
                },
                {
                  "code": "2", "labels": ["Gone"], "name": "Lost", "status": "Failed", "finality": "Conditional", "cause": "Unspecified", "action": "ContactProvider",
                  "retry": "Unknown", "persistence": "Unspecified", "origin": "Platform", "billable": "No", "suppression": "Never",
                  "meaning": "It got lost.", "advice": "Ask them.", "standing": "Historic", "note": "Rare.", "source": "manual"
                }
              ]
            }
          ],
          "statuses": [],
          "layouts": [
            {
              "name": "PrivateLog", "title": "Log", "source": "manual",
              "recognise": { "all": ["private_id"] },
              "fields": { "MessageId": "private_id", "Code": ["code", "reason"] },
              "times": "Iso8601", "zone": "+05:30"
            }
          ]
        }
        """;

    [Fact]
    public void A_valid_file_is_read()
    {
        Provider provider = ProviderFiles.Read(Valid);
        Assert.Equal("Private", provider.Name);
        Assert.Equal("Mine", provider.Aliases);
        Assert.Equal("The manual, https://example.com/manual", provider.Source);
        StatusCode lost = provider.CodeTables[0].Entries[1];
        Assert.Equal(Finality.Conditional, lost.Finality);
        Assert.Equal(Standing.Historic, lost.Standing);
        Assert.Equal("Rare.", lost.Note);
        Assert.Equal(new TimeSpan(5, 30, 0), provider.ReportLayouts[0].Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"name\"")]
    [InlineData("{ \"name\": Private }")]
    [InlineData("{ \"name\": \"Private\" \"title\": \"x\" }")]
    [InlineData("{ \"name\": \"Priv")]
    public void A_text_that_is_no_JSON_object_is_refused_with_its_place(string text)
    {
        CatalogException exception = Assert.Throws<CatalogException>(() => ProviderFiles.Read(text, "mine.json"));
        Assert.Matches("^mine\\.json, line [0-9]+, column [0-9]+", exception.Message);
    }

    [Fact]
    public void Text_behind_the_object_is_refused() =>
        Assert.Throws<CatalogException>(() => ProviderFiles.Read(Valid + "\n}"));

    [Theory]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"Deliverd\"", "'Deliverd' is none of Scheduled, Queued")]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"delivered\"", "'delivered' is none of")]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"6\"", "'6' is none of")]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"+6\"", "'+6' is none of")]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"Queued, Held\"", "'Queued, Held' is none of")]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"\"", "'' is none of")]
    [InlineData("\"action\": \"ContactProvider\"", "\"action\": \"Retry\"", "'Retry' is none of None, Wait")]
    [InlineData("\"cause\": \"Unspecified\"", "\"cause\": \"Spam\"", "'Spam' is none of None, InvalidDestination")]
    [InlineData("\"evidence\": \"Handset\"", "\"evidence\": \"Phone\"", "'Phone' is none of")]
    [InlineData("\"standing\": \"Historic\"", "\"standing\": \"Old\"", "'Old' is none of")]
    [InlineData("\"fold\": \"LatestFinal\"", "\"fold\": \"Newest\"", "'Newest' is none of LatestFinal, HighestCode")]
    [InlineData("\"key\": [\"MessageId\"]", "\"key\": [\"Id\"]", "'Id' is none of MessageId")]
    [InlineData("\"key\": [\"MessageId\"]", "\"key\": [\"SubmittedAt\"]", "'SubmittedAt' is none of MessageId, Recipient")]
    [InlineData("\"times\": \"Iso8601\"", "\"times\": \"Unix\"", "'Unix' is none of")]
    [InlineData("\"meaning\": \"It arrived.\",", "", "needs the text 'meaning'")]
    [InlineData("\"advice\": \"Nothing to do.\",", "", "needs the text 'advice'")]
    [InlineData("\"advice\": \"Nothing to do.\"", "\"advice\": null", "must be a text")]
    [InlineData("\"note\": \"Rare.\"", "\"note\": 1", "must be a text")]
    [InlineData("\"code\": \"1\", ", "", "needs the text 'code'")]
    [InlineData("\"code\": \"1\"", "\"code\": 1", "must be a text")]
    [InlineData("\"cause\": \"Unspecified\", ", "", "needs 'cause'")]
    [InlineData("\"labels\": [\"Done\"]", "\"labels\": [1]", "must be a text; a text or a list of texts was expected")]
    [InlineData("\"source\": \"manual\"\n        }", "\"source\": \"Manual\"\n        }", "the source 'Manual' is not among the file's sources")]
    [InlineData("\"name\": \"Private\",", "", "needs the text 'name'")]
    [InlineData("\"fold\": \"LatestFinal\",", "", "needs 'fold'")]
    [InlineData("\"recognise\": { \"all\": [\"private_id\"] },", "", "needs the object 'recognise'")]
    [InlineData("\"statuses\": []", "\"statuses\": {}", "must be a list")]
    [InlineData("\"statuses\": []", "\"statuses\": [\"Sent\"]", "must be an object")]
    [InlineData("\"MessageId\": \"private_id\"", "\"Id\": \"private_id\"", "'Id' is none of MessageId")]
    [InlineData("\"MessageId\": \"private_id\"", "\"7\": \"private_id\"", "'7' is none of MessageId")]
    [InlineData("\"key\": [\"MessageId\"],", "", "'key'")]
    [InlineData("\"key\": [\"MessageId\"]", "\"key\": []", "key")]
    [InlineData("\"times\": \"Iso8601\"", "\"ignoreCode\": { \"path\": \"code\" }", "needs one of 'in', 'notIn', 'startsWith'")]
    [InlineData("\"times\": \"Iso8601\"", "\"ignoreCode\": { \"path\": \"code\", \"in\": \"0\", \"notIn\": \"1\" }", "needs one of 'in', 'notIn', 'startsWith'")]
    [InlineData("\"times\": \"Iso8601\"", "\"ignoreCode\": { \"path\": \"code\", \"startsWith\": \"\" }", "every value begins with ''")]
    [InlineData("\"times\": \"Iso8601\"", "\"yields\": \"true\"", "must be true or false")]
    [InlineData("\"zone\": \"+05:30\"", "\"zone\": \"CST\"", "CST")]
    [InlineData("\"zone\": \"+05:30\"", "\"zone\": \"\"", "zone")]
    [InlineData("\"codePattern\": \"[0-9]+\"", "\"codePattern\": \"[0-9\"", "[0-9")]
    [InlineData("\"from\": \"400\"", "\"from\": \"four\"", "four")]
    [InlineData("\"all\": [\"private_id\"]", "\"all\": [null]", "")]
    [InlineData("\"Code\": [\"code\", \"reason\"]", "\"Code\": [\"code\", \"\"]", "empty name")]
    public void A_mistake_is_reported_with_file_line_and_column(string right, string wrong, string expected)
    {
        string text = Damage(right, wrong);
        CatalogException exception = Assert.Throws<CatalogException>(() => ProviderFiles.Read(text, "mine.json"));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Matches("^mine\\.json, line [0-9]+, column [0-9]+", exception.Message);
    }

    [Theory]
    [InlineData("\"status\": \"Delivered\"", "\"status\": \"Deliverd\"", "tables[0].codes[0].status")]
    [InlineData("\"standing\": \"Historic\"", "\"standing\": \"Old\"", "tables[0].codes[1].standing")]
    [InlineData("\"fold\": \"LatestFinal\"", "\"fold\": \"Newest\"", "fold")]
    [InlineData("\"title\": \"Codes\"", "\"title\": \"Codes\", \"alternativeTo\": \"Cods\"", "tables[0].alternativeTo")]
    [InlineData("\"title\": \"Codes\"", "\"title\": \"Codes\", \"alternativeTo\": \"Codes\"", "tables[0].alternativeTo")]
    [InlineData("\"code\": \"2\"", "\"code\": \"001\"", "tables[0].codes[1].code")]
    [InlineData("[\"Gone\"", "[\"Gone\", \"done\"", "tables[0].codes[1].labels[1]")]
    public void The_line_and_the_column_are_those_of_the_mistake(string right, string wrong, string path)
    {
        string text = Damage(right, wrong);
        string[] before = text[..(text.IndexOf(wrong, StringComparison.Ordinal) + wrong.Length)].Split('\n');
        CatalogException exception = Assert.Throws<CatalogException>(() => ProviderFiles.Read(text, "mine.json"));
        Assert.StartsWith(
            $"mine.json, line {before.Length}, column {before[^1].Length} ({path}): ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"code\": \"2\"", "\"code\": \"1\"", "'1'")]
    [InlineData("\"code\": \"2\"", "\"code\": \"001\"", "'001'")]
    [InlineData("\"code\": \"2\"", "\"code\": \"DONE\"", "'DONE'")]
    public void Two_entries_for_one_code_or_label_are_refused(string right, string wrong, string expected)
    {
        CatalogException exception = Assert.Throws<CatalogException>(
            () => ProviderFiles.Read(Damage(right, wrong)));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Private", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alternative_to_no_table_of_the_file_is_refused_together_with_the_tables_there_are()
    {
        CatalogException exception = Assert.Throws<CatalogException>(
            () => ProviderFiles.Read(Damage("\"title\": \"Codes\"", "\"title\": \"Codes\", \"alternativeTo\": \"Cods\"")));
        Assert.Contains("'Cods' is no other table of Private", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_is_the_same_in_every_culture()
    {
        string text = Damage("\"Delivered\"", "\"Deliverd\"");
        string message = Assert.Throws<CatalogException>(() => ProviderFiles.Read(text)).Message;
        foreach (string culture in Cultures.Names)
            Cultures.Run(culture, () => Assert.Equal(message, Assert.Throws<CatalogException>(() => ProviderFiles.Read(text)).Message));
    }

    private static string Damage(string right, string wrong)
    {
        string valid = Valid.Replace("\r", "", StringComparison.Ordinal);
        Assert.Contains(right, valid, StringComparison.Ordinal);
        return valid.Replace(right, wrong, StringComparison.Ordinal);
    }
}
