using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>The view that measures messages: the figures of <see cref="DeliveryMeasure"/>, one row a group.</summary>
internal sealed class MeasureView
{
    private static readonly string[] s_figuresOfTime = { "median_ticks", "p95_ticks", "first_of_all", "last_of_all" };
    private readonly SqlOptions _options;
    private readonly Dialect _dialect;
    private readonly SqlNames _names;
    private readonly GroupColumns _groups;

    public MeasureView(SqlOptions options, Dialect dialect, SqlNames names, GroupColumns groups)
    {
        _options = options;
        _dialect = dialect;
        _names = names;
        _groups = groups;
    }

    /// <summary>How each figure is counted in messages that took the same time.</summary>
    private IEnumerable<(string Name, string Sql)> Counts
    {
        get
        {
            yield return ("messages", "count(*)");
            yield return ("superseded", "sum(events) - count(*)");
            foreach (Outcome outcome in new[] { Outcome.Delivered, Outcome.Pending, Outcome.NotDelivered, Outcome.Indeterminate, Outcome.Unrecognized })
                yield return (NameOf(outcome), Count("outcome = '" + outcome + "'"));
            yield return ("conflicts", "sum(is_in_conflict)");
            yield return ("stale", _options.StaleAfter is { } limit ? Count("outcome = 'Pending' AND " + AsOf() + " - last_ticks > " + Number(limit.Ticks)) : Count("1 = 0"));
            yield return ("retryable", Count("outcome = 'NotDelivered' AND retry = 'Later'"));
            yield return ("not_searched", "sum(not_searched)");
        }
    }

    public string Write()
    {
        string keys = string.Concat(_groups.Names.Select(name => name + ", "));
        string over = _groups.Names.Count == 0 ? "" : "PARTITION BY " + string.Join(", ", _groups.Names);
        Steps steps = new(_dialect);
        // Messages that took the same time are counted as one row: this is all that has to be brought together.
        steps.Query(
            "messages_of_time",
            "  SELECT " + keys + "ticks_to_final,\n    " + string.Join(",\n    ", Counts.Select(count => count.Sql + " AS n_" + count.Name))
            + ",\n    min(first_ticks) AS first_of_time, max(last_ticks) AS last_of_time\n  FROM " + _names.Message + "\n  GROUP BY " + keys + "ticks_to_final");
        string timed = "CASE WHEN ticks_to_final IS NULL THEN 0 ELSE n_messages END";
        steps.Query(
            "ranked",
            "  SELECT messages_of_time.*,\n    sum(" + timed + ") OVER (" + over + " ORDER BY ticks_to_final ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS passed,\n"
            + "    sum(" + timed + ") OVER (" + over + ") AS timed\n  FROM messages_of_time");
        steps.Query(
            "counted",
            "  SELECT " + keys + string.Join(", ", Counts.Select(count => "sum(n_" + count.Name + ") AS c_" + count.Name)) + ", 0 AS c_rejected,\n    "
            + Percentile(50) + " AS median_ticks,\n    " + Percentile(95) + " AS p95_ticks,\n    min(first_of_time) AS first_of_all, max(last_of_time) AS last_of_all\n"
            + "  FROM ranked" + (keys.Length == 0 ? "" : "\n  GROUP BY " + string.Join(", ", _groups.Names))
            + (keys.Length == 0 ? "\n  HAVING count(*) > 0" : ""));
        steps.Query(
            "rejected",
            "  SELECT " + string.Concat(_groups.Names.Select(name => (name == "provider" ? "provider" : NullOf(name)) + " AS " + name + ", "))
            + string.Join(", ", Counts.Select(count => "0 AS c_" + count.Name)) + ", " + (_options.PartTable is null ? "count(*)" : "sum(events)")
            + " AS c_rejected, " + string.Join(", ", s_figuresOfTime
                .Select(name => Dialect.Null(_dialect.NullableBigIntType) + " AS " + name))
            + "\n  FROM " + (_options.PartTable is null ? _names.Event + " WHERE fate = 'Rejected'" : _names.Parts + " WHERE part_of = 'Rejected'")
            + "\n  GROUP BY provider");
        steps.Query("counted_or_rejected", "  SELECT * FROM counted\n  UNION ALL\n  SELECT * FROM rejected");
        string[] sums = Counts.Select(count => count.Name).Append("rejected").ToArray();
        steps.Query(
            "figures",
            "  SELECT " + keys + string.Join(", ", sums.Select(name => "sum(c_" + name + ") AS s_" + name))
            + ",\n    max(median_ticks) AS s_median, max(p95_ticks) AS s_p95, min(first_of_all) AS s_first, max(last_of_all) AS s_last\n  FROM counted_or_rejected"
            + (keys.Length == 0 ? "\n  HAVING count(*) > 0" : "\n  GROUP BY " + string.Join(", ", _groups.Names)));
        return steps.Complete(Select(keys));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(string condition) => "sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";

    private static string NameOf(Outcome outcome) => outcome == Outcome.NotDelivered ? "not_delivered" : outcome.ToString().ToLowerInvariant();

    /// <summary>The least time that at least this share of all does not exceed (nearest rank).</summary>
    private static string Percentile(int percent) =>
        "min(CASE WHEN ticks_to_final IS NOT NULL AND passed * 100 >= timed * " + Number(percent) + " THEN ticks_to_final END)";

    private string AsOf() => _options.AsOf is { } moment
        ? Number(moment.UtcTicks)
        : _options.PartTable is null
            ? "(SELECT max(event_ticks) FROM " + _names.Event + " WHERE fate = 'Event' AND event_kind = 2)"
            : "(SELECT max(last_ticks) FROM " + _names.Parts + ")";

    private string NullOf(string name) => name is "hour" or "day"
        ? "CASE WHEN 1 = 0 THEN " + _dialect.FromMicroseconds("0") + " END"
        : Dialect.Null(_dialect.NullableTextType);

    private string Select(string keys)
    {
        string Rate(string part, string whole) =>
            "CASE WHEN " + whole + " > 0 THEN " + _dialect.ToDouble(part) + " / (" + whole + ") END";
        string Seconds(string ticks) => _dialect.ToDouble(ticks) + " / 10000000";
        string Instant(string ticks) => "CASE WHEN " + ticks + " IS NOT NULL THEN "
            + _dialect.FromMicroseconds(_dialect.Divide(ticks, "10") + " - " + Number(Dialect.EpochTicks / 10)) + " END";
        List<(string Name, string Sql)> columns = new() { ("rows", "s_messages + s_superseded + s_rejected"), ("messages", "s_messages"), ("superseded", "s_superseded"), ("rejected", "s_rejected") };
        foreach (string name in new[] { "delivered", "pending", "not_delivered", "indeterminate", "unrecognized", "conflicts", "stale", "retryable" })
            columns.Add((name, "s_" + name));
        columns.Add(("delivered_of_sent", Rate("s_delivered", "s_messages")));
        columns.Add(("delivered_of_final", Rate("s_delivered", "s_delivered + s_not_delivered")));
        columns.Add(("receipt_coverage", Rate("s_delivered + s_not_delivered", "s_messages")));
        columns.Add(("median_seconds_to_final", Seconds("s_median")));
        columns.Add(("p95_seconds_to_final", Seconds("s_p95")));
        columns.Add(("first", Instant("s_first")));
        columns.Add(("last", Instant("s_last")));
        columns.Add(("not_searched", "s_not_searched"));
        return "SELECT " + keys + "\n  " + string.Join(",\n  ", columns.Select(column => column.Sql + " AS " + _dialect.OwnIdentifier(column.Name))) + "\nFROM figures";
    }
}
