namespace SmsStatus;

/// <summary>What became of the rows of one report.</summary>
public sealed class ReportTotals
{
    internal ReportTotals(string file)
    {
        File = file;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>All rows; one that stands for many messages counts as many.</summary>
    public long Rows => Events + Excluded + Rejected;

    /// <summary>Rows that say something of an outbound SMS.</summary>
    public long Events { get; internal set; }

    /// <summary>Rows that do not: inbound, tests, other channels or other kinds of events.</summary>
    public long Excluded { get; internal set; }

    /// <summary>Rows that could not be read.</summary>
    public long Rejected { get; internal set; }

    /// <summary>Time stamps that were not understood; their rows count, without a time.</summary>
    public long UnreadTimes { get; internal set; }

    /// <summary>Time stamps without an offset in a zone that neither the layout nor the caller names.</summary>
    public long FloatingTimes { get; internal set; }

    /// <summary>Recipients that a spreadsheet turned into numbers such as 1.55555E+10. Their rows count, each as a message of its own where the recipient identifies it.</summary>
    public long DamagedRecipients { get; internal set; }

    /// <summary>What is wrong with the file as a whole; null where nothing is.</summary>
    public string? Complaint { get; internal set; }

    internal void Add(ReportTotals other)
    {
        Events += other.Events;
        Excluded += other.Excluded;
        Rejected += other.Rejected;
        UnreadTimes += other.UnreadTimes;
        FloatingTimes += other.FloatingTimes;
        DamagedRecipients += other.DamagedRecipients;
        Complaint ??= other.Complaint;
    }
}
