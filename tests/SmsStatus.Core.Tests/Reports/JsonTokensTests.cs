using System.Collections.Generic;
using System.Linq;
using System.Text;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class JsonTokensTests
{
    /// <summary>A document, and its tokens: (text) is a scalar, text: a name.</summary>
    public static TheoryData<string, string> Valid => new()
    {
        { "{}", "{ }" },
        { "[]", "[ ]" },
        { " \t\r\n{ \"a\" : [ 1 , 2 ] } \r\n", "{ a: [ (1) (2) ] }" },
        { "{\"a\":{\"b\":[{},[]]},\"c\":\"d\"}", "{ a: { b: [ { } [ ] ] } c: (d) }" },
        { "1", "(1)" },
        { "\"x\"", "(x)" },
        { "\"\"", "()" },
        { "null", "null" },
        { "[true,false,null]", "[ (true) (false) null ]" },
        { "[0,-0,10,-1,0.5,1e5,1E+5,1.25e-10,0e1]", "[ (0) (-0) (10) (-1) (0.5) (1e5) (1E+5) (1.25e-10) (0e1) ]" },
        { "[\"null\",\"1\"]", "[ (null) (1) ]" },
        { "{\"\":1}", "{ : (1) }" },
        { "{\"a\":1,\"a\":2}", "{ a: (1) a: (2) }" },
        { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "(\"\\/\b\f␊␍␉)" },
        { "\"\\u0041\\u00e9\\u00E9\\u2713\"", "(Aéé✓)" },
        { "\"\\ud83d\\ude00 😀\"", "(😀 😀)" },
        { "\"\\u0022\\u005c\\u0000\"", "(\"\\\0)" },
        { "{\"\\u0061\\tb\":\"é\"}", "{ a␉b: (é) }" },
        { "\"\u007f\u2028\"", "(\u007f\u2028)" },
    };

    /// <summary>What is not JSON by RFC 8259.</summary>
    public static TheoryData<string> Invalid => new()
    {
        "", " ", "{", "[", "}", "]", "[}", "{]", "{\"a\":1]", "[1}", "[1,2", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
        "[1,]", "{\"a\":1,}", "[,1]", "[1,,2]", "{,}", "{\"a\":1,,\"b\":2}", "[1 2]", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{\"a\"::1}",
        "{a:1}", "{'a':1}", "['a']", "{1:2}", "{null:1}", "{\"a\"}", "{\"a\",\"b\"}", "[\"a\":1]", "{\"a\":}", ",", ":",
        "// no\n1", "/* no */1", "[1/**/]", "{\"a\":1}//", "# no",
        "01", "-01", "00", "1.", ".5", "-", "+1", "1e", "1e+", "1.e5", "0x10", "1_000", "--1", "1.2.3", "Infinity", "NaN", "-Infinity",
        "True", "FALSE", "nul", "nulll", "tru", "undefined", "truefalse", "bare", "null1",
        "\"", "\"a", "\"\\\"", "\"\\", "\"\\x\"", "\"\\'\"", "\"\\a\"", "\"\\U0041\"", "\"\\u\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u 123\"",
        "\"\\u-123\"", "\"\n\"", "\"\t\"", "\"\0\"", "\"\u001f\"", "\"a\rb\"", "\"\\\n\"", "{\"a\n\":1}",
        "\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\"", "{\"\\ud83d\":1}",
        "{}{}", "{} x", "1 2", "[] ,", "{}}", "[]]", "null null", "\"a\"\"b\"", "\uFEFF{}", "\u00a0{}", "{\u00a0}", "[1\f]", "[1]\0",
    };

    /// <summary>Damaged documents and the place of the damage, which users see as line and column: the first wrong byte, or the start of a wrong number or word.</summary>
    public static TheoryData<string, int> Damages => new()
    {
        { "{\"a\":1,}", 7 },
        { "{\"a\":1,,}", 7 },
        { "[1,2,]", 5 },
        { "[1 2]", 3 },
        { "{\"a\" 1}", 5 },
        { "{a:1}", 1 },
        { "{'a':1}", 1 },
        { "{\"a\":bare}", 5 },
        { "{\"a\":'x'}", 5 },
        { "{\"a\":1]", 6 },
        { "{}x", 2 },
        { "[1] 2", 4 },
        { "[/**/]", 1 },
        { "{\"a\":1", 6 },
        { "{\"a\":01}", 5 },
        { "{\"a\":1.}", 5 },
        { "{\"a\":nul}", 5 },
        { "{\"a\":\"b", 7 },
        { "{\"a\":\"\\", 7 },
        { "{\"a\":\"b\nc\"}", 7 },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_document_is_read_token_by_token(string document, string expected) =>
        Assert.Equal(expected, Render(Utf8Slice.Of(document)));

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_document_inside_a_larger_buffer_is_read_the_same(string document, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("}\"" + document + "1\"{");
        Assert.Equal(expected, Render(new Utf8Slice(bytes, 2, bytes.Length - 5)));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_is_no_JSON_is_damage(string document) =>
        Assert.Throws<JsonDamageException>(() => Render(Utf8Slice.Of(document)));

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_is_named_by_its_place(string document, int offset) =>
        Assert.Equal(offset, Assert.Throws<JsonDamageException>(() => Render(Utf8Slice.Of(document))).Offset);

    [Theory]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"\\u12g4\"}")]
    [InlineData("{\"a\":\"\\ud83d\"}")]
    public void A_wrong_escape_is_named_by_a_place_inside_its_text(string document) =>
        Assert.InRange(
            Assert.Throws<JsonDamageException>(() => Render(Utf8Slice.Of(document))).Offset, 5, document.Length - 2);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Sixty_four_levels_are_read_and_sixty_five_are_damage(char open, char close)
    {
        string Nested(int levels) => open == '['
            ? new string(open, levels) + new string(close, levels)
            : string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{}" + new string(close, levels - 1);
        Assert.Equal(64, JsonTokens.MaxDepth);
        Assert.StartsWith(open.ToString(), Render(Utf8Slice.Of(Nested(64))), System.StringComparison.Ordinal);
        Assert.Throws<JsonDamageException>(() => Render(Utf8Slice.Of(Nested(65))));
    }

    [Fact]
    public void Each_token_knows_where_it_starts()
    {
        JsonTokens tokens = new(Utf8Slice.Of(" {\"a\" : \"é\\n\",\n \"b\":[1,{}] }"));
        List<int> offsets = new();
        while (tokens.Read())
            offsets.Add(tokens.Offset);
        Assert.Equal([1, 2, 8, 17, 21, 22, 24, 25, 26, 28], offsets);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xC3, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0x80, (byte)'a', (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xE9, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    public void A_text_in_another_encoding_does_not_make_a_document_unreadable(byte[] document) =>
        Assert.NotEmpty(Render(new Utf8Slice(document, 0, document.Length)));

    internal static string Render(Utf8Slice document)
    {
        JsonTokens tokens = new(document);
        List<string> texts = new();
        while (tokens.Read())
        {
            texts.Add(tokens.Kind switch
            {
                JsonTokenKind.StartObject => "{",
                JsonTokenKind.EndObject => "}",
                JsonTokenKind.StartArray => "[",
                JsonTokenKind.EndArray => "]",
                JsonTokenKind.Name => ReportKit.Visible(tokens.Value.ToString()) + ":",
                JsonTokenKind.Null => "null",
                _ => "(" + ReportKit.Visible(tokens.Value.ToString()) + ")",
            });
        }

        return string.Join(" ", texts);
    }
}
