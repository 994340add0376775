#if NETSTANDARD2_0
namespace SmsStatus.Formatting;

/// <summary>Windows PowerShell has no <c>$PSStyle</c>: what it shows is plain.</summary>
internal static class HostStyle
{
    public static string? Rendering => null;

    public static string Color(string name) => "";

    public static string Reset => "";
}
#else
using System.Management.Automation;
using System.Reflection;

namespace SmsStatus.Formatting;

/// <summary>What <c>$PSStyle</c> says. The reference assembly is that of 5.1 and does not know it, so it is asked by name.</summary>
internal static class HostStyle
{
    private static readonly PropertyInfo? s_instance =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance");

    /// <summary>How the user wants escape sequences handled: <c>Host</c>, <c>PlainText</c> or <c>Ansi</c>; null where there is no <c>$PSStyle</c>.</summary>
    public static string? Rendering => Value(Style, "OutputRendering")?.ToString();

    /// <summary>The sequence that ends all colours.</summary>
    public static string Reset => Value(Style, "Reset") as string ?? "";

    private static object? Style => s_instance?.GetValue(null);

    /// <summary>The sequence that starts a foreground colour.</summary>
    /// <param name="name">The colour's name, such as <c>Green</c>.</param>
    public static string Color(string name) => Value(Value(Style, "Foreground"), name) as string ?? "";

    private static object? Value(object? source, string property) => source?.GetType().GetProperty(property)?.GetValue(source);
}
#endif
