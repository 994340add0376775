using System;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>An entry may explain a range of numbers; one that names a number goes before it.</summary>
public sealed class CodeRangeTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);

    [Theory]
    [InlineData("0", "0", DeliveryStatus.Delivered)]
    [InlineData("3", "3", DeliveryStatus.Unrecognized)]
    [InlineData("15", "15", DeliveryStatus.Unrecognized)]
    [InlineData("16", "16", DeliveryStatus.Unknown)]
    [InlineData("0x1F", "31", DeliveryStatus.Unknown)]
    [InlineData("0x1f", "31", DeliveryStatus.Unknown)]
    [InlineData("037", "37", DeliveryStatus.Enroute)]
    [InlineData("0x2F", "0x2F", DeliveryStatus.Unrecognized)]
    [InlineData("0x30", "48", DeliveryStatus.Enroute)]
    [InlineData("80.0", "80", DeliveryStatus.Undeliverable)]
    [InlineData("0x7F", "127", DeliveryStatus.Undeliverable)]
    [InlineData("255", "255", DeliveryStatus.Unrecognized)]
    [InlineData("256", "256", DeliveryStatus.Unrecognized)]
    [InlineData("-3", "-3", DeliveryStatus.Unrecognized)]
    [InlineData("16-31", "16-31", DeliveryStatus.Unknown)]
    public void A_verdict_names_the_number_and_is_that_of_its_range(string code, string expected, DeliveryStatus status)
    {
        UnifiedStatus verdict = s_resolver.Resolve("Gsm", code);
        Assert.Equal((expected, status), (verdict.Code, verdict.Status));
    }

    [Fact]
    public void Every_value_of_a_TP_Status_is_of_its_group()
    {
        for (int value = 0; value < 0x80; value++)
        {
            UnifiedStatus verdict = s_resolver.Resolve("Gsm", value.ToString(CultureInfo.InvariantCulture));
            // What the standard reserves is not guessed.
            if (value is (>= 0x03 and < 0x10) or (>= 0x26 and < 0x30) or (>= 0x4A and < 0x50) or (>= 0x66 and < 0x70))
                Assert.Equal(Outcome.Unrecognized, verdict.Outcome);
            else if (value is >= 0x20 and < 0x40)
                Assert.Equal(Outcome.Pending, verdict.Outcome);
            else
                Assert.Equal(Finality.Final, verdict.Finality);
        }
    }

    [Theory]
    [InlineData("20", "16-31")]
    [InlineData("0x14", "16-31")]
    [InlineData("32", "32")]
    public void The_catalog_finds_the_entry_that_explains_a_number(string code, string expected) => Assert.Equal(
        expected, new StatusCodeFilter { Codes = [code], Providers = ["Gsm"] }.Apply(StatusCatalog.Default).Single().Code);

    [Theory]
    [InlineData("\"from\": \"x\", \"to\": \"9\"", "codes[0].range.from", "'x'")]
    [InlineData("\"from\": \"9\", \"to\": \"3\"", "codes[0].range.to", "'from'")]
    [InlineData("\"from\": \"120\", \"to\": \"130\"", "codes[0].range", "same number")]
    [InlineData("\"from\": \"300\"", "codes[0].range", "'to'")]
    [InlineData("\"from\": \"300\", \"to\": \"310\", \"step\": \"2\"", "codes[0].range.step", "'step'")]
    public void A_range_that_is_none_or_meets_another_is_refused(string range, string path, string expected)
    {
        CatalogException exception = Assert.Throws<CatalogException>(
            () => PrivateCatalog.With(PrivateCatalog.Extending("Gsm", Entry("300-310", range))));
        Assert.Equal(path, exception.JsonPath);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_code_inside_a_range_can_be_added()
    {
        StatusResolver resolver = new(PrivateCatalog.With(PrivateCatalog.Extending("Gsm", Entry("17", "").Replace("\"range\": {  },", "", StringComparison.Ordinal))));
        Assert.Equal("Ours", resolver.Resolve("Gsm", "17").Name);
        Assert.Equal("Ours", resolver.Resolve("Gsm", "0x11").Name);
        Assert.NotEqual("Ours", resolver.Resolve("Gsm", "18").Name);
    }

    private static string Entry(string code, string range) => $$"""
        { "code": "{{code}}", "range": { {{range}} }, "name": "Ours", "status": "Failed", "cause": "Unspecified", "action": "Wait", "retry": "No",
          "persistence": "Permanent", "origin": "Carrier", "billable": "No", "suppression": "Never", "meaning": "Our own value.", "advice": "Ask us." }
        """;
}
