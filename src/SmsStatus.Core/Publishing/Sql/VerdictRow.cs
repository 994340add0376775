using SmsStatus.Measurement;

namespace SmsStatus.Publishing.Sql;

/// <summary>One verdict that events may come to, numbered.</summary>
internal sealed class VerdictRow
{
    public VerdictRow(int number, string kind, StatusCode? entry, UnifiedStatus verdict)
    {
        Number = number;
        Kind = kind;
        Entry = entry;
        Verdict = verdict;
        Ranked = new RankedVerdict(verdict, FoldRule.LatestFinal, 0, 0, 0);
    }

    public int Number { get; }

    /// <summary>What leads to it: a code, a status word, or one of the cases that the catalog has no entry for.</summary>
    public string Kind { get; }

    /// <summary>The entry that it rests on; null for those that hold for all providers.</summary>
    public StatusCode? Entry { get; }

    public UnifiedStatus Verdict { get; }

    /// <summary>What folding asks of it.</summary>
    public RankedVerdict Ranked { get; }
}
