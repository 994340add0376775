using System.Collections.Generic;

namespace SmsStatus.HelpWriter;

/// <summary>An example.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Code">What to type, with the output as comments.</param>
/// <param name="Remarks">Paragraphs.</param>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks);
