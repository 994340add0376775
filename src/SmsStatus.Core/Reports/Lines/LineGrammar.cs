using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>How the lines of a log hold the values of a report.</summary>
internal sealed class LineGrammar
{
    public static readonly LineGrammar Receipts = new(
        SmppReceipt.Find, static line => SmppReceipt.IsIncomplete(line) ? "its receipt has no status" : null, "it holds no receipt");

    public static readonly LineGrammar Forms = new(FormLine.Find, static _ => null, "it holds no form data");

    private LineGrammar(Func<string, Dictionary<string, string>?> find, Func<string, string?> findDamage, string nothing)
    {
        Find = find;
        FindDamage = findDamage;
        Nothing = nothing;
    }

    /// <summary>The values of a line by their names; null where it holds none.</summary>
    public Func<string, Dictionary<string, string>?> Find { get; }

    /// <summary>What is wrong with a line that holds no values; null where it was not meant to.</summary>
    public Func<string, string?> FindDamage { get; }

    /// <summary>Why a line without values is excluded.</summary>
    public string Nothing { get; }
}
