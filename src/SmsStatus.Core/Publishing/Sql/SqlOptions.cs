using System;
using System.Collections.Generic;

namespace SmsStatus;

/// <summary>What SQL is written, and for which table.</summary>
public sealed class SqlOptions
{
    /// <summary>The database.</summary>
    public SqlDialect Dialect { get; set; }

    /// <summary>The table or view of raw reports, as its name's parts separated by points; a part that holds a point stands in double quotes.</summary>
    public string Table { get; set; } = "sms_report";

    /// <summary>Where the script puts what it makes, written like <see cref="Table"/>; null for the connection's own place.</summary>
    public string? Schema { get; set; }

    /// <summary>What the names of all tables and views begin with.</summary>
    public string Prefix { get; set; } = "sms_";

    /// <summary>The table's columns.</summary>
    public SqlColumns Columns { get; set; } = new();

    /// <summary>The name or alias of the provider who reported all rows; null where a column names it.</summary>
    public string? Provider { get; set; }

    /// <summary>The alternative code table to use, such as <c>CloudSmpp</c>; null for each provider's standard tables.</summary>
    public string? CodeTable { get; set; }

    /// <summary>Whether all messages were sent from shared short codes, for which some codes are final.</summary>
    public bool SharedCode { get; set; }

    /// <summary>How the table keeps its times.</summary>
    public SqlTimes Times { get; set; }

    /// <summary>The zone of texts without an offset; null where it is not known. It needs the same offset all year.</summary>
    public TimeZoneInfo? ReportZone { get; set; }

    /// <summary>What to group the figures by, in this order; by provider unless set. Files are unknown to a table.</summary>
    public IReadOnlyList<GroupKey> GroupBy { get; set; } = new[] { GroupKey.Provider };

    /// <summary>Whether each event counts by itself, instead of folding the events of a message to its current state.</summary>
    public bool Event { get; set; }

    /// <summary>How long a pending message may go without an event before it counts as stale; null to count none.</summary>
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The time that <see cref="StaleAfter"/> is measured against; null for the newest time in the table.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The zone in which hours and days begin; null for UTC. It needs the same offset all year.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>Whether a message is known by its id alone, whatever its provider says; for tables without recipients.</summary>
    public bool KeyIsMessageId { get; set; }

    /// <summary>
    /// A table in which the rows of the view <c>…event</c> of an earlier script are kept; null to read <see cref="Table"/>. The script then
    /// makes only the views behind it, and takes the catalog's tables as they are. Written like <see cref="Table"/>.
    /// </summary>
    public string? EventTable { get; set; }

    /// <summary>
    /// The table that shows the view <c>…part</c> of all shards, where scripts of the same options folded each shard's events; null to
    /// read <see cref="Table"/>. The script then makes the catalog's tables and the views that merge the parts to messages and measure
    /// them. Written like <see cref="Table"/>.
    /// </summary>
    public string? PartTable { get; set; }
}
