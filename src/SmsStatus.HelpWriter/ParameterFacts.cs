using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.HelpWriter;

/// <summary>The YAML block of a parameter; the names are those of the Markdown form of PowerShell help.</summary>
internal sealed class ParameterFacts
{
    private const string AllSets = "(All)";

    public string Type { get; set; } = "";

    public string DefaultValue { get; set; } = "";

    public bool SupportsWildcards { get; set; }

    public List<string> Aliases { get; set; } = new();

    public List<ParameterPlace> ParameterSets { get; set; } = new();

    public List<string> AcceptedValues { get; set; } = new();

    /// <summary>The type's name without namespace.</summary>
    public string ShortType => Type[(Type.LastIndexOf('.') + 1)..];

    public bool IsSwitch => ShortType == "SwitchParameter";

    public bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>How it stands in a parameter set; null where it is not in it.</summary>
    public ParameterPlace? In(string parameterSet) =>
        ParameterSets.FirstOrDefault(place => place.Name == parameterSet || place.Name == AllSets);
}
