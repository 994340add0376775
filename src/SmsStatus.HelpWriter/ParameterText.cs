using System.Collections.Generic;

namespace SmsStatus.HelpWriter;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Paragraphs.</param>
/// <param name="Facts">What its YAML block says.</param>
internal sealed record ParameterText(string Name, IReadOnlyList<string> Description, ParameterFacts Facts);
