namespace SmsStatus.Completion;

/// <summary>A value that fits a parameter, and what it means.</summary>
internal readonly struct Suggestion
{
    public Suggestion(string text, string tooltip)
    {
        Text = text;
        Tooltip = tooltip.Length > 0 ? tooltip : text;
    }

    public string Text { get; }

    public string Tooltip { get; }
}
