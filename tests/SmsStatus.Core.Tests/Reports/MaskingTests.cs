using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Sinch", "Sinch")]
    [InlineData("4000", "4000")]
    [InlineData("123456", "123456")]
    [InlineData("5550100", "*****00")]
    [InlineData("+15555550100", "+*********00")]
    [InlineData("+447700900123", "+**********23")]
    [InlineData("from 15555550100 to 447700900123", "from *********00 to **********23")]
    [InlineData("a1b2c3", "a1b2c3")]
    [InlineData("Twi\u001B[31mlio", "Twi␛[31mlio")]
    [InlineData("١٢٣٤٥٦٧٨٩", "*******٨٩")]
    [InlineData("1234567890123456789012345678901234567890", "**************************************90")]
    [InlineData("12345678901234567890123456789012345678901", "**************************************90…")]
    [InlineData("a text that says much more than a name of a provider", "a text that says much more than a name o…")]
    public void Long_runs_of_digits_are_hidden_but_for_two_and_long_texts_are_cut(string text, string expected) =>
        Assert.Equal(expected, Masking.Mask(text));

    [Theory]
    [InlineData("+1 555 555 0100")]
    [InlineData("(555) 555-0100")]
    [InlineData("1-555-555-0100")]
    [InlineData("555.555.0100")]
    [InlineData("+44 7700 900123")]
    public void A_phone_number_is_hidden_however_it_is_spaced(string text) =>
        Assert.True(System.Text.RegularExpressions.Regex.Count(Masking.Mask(text), "[0-9]") <= 4, Masking.Mask(text));
}
