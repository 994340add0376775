namespace SmsStatus.Tests;

/// <summary>Azure writes its codes into sentences, where they are found and nothing else is taken for one.</summary>
public sealed class StatusResolverFreeTextTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);

    [Theory]
    [InlineData("ErrorCode: 5002. ErrorMessage: Message Delivery Timeout", "5002", DeliveryStatus.Unknown)]
    [InlineData("ErrorCode: 4006. ErrorMessage: The recipient is not reachable.", "4006", DeliveryStatus.Undeliverable)]
    [InlineData("errorcode:4007", "4007", DeliveryStatus.Rejected)]
    [InlineData("(4008)", "4008", DeliveryStatus.Rejected)]
    [InlineData("[9999] Unknown failure", "9999", DeliveryStatus.Failed)]
    [InlineData("No error.", "2000", DeliveryStatus.Delivered)]
    [InlineData("no error", "2000", DeliveryStatus.Delivered)]
    [InlineData(" NO ERROR. ", "2000", DeliveryStatus.Delivered)]
    public void The_code_is_found_inside_a_text(string text, string code, DeliveryStatus expected)
    {
        UnifiedStatus verdict = s_resolver.Resolve("Azure", text);
        Assert.Equal(code, verdict.Code);
        Assert.Equal(expected, verdict.Status);
    }

    [Theory]
    [InlineData("Message Delivery Timeout")]
    [InlineData("ErrorCode: 40066")]
    [InlineData("ErrorCode: 400")]
    [InlineData("ErrorCode: 04006")]
    [InlineData("to +14255550123")]
    [InlineData("no errors at all")]
    public void A_text_without_a_code_of_four_digits_is_unrecognized_and_kept(string text)
    {
        UnifiedStatus verdict = s_resolver.Resolve("Azure", text);
        Assert.Equal(DeliveryStatus.Unrecognized, verdict.Status);
        Assert.Equal(text, verdict.Code);
    }

    [Fact]
    public void A_code_in_a_text_that_is_not_listed_is_unrecognized_under_its_number()
    {
        UnifiedStatus verdict = s_resolver.Resolve("Azure", "ErrorCode: 4999. ErrorMessage: Something new");
        Assert.Equal(DeliveryStatus.Unrecognized, verdict.Status);
        Assert.Equal("4999", verdict.Code);
    }

    [Fact]
    public void A_text_without_a_code_leaves_the_word_of_the_status()
    {
        UnifiedStatus verdict = s_resolver.Resolve("Azure", "Message Delivery Timeout", "Failed");
        Assert.Equal(DeliveryStatus.Undeliverable, verdict.Status);
        Assert.Equal("Message Delivery Timeout", verdict.Code);
        Assert.Equal("Failed", verdict.ProviderStatus);
    }

    [Theory]
    [InlineData("MobileConnect", "Code 4000")]
    [InlineData("Crexendo", "error 411")]
    [InlineData("Sinch", "code 402")]
    [InlineData("OnceHub", "Illegal Number (reported)")]
    public void Providers_that_write_plain_codes_are_not_searched(string provider, string text) =>
        Assert.Equal(DeliveryStatus.Unrecognized, s_resolver.Resolve(provider, text).Status);

    [Fact]
    public void A_missing_receipt_is_neither_a_failure_nor_a_delivery()
    {
        UnifiedStatus verdict = s_resolver.Resolve("Azure", "ErrorCode: 5002. ErrorMessage: Message Delivery Timeout", "Failed");
        Assert.Equal(DeliveryStatus.Unknown, verdict.Status);
        Assert.Equal(Outcome.Indeterminate, verdict.Outcome);
        Assert.Equal(Cause.NoReceipt, verdict.Cause);
        Assert.Equal(NextAction.None, verdict.Action);
        Assert.Equal(Finality.Final, verdict.Finality);
    }
}
