using System;
using System.Linq;

namespace SmsStatus;

/// <summary>A code without a provider, which cannot be translated: the same number means opposite things at different providers.</summary>
public sealed class ProviderRequiredException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ProviderRequiredException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public ProviderRequiredException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public ProviderRequiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ProviderRequiredException(StatusCatalog catalog, string? code)
        : base(Describe(catalog, code))
    {
    }

    private static string Describe(StatusCatalog catalog, string? code)
    {
        string[] users = string.IsNullOrWhiteSpace(code)
            ? Array.Empty<string>()
            : catalog.FindProvidersUsing(code!).Select(provider => provider.Name).ToArray();
        if (users.Length > 0)
            return "Code " + code!.Trim() + " needs a provider: it is used by " + string.Join(", ", users) + ". Name one with the parameter Provider.";
        return "A provider is needed: one of " + string.Join(", ", catalog.Providers.Select(provider => provider.Name))
            + ". Name one with the parameter Provider, or in a Provider column.";
    }
}
