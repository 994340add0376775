namespace SmsStatus.Abstractions;

/// <summary>
/// The catalog that all cmdlets and completers ask. A session is the process: runspaces share what is imported, so that
/// <c>ForEach-Object -Parallel</c> and thread jobs translate as the shell does that started them.
/// </summary>
internal static class ModuleCatalog
{
    public static CatalogSession Session { get; } = new();

    /// <summary>The catalog as it is now.</summary>
    public static StatusCatalog Current => Session.Catalog;
}
