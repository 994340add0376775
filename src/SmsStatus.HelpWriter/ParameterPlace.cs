namespace SmsStatus.HelpWriter;

/// <summary>How a parameter stands in a parameter set.</summary>
internal sealed class ParameterPlace
{
    public string Name { get; set; } = "";

    /// <summary>A number from 0, or Named.</summary>
    public string Position { get; set; } = "Named";

    public bool IsRequired { get; set; }

    public bool ValueFromPipeline { get; set; }

    public bool ValueFromPipelineByPropertyName { get; set; }

    public string PipelineInput => (ValueFromPipeline, ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
