using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints the sentences that belong to the rows of a table, below it.</summary>
internal static class Explanations
{
    /// <summary>How many rows are explained; whoever asks for more wants a list.</summary>
    public const int Most = 10;

    /// <summary>Prints the explanations; none where there are too many.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="explanations">What each is about, and its sentences; one that is null is left out.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<(string About, string?[] Sentences)> explanations)
    {
        if (explanations.Count > Most)
            return;
        Grid grid = new();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach ((string about, string?[] sentences) in explanations)
            grid.AddRow(new Text(VisibleText.Of(about)), new Text(VisibleText.Of(string.Join(' ', sentences.OfType<string>()))));
        console.Write(grid);
    }
}
