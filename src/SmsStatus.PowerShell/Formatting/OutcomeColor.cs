namespace SmsStatus.Formatting;

/// <summary>Colours a text by its outcome, where colours are shown. The text says the same without.</summary>
internal static class OutcomeColor
{
    public static string Paint(string text, Outcome outcome, HostAbility ability) => Paint(text, NameOf(outcome), ability);

    /// <summary>The text of something that does not count.</summary>
    public static string Dim(string text, HostAbility ability) => Paint(text, "BrightBlack", ability);

    private static string Paint(string text, string color, HostAbility ability) =>
        ability.Colors && text.Length > 0 ? HostStyle.Color(color) + text + HostStyle.Reset : text;

    private static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Delivered => "Green",
        Outcome.Pending => "Cyan",
        Outcome.NotDelivered => "Red",
        Outcome.Indeterminate => "Magenta",
        _ => "Yellow",
    };
}
