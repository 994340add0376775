namespace SmsStatus.Publishing;

/// <summary>The messages that ask for one action, by advice and by the codes that give it.</summary>
internal sealed class ActionFigures
{
    public ActionFigures(NextAction action)
    {
        Action = action;
    }

    public NextAction Action { get; }

    public long Messages { get; private set; }

    /// <summary>By advice.</summary>
    public Ranking<string> Advice { get; } = new(advice => advice);

    /// <summary>By advice, and provider with code or status word.</summary>
    public Ranking<(string Advice, string Code)> Codes { get; } = new(code => code.Code);

    public void Add(UnifiedStatus verdict, long messages)
    {
        string? code = verdict.Code ?? verdict.ProviderStatus;
        Messages += messages;
        Advice.Add(verdict.Advice, messages);
        Codes.Add((verdict.Advice, code is null ? verdict.Provider : verdict.Provider + " " + code), messages);
    }
}
