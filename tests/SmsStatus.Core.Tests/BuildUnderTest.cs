using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;

namespace SmsStatus.Tests;

public sealed class BuildUnderTest
{
    [Fact]
    public void The_suite_runs_against_the_build_it_is_meant_for()
    {
#if TEST_NETSTANDARD
        const string expected = ".NETStandard,Version=v2.0";
#else
        const string expected = ".NETCoreApp,Version=v8.0";
#endif
        TargetFrameworkAttribute target = typeof(StatusCatalog).Assembly.GetCustomAttributes<TargetFrameworkAttribute>().Single();
        Assert.Equal(expected, target.FrameworkName);
    }
}
