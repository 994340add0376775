using System;

namespace SmsStatus.Tests;

/// <summary>Sinch's code tables: which one is asked, and how numbers in hexadecimal are read.</summary>
public sealed class StatusResolverTableTests
{
    private static readonly StatusResolver s_standard = new(StatusCatalog.Default);
    private static readonly StatusResolver s_cloud = new(StatusCatalog.Default, "CloudSmpp");

    [Theory]
    [InlineData("1", DeliveryStatus.Failed, Cause.NoRoute, DeliveryStatus.Undeliverable, Cause.UnknownSubscriber)]
    [InlineData("5", DeliveryStatus.Failed, Cause.NoRoute, DeliveryStatus.Undeliverable, Cause.UnknownSubscriber)]
    [InlineData("6", DeliveryStatus.Failed, Cause.NoRoute, DeliveryStatus.Unknown, Cause.NoReceipt)]
    [InlineData("40", DeliveryStatus.Failed, Cause.ProviderFault, DeliveryStatus.Undeliverable, Cause.HandsetUnavailable)]
    [InlineData("201", DeliveryStatus.Undeliverable, Cause.AbsentSubscriber, DeliveryStatus.Undeliverable, Cause.NetworkFault)]
    [InlineData("300", DeliveryStatus.Rejected, Cause.InvalidDestination, DeliveryStatus.Rejected, Cause.Blocked)]
    public void A_number_of_both_tables_has_the_meaning_of_the_selected_one(
        string code, DeliveryStatus status, Cause cause, DeliveryStatus cloudStatus, Cause cloudCause)
    {
        UnifiedStatus standard = s_standard.Resolve("Sinch", code);
        UnifiedStatus cloud = s_cloud.Resolve("Sinch", code);
        Assert.Equal((status, cause), (standard.Status, standard.Cause));
        Assert.Equal((cloudStatus, cloudCause), (cloud.Status, cloud.Cause));
        Assert.StartsWith("Table Smpp: ", standard.Source, StringComparison.Ordinal);
        Assert.StartsWith("Table CloudSmpp: ", cloud.Source, StringComparison.Ordinal);
        Assert.Contains("In table CloudSmpp this number means \"" + cloud.Name + "\"", standard.Meaning, StringComparison.Ordinal);
        Assert.Contains("In table Smpp this number means \"" + standard.Name + "\"", cloud.Meaning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("27", DeliveryStatus.Unrecognized, DeliveryStatus.Undeliverable)]
    [InlineData("999", DeliveryStatus.Unrecognized, DeliveryStatus.Undeliverable)]
    [InlineData("159", DeliveryStatus.Undeliverable, DeliveryStatus.Unrecognized)]
    [InlineData("62", DeliveryStatus.Rejected, DeliveryStatus.Unrecognized)]
    [InlineData("402", DeliveryStatus.Rejected, DeliveryStatus.Rejected)]
    [InlineData("0", DeliveryStatus.Delivered, DeliveryStatus.Delivered)]
    public void A_table_is_asked_instead_of_the_one_that_it_replaces_and_beside_the_REST_codes(
        string code, DeliveryStatus standard, DeliveryStatus cloud)
    {
        Assert.Equal(standard, s_standard.Resolve("Sinch", code).Status);
        Assert.Equal(cloud, s_cloud.Resolve("Sinch", code).Status);
    }

    [Theory]
    [InlineData("Smpp")]
    [InlineData("Rest")]
    [InlineData("smpp")]
    [InlineData("StatusCodes")]
    public void Selecting_a_standard_table_changes_nothing(string table) =>
        Assert.Equal(s_standard.Resolve("Sinch", "300").Source, new StatusResolver(StatusCatalog.Default, table).Resolve("Sinch", "300").Source);

    [Theory]
    [InlineData("cloudsmpp")]
    [InlineData(" CLOUDSMPP ")]
    public void A_table_is_selected_in_any_case(string table) =>
        Assert.Equal(Cause.Blocked, new StatusResolver(StatusCatalog.Default, table).Resolve("Sinch", "300").Cause);

    [Fact]
    public void Other_providers_keep_their_tables()
    {
        Assert.Equal(DeliveryStatus.Rejected, s_cloud.Resolve("Crexendo", "302").Status);
        Assert.Equal(DeliveryStatus.Rejected, s_cloud.Resolve("Azure", "4000").Status);
    }

    [Theory]
    [InlineData("Cloud")]
    [InlineData("")]
    public void An_unknown_table_is_refused_and_the_known_ones_are_named(string table)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new StatusResolver(StatusCatalog.Default, table));
        foreach (string known in new[] { "Rest", "Smpp", "CloudSmpp", "ErrorCodes", "StandardCodes", "StatusCodes", "Reasons" })
            Assert.Contains(known, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_names_a_table_only_where_a_provider_has_several()
    {
        Assert.StartsWith("Table Rest: ", s_standard.Resolve("Sinch", "402").Source, StringComparison.Ordinal);
        Assert.Equal(Seed.Code("Azure", "4000").Source, s_standard.Resolve("Azure", "4000").Source);
        Assert.Equal(Seed.Word("Sinch", "Failed").Source, s_standard.Resolve("Sinch", null, "Failed").Source);
    }

    [Theory]
    [InlineData("0x402", "402", DeliveryStatus.Rejected)]
    [InlineData("0X400", "400", DeliveryStatus.Queued)]
    [InlineData("0x410", "410", DeliveryStatus.Rejected)]
    [InlineData("0x0", "0", DeliveryStatus.Delivered)]
    [InlineData("0x3E", "62", DeliveryStatus.Rejected)]
    [InlineData("0x0402", "402", DeliveryStatus.Rejected)]
    public void A_hexadecimal_number_is_read_as_Sinch_means_it(string code, string expectedCode, DeliveryStatus expected)
    {
        UnifiedStatus verdict = s_standard.Resolve("Sinch", code);
        Assert.Equal(expected, verdict.Status);
        Assert.Equal(expectedCode, verdict.Code);
    }

    [Theory]
    [InlineData("0X1B")]
    [InlineData("0x1b")]
    public void A_hexadecimal_number_is_looked_up_in_the_selected_table(string code)
    {
        UnifiedStatus verdict = s_cloud.Resolve("Sinch", code);
        Assert.Equal("27", verdict.Code);
        Assert.Equal(Cause.AbsentSubscriber, verdict.Cause);
    }

    [Theory]
    [InlineData("Azure", "0x1388")]
    [InlineData("Crexendo", "0x19B")]
    [InlineData("MobileConnect", "0xFA0")]
    public void No_other_provider_writes_hexadecimal_numbers(string provider, string code) =>
        Assert.Equal(DeliveryStatus.Unrecognized, s_standard.Resolve(provider, code).Status);

    [Theory]
    [InlineData("1024", "400")]
    [InlineData("1025", "401")]
    [InlineData("1026", "402")]
    [InlineData("1033", "409")]
    [InlineData("1040", "410")]
    [InlineData("1042", "412")]
    [InlineData("1048", "418")]
    [InlineData("1024.0", "400")]
    public void A_code_that_was_misread_on_the_way_is_named_but_not_translated(string code, string probably)
    {
        UnifiedStatus verdict = s_standard.Resolve("Sinch", code);
        Assert.Equal(DeliveryStatus.Unrecognized, verdict.Status);
        Assert.Equal(Outcome.Unrecognized, verdict.Outcome);
        Assert.Contains("probably code " + probably + " ", verdict.Meaning, StringComparison.Ordinal);
        Assert.Equal(code.Replace(".0", "", StringComparison.Ordinal), verdict.Code);
    }

    [Theory]
    [InlineData("1023")]
    [InlineData("1034")]
    [InlineData("1039")]
    [InlineData("1049")]
    public void A_number_that_is_no_misread_code_is_just_not_listed(string code) =>
        Assert.Equal("Code " + code + " is not in the catalog.", s_standard.Resolve("Sinch", code).Meaning);
}
