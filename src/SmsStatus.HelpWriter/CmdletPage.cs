using System.Collections.Generic;

namespace SmsStatus.HelpWriter;

/// <summary>What a page says of a cmdlet.</summary>
/// <param name="Name">The name.</param>
/// <param name="Synopsis">What it does, in a sentence.</param>
/// <param name="Description">Paragraphs.</param>
/// <param name="Syntaxes">A line for each parameter set.</param>
/// <param name="Examples">In their order.</param>
/// <param name="Parameters">In the order of the page.</param>
/// <param name="Inputs">What the pipeline takes.</param>
/// <param name="Outputs">What comes out.</param>
/// <param name="Notes">Paragraphs.</param>
/// <param name="Links">The topics to read on in.</param>
internal sealed record CmdletPage(
    string Name,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<SyntaxLine> Syntaxes,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<ParameterText> Parameters,
    IReadOnlyList<TypeText> Inputs,
    IReadOnlyList<TypeText> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Links);
