using System;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Sinch 401", "Sinch 401")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"' & &amp;", "&quot;&#39; &amp; &amp;amp;")]
    [InlineData("a\0b\tc\nd\re\u007F", "a␀b␉c␊d␍e␡")]
    [InlineData("a\u202Eb\u2066c\u200Bd\uFEFFe\u2028f\u00ADg", "a[U+202E]b[U+2066]c[U+200B]d[U+FEFF]e[U+2028]f[U+00AD]g")]
    [InlineData("a\u0085b\uFFFEc\uFDD0d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("Grüße שלום 你好 📱", "Grüße שלום 你好 📱")]
    public void A_text_is_shown_character_by_character(string text, string expected) => Assert.Equal(expected, Escape(text));

    [Theory]
    [InlineData(new[] { 0xD83D }, "\uFFFD")]
    [InlineData(new[] { 0xDCF1 }, "\uFFFD")]
    [InlineData(new[] { 0xD83D, 0x78 }, "\uFFFDx")]
    [InlineData(new[] { 0xDCF1, 0xD83D }, "\uFFFD\uFFFD")]
    [InlineData(new[] { 0xDB40, 0xDC41 }, "[U+E0041]")]
    [InlineData(new[] { 0xD83F, 0xDFFE }, "\uFFFD")]
    public void Half_characters_and_those_that_hide_are_shown(int[] units, string expected)
    {
        ArgumentNullException.ThrowIfNull(units);
        Assert.Equal(expected, Escape(string.Concat(units.Select(unit => (char)unit))));
    }

    [Fact]
    public void Any_text_at_all_stays_one_text_of_one_element()
    {
        Random random = new(3);
        string alphabet = "<>&\"'/=! -]\0\n\u202E\uD83D\uDCF1aZscriptimgonerror";
        for (int round = 0; round < 3_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(5) == 0 ? (char)random.Next(0x10000) : alphabet[random.Next(alphabet.Length)]));
            HtmlWriter html = new();
            html.Element(HtmlTag.Div, text, HtmlAttribute.Class.Is(text));
            string page = html.ToString();
            XElement element = XDocument.Parse(page, LoadOptions.PreserveWhitespace).Root!;
            Assert.Empty(element.Elements());
            Assert.Equal("class", Assert.Single(element.Attributes()).Name.LocalName);
            Assert.Equal(element.Value, element.Attribute("class")!.Value);
            Assert.DoesNotContain(page, each => char.IsControl(each) && each != '\n');
        }
    }

    private static string Escape(string text)
    {
        StringBuilder target = new();
        HtmlText.Append(target, text);
        return target.ToString();
    }
}
