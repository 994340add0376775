using System;
using Spectre.Console;

namespace SmsStatus.Tool.Rendering;

/// <summary>One column of a printed table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Text">Takes its text from the object of a row; null prints as nothing to tell.</param>
internal sealed record Column<T>(string Heading, Func<T, string?> Text)
{
    /// <summary>What stands above it where the table would otherwise be too wide; the heading itself unless set.</summary>
    public string? ShortHeading { get; init; }

    /// <summary>Whether it holds numbers, which stand under each other.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether its texts are of any length, and are broken where the table would otherwise be too wide.</summary>
    public bool IsLong { get; init; }

    /// <summary>The colour of a row's text; the terminal's own where not set.</summary>
    public Func<T, Style>? Style { get; init; }
}
