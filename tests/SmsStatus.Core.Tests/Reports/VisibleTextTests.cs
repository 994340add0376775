using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Grüße <b> & 'שלום' 📱", "Grüße <b> & 'שלום' 📱")]
    [InlineData("\u001B[31mred\u0007", "␛[31mred␇")]
    [InlineData("\u009B31mred", "\uFFFD31mred")]
    [InlineData("DELIVERED\u202ETON", "DELIVERED[U+202E]TON")]
    [InlineData("a\r\nb", "a␍␊b")]
    public void Nothing_in_a_text_steers_who_shows_it(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));
}
