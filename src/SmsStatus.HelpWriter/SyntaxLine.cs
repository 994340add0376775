using System.Collections.Generic;

namespace SmsStatus.HelpWriter;

/// <summary>A parameter set.</summary>
/// <param name="ParameterSet">Its name.</param>
/// <param name="Parameters">The names of its parameters, in the order in which they are shown.</param>
internal sealed record SyntaxLine(string ParameterSet, IReadOnlyList<string> Parameters);
