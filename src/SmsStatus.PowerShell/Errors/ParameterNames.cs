using System.Text.RegularExpressions;

namespace SmsStatus.Errors;

/// <summary>Says parameters in messages of the core, which serve a command line as well, as PowerShell has them.</summary>
internal static class ParameterNames
{
    private static readonly Regex s_parameter = new(@"the parameter (\w+)", RegexOptions.CultureInvariant);

    /// <summary>The message with, for example, <c>-Provider</c> in place of <c>the parameter Provider</c>.</summary>
    public static string InShell(string message) => s_parameter.Replace(message, "-$1");
}
