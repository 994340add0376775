using System;
using System.CommandLine;
using System.IO;
using SmsStatus.Reports;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints problems to the error stream.</summary>
internal sealed class Problems
{
    private readonly TextWriter _error;
    private int _shown;

    public Problems(ParseResult line)
    {
        _error = line.InvocationConfiguration.Error;
    }

    /// <summary>Prints one problem on a line of its own.</summary>
    /// <param name="problem">A sentence.</param>
    public void Write(string problem)
    {
        Show("");
        _error.WriteLine(VisibleText.Of(OptionNames.InCommandLine(problem)));
    }

    /// <summary>Shows a line that the next one replaces; only where somebody watches.</summary>
    /// <param name="text">The line; empty to take the one before away.</param>
    public void Show(string text)
    {
        if (Console.IsErrorRedirected || (text.Length == 0 && _shown == 0))
            return;
        text = VisibleText.Of(text);
        _error.Write("\r" + text.PadRight(_shown) + (text.Length == 0 ? "\r" : ""));
        _shown = text.Length;
    }
}
