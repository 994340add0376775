using System.Collections.Generic;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class JsonRowReaderTests
{
    private static readonly Layout s_flat = ReportKit.Layout("""
        { "name": "Flat", "title": "t", "recognise": {},
          "fields": { "MessageId": ["message_id", "id"], "Recipient": "data.to", "Code": ["details.code", "code"] }, "count": "count" }
        """);

    private static readonly Layout s_nested = ReportKit.Layout("""
        { "name": "Nested", "title": "t", "recognise": {}, "rows": "statuses[].recipients[]",
          "fields": { "MessageId": "batch_id", "Recipient": "statuses[].recipients[]", "Code": "statuses[].code" }, "count": "statuses[].count" }
        """);

    private static readonly Layout s_deep = ReportKit.Layout("""
        { "name": "Deep", "title": "t", "recognise": {}, "rows": "sends[].tracking[]",
          "fields": { "MessageId": "sends[].id", "Recipient": "sends[].tracking[].to", "Code": "sends[].tracking[].code" } }
        """);

    /// <summary>A file of flat documents, and its rows as line:id/recipient/code/count; - is no value, ! is damage.</summary>
    public static TheoryData<string, string> Flat => new()
    {
        { "[{\"id\":\"a\",\"data\":{\"to\":\"1\"},\"code\":7}]", "1:a/1/7/-" },
        { "{\"id\":1,\"code\":true}{\"code\":-1.5,\"count\":3}", "1:1/-/true/- 1:-/-/-1.5/3" },
        { "{\"Message-ID\":\"a\",\"DATA\":{\"T_o\":\"1\"},\"C o d e\":\"7\"}", "1:a/1/7/-" },
        { "{\"MESSAGEID\":\"a\",\"d.a.t.a\":{\"TO\":\"1\"}}", "1:a/1/-/-" },
        { "{\"messageId2\":\"a\",\"message\":\"b\",\"mess\":\"c\",\"xcode\":\"7\",\"codes\":\"8\",\"cod\":\"9\"}", "1:-/-/-/-" },
        { "{\"\\u0069d\":\"\\u0061\\n\"}", "1:a/-/-/-" },
        { "{\"ïd\":\"a\",\"códe\":\"b\"}", "1:-/-/-/-" },
        { "{\"id\":\"b\",\"message_id\":\"a\"}", "1:a/-/-/-" },
        { "{\"message_id\":\"a\",\"id\":\"b\"}", "1:a/-/-/-" },
        { "{\"message_id\":\"\",\"id\":\"b\"}", "1:b/-/-/-" },
        { "{\"id\":\"b\",\"message_id\":\" \"}", "1:b/-/-/-" },
        { "{\"message_id\":null,\"id\":\"b\"}", "1:b/-/-/-" },
        { "{\"message_id\":null,\"id\":null}", "1:-/-/-/-" },
        { "{\"message_id\":\"\"}", "1:/-/-/-" },
        { "{\"id\":\" a \",\"code\":\"\\t7\\n\"}", "1:a/-/7/-" },
        { "{\"code\":1,\"details\":{\"code\":2}}", "1:-/-/2/-" },
        { "{\"details\":{\"code\":2},\"code\":1}", "1:-/-/2/-" },
        { "{\"data\":{\"code\":1,\"id\":\"x\"},\"to\":\"2\"}", "1:-/-/-/-" },
        { "{\"data\":[{\"to\":\"1\"},{\"to\":\"2\"}]}", "1:-/1/-/-" },
        { "{\"data\":\"text\",\"id\":{\"x\":1}}", "1:-/-/-/-" },
        { "[\n {\"id\":\"a\"},\n\n {\n  \"id\":\"b\"\n }\n]", "2:a/-/-/- 4:b/-/-/-" },
        { "{\"id\":\"a\",}\n{\"id\":\"b\"}", "!1.11:it is not valid JSON 2:b/-/-/-" },
        { "{\"id\":\"a\"}\n{\n  \"id\": oops\n}\n{\"id\":\"c\"}", "1:a/-/-/- !3.9:it is not valid JSON 5:c/-/-/-" },
        { "{\"id\":\"a\"}\n{\"id\":\n\"b\"", "1:a/-/-/- !3.4:the file ends inside it" },
        { "[{\"id\":\"a\"},\n{\"id\":", "1:a/-/-/- !2.7:the file ends inside it" },
        { "7", "1:-/-/-/-" },
    };

    /// <summary>A file of nested documents, and its rows.</summary>
    public static TheoryData<string, string> Nested => new()
    {
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"count\":2,\"recipients\":[\"1\",\"2\"]}]}", "1:B/1/0/- 1:B/2/0/-" },
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"count\":2},{\"code\":1,\"count\":3}]}", "1:B/-/0/2 1:B/-/1/3" },
        { "{\"statuses\":[{\"recipients\":[\"1\"],\"code\":0}],\"batch_id\":\"B\"}", "1:B/1/0/-" },
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"count\":2,\"recipients\":[]}]}", "1:B/-/0/2" },
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"count\":2,\"recipients\":null}]}", "1:B/-/0/2" },
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"recipients\":[\"1\"]},{\"code\":1,\"count\":9}]}", "1:B/1/0/- 1:B/-/1/9" },
        { "{\"batch_id\":\"B\",\"statuses\":[]}", "" },
        { "{\"batch_id\":\"B\"}", "!1.1:it has no statuses[].recipients[]" },
        { "{\"batch_id\":\"B\",\"statuses\":{\"code\":0}}", "!1.1:it has no statuses[].recipients[]" },
        { "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0}]},\n {\"batch_id\":\"C\",\"statuses\":[{\"code\":1}]}]", "1:B/-/0/- 2:C/-/1/-" },
        { "{\n\"batch_id\":\"B\",\n\"statuses\":[\n {\"code\":0,\n  \"recipients\":[\n\"1\",\n\"2\"]},\n {\"code\":1}]}", "6:B/1/0/- 7:B/2/0/- 8:B/-/1/-" },
        { "{\"batch_id\":\"B\",\"statuses\":[{\"code\":0,\"recipients\":[\"1\"]},{\"code\":oops}]}", "1:B/1/0/- !1.67:it is not valid JSON" },
    };

    [Theory]
    [MemberData(nameof(Flat))]
    public void Flat_documents_are_one_row_each(string text, string expected) => Check(s_flat, text, expected);

    [Theory]
    [MemberData(nameof(Nested))]
    public void Nested_documents_are_a_row_for_each_innermost_element(string text, string expected) => Check(s_nested, text, expected);

    [Theory]
    [InlineData("{\"sends\":[{\"id\":\"A\",\"tracking\":[{\"to\":1,\"code\":2},{\"to\":3}]},{\"id\":\"B\",\"tracking\":[{\"code\":4}]}]}", "1:A/1/2/- 1:A/3/-/- 1:B/-/4/-")]
    [InlineData("{\"sends\":[{\"id\":\"A\",\"tracking\":[{\"to\":1,\"code\":2}],\"id\":\"Z\"}]}", "1:A/1/2/-")]
    [InlineData("{\"sends\":[{\"id\":\"A\",\"tracking\":[[{\"to\":1}]]}]}", "1:A/1/-/-")]
    public void Rows_two_levels_down_see_the_values_of_the_levels_around_them(string text, string expected) => Check(s_deep, text, expected);

    [Fact]
    public void With_one_document_a_line_an_array_is_a_row_for_each_element()
    {
        Assert.Equal(
            "1:a/-/-/- 1:b/-/-/- 2:c/-/-/- !3.7:it is not valid JSON 4:d/-/-/-",
            Render(s_flat, "[{\"id\":\"a\"},{\"id\":\"b\"}]\n{\"id\":\"c\"}\n{\"id\":x\n{\"id\":\"d\"}", 7, byLine: true));
    }

    [Fact]
    public void With_one_document_a_line_an_element_without_rows_is_not_dropped_in_silence()
    {
        Assert.Contains(
            "!1.",
            Render(s_nested, "[{\"batch_id\":\"B\",\"statuses\":[{\"code\":0}]},{\"batch_id\":\"C\"}]\n{\"batch_id\":\"D\",\"statuses\":[]}", 7, byLine: true),
            System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"id\":\"a\"},{\"id\":oops}]", "1:a/-/-/- !1.19:it is not valid JSON")]
    [InlineData("[\n    {\"id\":oops},\n    {\"id\":\"b\"}]", "!2.11:it is not valid JSON 3:b/-/-/-")]
    public void The_column_of_damage_is_that_of_the_line_not_of_the_document(string text, string expected) => Check(s_flat, text, expected);

    [Theory]
    [InlineData("[null,{\"id\":\"a\"}]")]
    [InlineData("[{\"id\":\"a\"},null]")]
    [InlineData("[1,{\"id\":\"a\"},\"x\",true]")]
    public void An_element_that_is_no_object_takes_no_neighbour_along(string text)
    {
        JsonRowReader rows = Open(s_flat, text, 7, byLine: false);
        Assert.Contains("1:a/-/-/-", Render(rows), System.StringComparison.Ordinal);
        Assert.Null(rows.Complaint);
    }

    [Theory]
    [InlineData("[{\"id\":\"a\"}]", false)]
    [InlineData("{\"id\":\"a\"}", false)]
    [InlineData("[]", false)]
    [InlineData("[{\"id\":\"a\"}", true)]
    [InlineData("[{\"id\":\"a\"},{\"id\":", true)]
    [InlineData("[[{\"id\":\"a\"}]", true)]
    public void A_file_whose_outer_array_is_not_closed_is_complained_about(string text, bool complaint)
    {
        JsonRowReader rows = Open(s_flat, text, 7, byLine: false);
        Render(rows);
        Assert.Equal(complaint, rows.Complaint is not null);
    }

    private static void Check(Layout layout, string text, string expected)
    {
        foreach (int readSize in new[] { 1, 3, 7, 1000 })
            Assert.Equal(expected, Render(layout, text, readSize, byLine: false));
    }

    private static string Render(Layout layout, string text, int readSize, bool byLine) => Render(Open(layout, text, readSize, byLine));

    private static JsonRowReader Open(Layout layout, string text, int readSize, bool byLine)
    {
        JsonRowReader rows = new(new RowSchema(layout), byLine, []);
        rows.Open(ReportKit.Window(text, readSize));
        return rows;
    }

    private static string Render(JsonRowReader rows)
    {
        List<string> texts = new();
        while (rows.Read())
        {
            ReportRow row = rows.Row;
            texts.Add(row.Damage is { } damage
                ? "!" + row.Line + "." + row.Column + ":" + damage
                : row.Line + ":" + Text(row[ReportField.MessageId]) + "/" + Text(row[ReportField.Recipient]) + "/"
                    + Text(row[ReportField.Code]) + "/" + Text(row[RowSchema.CountSlot]));
        }

        return string.Join(" ", texts);
    }

    private static string Text(Utf8Slice value) => value.Exists ? value.ToString() : "-";
}
