using System;
using System.IO;
using System.Management.Automation.Host;
using System.Text;

namespace SmsStatus.Formatting;

/// <summary>What the place that a view is shown in can show. Asked anew for each text, since all of it can change while a shell runs.</summary>
internal readonly struct HostAbility
{
    public HostAbility(bool colors, bool blocks)
    {
        Colors = colors;
        Blocks = blocks;
    }

    /// <summary>Whether escape sequences show as colours there, and are wanted.</summary>
    public bool Colors { get; }

    /// <summary>Whether block characters arrive as what they are.</summary>
    public bool Blocks { get; }

    /// <summary>The ability of a host and of the console behind it.</summary>
    public static HostAbility Of(PSHost? host) => new(CanColor(host), CanShow(OutcomeGlyphs.Blocks));

    /// <summary>
    /// Whether colours are shown: by a host that can, and not into a file or another program. PowerShell takes escape sequences out of
    /// what its own cmdlets redirect, but not out of what the shell that started it does.
    /// </summary>
    private static bool CanColor(PSHost? host)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            return false;
        return HostStyle.Rendering switch
        {
            "Ansi" => true,
            "Host" => host?.UI?.SupportsVirtualTerminal == true && !Console.IsOutputRedirected,
            _ => false,
        };
    }

    private static bool CanShow(string glyphs)
    {
        try
        {
            Encoding encoding = Console.OutputEncoding;
            return encoding.GetString(encoding.GetBytes(glyphs)) == glyphs;
        }
        catch (Exception exception) when (exception is IOException or EncoderFallbackException)
        {
            // There is no console, or it refuses what it cannot show.
            return false;
        }
    }
}
