using SmsStatus.Catalog;

namespace SmsStatus.Tests;

public sealed class LabelTests
{
    [Theory]
    [InlineData("4000", "4000")]
    [InlineData(" 4000 ", "4000")]
    [InlineData("\t4000\r\n", "4000")]
    [InlineData("4000.0", "4000")]
    [InlineData("4000.00", "4000")]
    [InlineData("04000", "4000")]
    [InlineData("000", "0")]
    [InlineData("0", "0")]
    [InlineData("00.00", "0")]
    [InlineData("007.0", "7")]
    public void A_number_loses_what_spreadsheets_and_gateways_add(string text, string expected) =>
        Assert.Equal(expected, Label.NormalizeCode(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("+4000")]
    [InlineData("4000.5")]
    [InlineData("4000.05")]
    [InlineData("4000.")]
    [InlineData(".0")]
    [InlineData("4,000")]
    [InlineData("4 000")]
    [InlineData("4000.0.0")]
    [InlineData("?")]
    [InlineData("")]
    public void What_is_neither_a_number_nor_a_label_stays_as_it_is(string text) =>
        Assert.Equal(text, Label.NormalizeCode(text));

    [Theory]
    [InlineData("Illegal Number", "illegalnumber")]
    [InlineData(" ILLEGAL  NUMBER ", "illegalnumber")]
    [InlineData("Destination Un-Reachable", "destinationunreachable")]
    [InlineData("Pre-Paid - Insufficent funds", "prepaidinsufficentfunds")]
    [InlineData("No error.", "noerror")]
    [InlineData("0x402", "0x402")]
    [InlineData("4e3", "4e3")]
    public void A_text_with_a_letter_is_a_label(string text, string expected) =>
        Assert.Equal(expected, Label.NormalizeCode(text));

    [Theory]
    [InlineData("Message ID", "messageid")]
    [InlineData("message_id", "messageid")]
    [InlineData("messageId", "messageid")]
    [InlineData("tracking[].mobileNumber", "trackingmobilenumber")]
    [InlineData("SMS-ID (1)", "smsid1")]
    [InlineData("---", "")]
    public void A_name_is_its_letters_and_digits(string text, string expected) =>
        Assert.Equal(expected, Label.Normalize(text));

    [Theory]
    [InlineData("12", true, "12")]
    [InlineData("0012.000", true, "12")]
    [InlineData("12.", false, "12.")]
    [InlineData("", false, "")]
    [InlineData("12a", false, "12a")]
    [InlineData("\u0661\u0662", false, "\u0661\u0662")]
    public void A_whole_number_is_told_from_other_texts(string text, bool expected, string number)
    {
        Assert.Equal(expected, Label.IsNumber(text, out string found));
        Assert.Equal(number, found);
    }

    [Theory]
    [InlineData("4000.0")]
    [InlineData("Anti-Spam Rejection")]
    [InlineData("-1")]
    [InlineData("  ")]
    public void The_form_in_which_codes_are_compared_is_its_own(string text) =>
        Assert.Equal(Label.NormalizeCode(text), Label.NormalizeCode(Label.NormalizeCode(text)));
}
