using System;

namespace SmsStatus.Tests;

/// <summary>There is no verdict without a provider.</summary>
public sealed class StatusResolverProviderTests
{
    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default);

    [Theory]
    [InlineData(null, "4000", "Azure, MobileConnect")]
    [InlineData("", "4000.0", "Azure, MobileConnect")]
    [InlineData("  ", "400", "Crexendo, Sinch")]
    [InlineData(null, "401", "Crexendo, Sinch")]
    [InlineData(null, "27", "Clickatell, Gsm, Infobip, MessageBird, Sinch")]
    [InlineData(null, "Illegal Number", "OnceHub, Vonage")]
    public void A_code_alone_is_refused_and_the_providers_that_use_it_are_named(string? provider, string code, string users)
    {
        string message = Assert.Throws<ProviderRequiredException>(() => s_resolver.Resolve(provider, code)).Message;
        Assert.Contains("Code " + code, message, StringComparison.Ordinal);
        Assert.Contains("it is used by ", message, StringComparison.Ordinal);
        foreach (string name in ProviderFiles.Names)
            Assert.Equal(users.Split(", ").AsSpan().Contains(name), message.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31415")]
    public void Without_a_code_that_anybody_uses_all_providers_are_named(string? code)
    {
        string message = Assert.Throws<ProviderRequiredException>(() => s_resolver.Resolve(null, code, "Delivered")).Message;
        Assert.All(ProviderFiles.Names, name => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("Azur")]
    [InlineData("Azure Sinch")]
    public void A_provider_that_is_not_known_is_named_together_with_those_that_are(string provider)
    {
        string message = Assert.Throws<UnknownProviderException>(() => s_resolver.Resolve(provider, "4000")).Message;
        Assert.Contains("'" + provider + "'", message, StringComparison.Ordinal);
        Assert.All(ProviderFiles.Names, name => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_verdict_names_the_provider_and_not_the_alias() =>
        Assert.Equal("MobileConnect 4000: Delivered", s_resolver.Resolve("sfmc", "4000.0").ToString());

    [Fact]
    public void A_verdict_shows_its_status_word_where_it_has_no_code() =>
        Assert.Equal("Sinch Dispatched: Submitted", s_resolver.Resolve("Sinch", null, "Dispatched").ToString());
}
