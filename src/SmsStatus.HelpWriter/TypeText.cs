using System.Collections.Generic;

namespace SmsStatus.HelpWriter;

/// <summary>A type that goes in or comes out, and when.</summary>
/// <param name="Name">The type's full name.</param>
/// <param name="Description">Paragraphs.</param>
internal sealed record TypeText(string Name, IReadOnlyList<string> Description);
