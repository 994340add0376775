namespace SmsStatus.Formatting;

/// <summary>The characters that stand for outcomes in a bar. Each differs from the others without its colour.</summary>
internal static class OutcomeGlyphs
{
    /// <summary>For consoles that can show them, as those of the code pages 437, 850 and 65001 can; in the order of <see cref="Outcomes"/>.</summary>
    public const string Blocks = "█·▒~?";

    /// <summary>For all others.</summary>
    public const string Ascii = "#.x~?";

    /// <summary>The outcomes in the order in which measures list them, which is that of the glyphs.</summary>
    public static readonly Outcome[] Outcomes =
    {
        Outcome.Delivered, Outcome.Pending, Outcome.NotDelivered, Outcome.Indeterminate, Outcome.Unrecognized,
    };

    private static readonly string[] s_words = { "delivered", "pending", "not delivered", "indeterminate", "unrecognized" };

    /// <summary>The glyph of the outcome at a place of <see cref="Outcomes"/>.</summary>
    public static char Of(int index, HostAbility ability) => (ability.Blocks ? Blocks : Ascii)[index];

    /// <summary>What the glyphs mean, in one line.</summary>
    public static string Legend(HostAbility ability)
    {
        string[] parts = new string[Outcomes.Length];
        for (int index = 0; index < parts.Length; index++)
            parts[index] = OutcomeColor.Paint(Of(index, ability).ToString(), Outcomes[index], ability) + " " + s_words[index];
        return string.Join("  ", parts);
    }
}
