using System.Globalization;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>One entry of the catalog: what a code, reason label or status word of one provider means.</summary>
public sealed class StatusCode
{
    internal StatusCode(StatusCodeBuilder values)
    {
        Provider = values.Provider;
        Table = values.Table;
        Code = values.Code;
        ProviderStatus = values.ProviderStatus;
        Name = values.Name;
        Status = values.Status;
        Outcome = UnifiedModel.OutcomeOf(values.Status);
        Finality = values.Finality ?? UnifiedModel.FinalityOf(values.Status);
        Cause = values.Cause;
        Action = values.Action;
        Retry = values.Retry;
        Persistence = values.Persistence;
        Evidence = values.Evidence;
        Origin = values.Origin;
        Billable = values.Billable;
        Suppression = values.Suppression;
        Standing = values.Standing;
        Meaning = values.Meaning;
        Advice = values.Advice;
        Note = values.Note;
        Source = values.Source;
        FinalOnSharedCode = values.FinalOnSharedCode;
        Labels = values.Labels;
        Range = values.Range;
    }

    /// <summary>The provider whose code this is.</summary>
    public string Provider { get; }

    /// <summary>The provider's table that holds the code; null for a status word.</summary>
    public string? Table { get; }

    /// <summary>The code or reason label as the provider prints it; null for a status word.</summary>
    public string? Code { get; }

    /// <summary>The provider's status word: the word itself, or the one that the provider lists beside the code; else null.</summary>
    public string? ProviderStatus { get; }

    /// <summary>The provider's short name for it, or ours where the provider has only a sentence.</summary>
    public string Name { get; }

    /// <summary>The unified status.</summary>
    public DeliveryStatus Status { get; }

    /// <summary>The outcome group of <see cref="Status"/>.</summary>
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

    /// <summary>Where the entry stands with its provider.</summary>
    public Standing Standing { get; }

    /// <summary>What it means, in our words.</summary>
    public string Meaning { get; }

    /// <summary>What to do about it, in our words.</summary>
    public string Advice { get; }

    /// <summary>Cautions, conditions and disagreements between sources; null where there are none.</summary>
    public string? Note { get; }

    /// <summary>The document that the entry rests on.</summary>
    public string Source { get; }

    internal bool FinalOnSharedCode { get; }

    internal string[] Labels { get; }

    /// <summary>The numbers that the entry explains, where it explains several; its code then says which.</summary>
    internal CodeRange? Range { get; }

    /// <summary>The code as it stands in a verdict on a report that gave it in some spelling.</summary>
    internal string CodeOf(string reported) =>
        Range is not null && CodeRange.Read(reported) is { } number ? number.ToString(CultureInfo.InvariantCulture) : Code!;

    /// <summary>The entry with the same number and another meaning in an alternative table of the provider.</summary>
    internal StatusCode? Twin { get; private set; }

    /// <summary>Marks two entries of alternative tables that share a number but not its meaning.</summary>
    internal static void FlagDifference(StatusCode one, StatusCode other)
    {
        if (Label.Normalize(one.Name) == Label.Normalize(other.Name)
            || (one.Status == other.Status && one.Cause == Cause.None && other.Cause == Cause.None))
            return;
        one.Twin = other;
        other.Twin = one;
    }

    /// <summary>The provider and the code or status word.</summary>
    public override string ToString() => Provider + " " + (Code ?? ProviderStatus);
}
