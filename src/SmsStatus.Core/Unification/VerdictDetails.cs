namespace SmsStatus;

/// <summary>What a verdict says beyond, or instead of, its catalog entry.</summary>
internal sealed class VerdictDetails
{
    public string? Meaning { get; set; }

    public string? Advice { get; set; }

    public string? Source { get; set; }

    public string? Conflict { get; set; }

    public Outcome? Outcome { get; set; }

    public Finality? Finality { get; set; }

    public NextAction? Action { get; set; }
}
