using SmsStatus.Catalog;

namespace SmsStatus.Tests;

public sealed class HexadecimalCodesTests
{
    private static readonly HexadecimalCodes s_sinch = new("400", "4FF", "1024", "1048");

    [Theory]
    [InlineData("0x402", "402")]
    [InlineData("0X402", "402")]
    [InlineData(" 0x402 ", "402")]
    [InlineData("0x418", "418")]
    [InlineData("0x1B", "27")]
    [InlineData("0x1b", "27")]
    [InlineData("0x0", "0")]
    [InlineData("0x12C", "300")]
    [InlineData("0x3FF", "1023")]
    [InlineData("0x500", "1280")]
    public void The_vendor_range_keeps_its_digits_and_other_numbers_their_value(string text, string expected) =>
        Assert.Equal(expected, s_sinch.Read(text));

    [Theory]
    [InlineData("402")]
    [InlineData("0x")]
    [InlineData("0xZZ")]
    [InlineData("x402")]
    [InlineData("0x402!")]
    [InlineData("0x123456789")]
    [InlineData("")]
    public void Anything_else_is_no_hexadecimal_code(string text) => Assert.Null(s_sinch.Read(text));

    [Fact]
    public void Leading_zeros_do_not_make_another_code() => Assert.Equal("402", s_sinch.Read("0x0402"));

    [Fact]
    public void A_large_number_does_not_become_negative() => Assert.NotEqual("-1", s_sinch.Read("0xFFFFFFFF"));

    [Theory]
    [InlineData("1024", "400")]
    [InlineData("1026", "402")]
    [InlineData("1033", "409")]
    [InlineData("1040", "410")]
    [InlineData("1048", "418")]
    [InlineData("1024.0", "400")]
    public void A_code_that_was_misread_is_guessed(string text, string expected) => Assert.Equal(expected, s_sinch.GuessMisread(text));

    [Theory]
    [InlineData("1023")]
    [InlineData("1049")]
    [InlineData("402")]
    [InlineData("-1024")]
    [InlineData("Failed")]
    public void No_other_number_was_misread(string text) => Assert.Null(s_sinch.GuessMisread(text));

    [Theory]
    [InlineData("1034")]
    [InlineData("1039")]
    public void No_code_with_a_letter_is_guessed_because_codes_are_decimal(string text) => Assert.Null(s_sinch.GuessMisread(text));
}
