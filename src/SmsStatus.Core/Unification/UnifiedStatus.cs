namespace SmsStatus;

/// <summary>The translation of what one provider reported: a verdict. Immutable.</summary>
public sealed class UnifiedStatus
{
    internal UnifiedStatus(string provider, string? code, string? providerStatus, StatusCode? entry, VerdictDetails details)
    {
        Provider = provider;
        Code = code;
        ProviderStatus = providerStatus;
        Conflict = details.Conflict;
        Meaning = details.Meaning ?? entry!.Meaning;
        Advice = details.Advice ?? entry!.Advice;
        Finality = details.Finality ?? entry!.Finality;
        Outcome = details.Outcome ?? entry!.Outcome;
        Action = details.Action ?? entry!.Action;
        Name = entry?.Name;
        Source = details.Source ?? entry?.Source;
        if (entry is null)
        {
            // Nothing is known, so nothing is claimed: neither a cause nor that there is none.
            Cause = Cause.Unspecified;
            Persistence = Persistence.Unspecified;
            return;
        }

        Status = entry.Status;
        Cause = entry.Cause;
        Retry = entry.Retry;
        Persistence = entry.Persistence;
        Evidence = entry.Evidence;
        Origin = entry.Origin;
        Billable = entry.Billable;
        Suppression = entry.Suppression;
    }

    private UnifiedStatus(UnifiedStatus other, string meaning)
    {
        Provider = other.Provider;
        Status = other.Status;
        Outcome = other.Outcome;
        Finality = other.Finality;
        Cause = other.Cause;
        Action = other.Action;
        Retry = other.Retry;
        Persistence = other.Persistence;
        Evidence = other.Evidence;
        Origin = other.Origin;
        Billable = other.Billable;
        Suppression = other.Suppression;
        Name = other.Name;
        Meaning = meaning;
        Advice = other.Advice;
    }

    /// <summary>The provider that reported.</summary>
    public string Provider { get; }

    /// <summary>The code or reason label as reported, cleared of what spreadsheets add; null where none was.</summary>
    public string? Code { get; }

    /// <summary>The provider's own status word as reported; null where none was.</summary>
    public string? ProviderStatus { get; }

    /// <summary>The unified status.</summary>
    public DeliveryStatus Status { get; }

    /// <summary>The outcome group that the message counts in.</summary>
    public Outcome Outcome { get; }

    /// <summary>Whether further reports may follow.</summary>
    public Finality Finality { get; }

    /// <summary>Why the message was not delivered.</summary>
    public Cause Cause { get; }

    /// <summary>What to do next.</summary>
    public NextAction Action { get; }

    /// <summary>Whether to send the same message again.</summary>
    public Retry Retry { get; }

    /// <summary>Whether the reason lasts.</summary>
    public Persistence Persistence { get; }

    /// <summary>What a delivery rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Who gave the verdict.</summary>
    public Origin Origin { get; }

    /// <summary>Whether the provider may charge for the message.</summary>
    public Billable Billable { get; }

    /// <summary>Whether to leave the recipient out of later sends.</summary>
    public Suppression Suppression { get; }

    /// <summary>The short name of the catalog entry; null where the report was not recognized.</summary>
    public string? Name { get; }

    /// <summary>What it means.</summary>
    public string Meaning { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }

    /// <summary>How the code and the provider's status word disagree; null where they do not.</summary>
    public string? Conflict { get; }

    /// <summary>The document (and, where a provider has several code tables, the table) that the verdict rests on.</summary>
    public string? Source { get; }

    /// <summary>The verdict that this one and others like it have in common, where there are too many to tell them apart.</summary>
    internal UnifiedStatus WithoutCode() => new(this, "Many different codes and status words.");

    /// <summary>The provider, code or status word, and the unified status.</summary>
    public override string ToString() => Provider + " " + (Code ?? ProviderStatus) + ": " + Status;
}
