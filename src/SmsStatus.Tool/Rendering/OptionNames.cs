using System;
using System.Text.RegularExpressions;

namespace SmsStatus.Tool.Rendering;

/// <summary>Says parameters in messages of the core, which serve cmdlets as well, as the command line has them.</summary>
internal static partial class OptionNames
{
    private const string Property = "Property";

    /// <summary>The message with, for example, <c>--provider</c> in place of <c>the parameter Provider</c>.</summary>
    public static string InCommandLine(string message) => Parameter().Replace(message, match => ToOption(match.Groups[1].Value));

    private static string ToOption(string name) => name.EndsWith(Property, StringComparison.Ordinal)
        ? "--property " + name[..^Property.Length] + "=COLUMN"
        : "--" + Word().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex(@"the parameter (\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
