using System.IO;
using System.Linq;
using System.Reflection;

namespace SmsStatus.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Samples => Path.Combine(Root, "samples");

    public static string Providers => Path.Combine(Root, "src", "SmsStatus.Core", "Catalog", "Providers");
}
