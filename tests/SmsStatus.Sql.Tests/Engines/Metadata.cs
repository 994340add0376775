using System.Linq;
using System.Reflection;

namespace SmsStatus.Sql.Tests;

/// <summary>What the build tells the tests.</summary>
internal static class Metadata
{
    public static string Get(string key) => typeof(Metadata).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
