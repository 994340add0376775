using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>
/// The views that fold events to messages. One row of <c>…part</c> is what some of a message's events say; rows of one message merge
/// to one in any order, by greatest, least and sum alone, wherever they were made.
/// </summary>
internal sealed class FoldViews
{
    /// <summary>What is known of a message besides the verdict that stands, and how two rows of it merge.</summary>
    private static readonly (string Name, string OfEvent, string Merge)[] s_facts =
    {
        ("events", "1", "sum"),
        ("not_searched", "is_not_searched", "sum"),
        ("submitted_instant", "CASE WHEN submitted_kind = 2 THEN submitted_ticks END", "min"),
        ("submitted_floating", "CASE WHEN submitted_kind = 1 THEN submitted_ticks END", "min"),
        ("first_ticks", "CASE WHEN event_kind = 2 THEN event_ticks END", "min"),
        ("last_ticks", "CASE WHEN event_kind = 2 THEN event_ticks END", "max"),
        ("least_final", "CASE WHEN rank_no = 2 THEN status_no END", "min"),
        ("greatest_final", "CASE WHEN rank_no = 2 THEN status_no END", "max"),
    };

    private static readonly string[] s_key = { "key_id", "key_recipient" };
    private static readonly string[] s_keyWithSegment = { "key_id", "key_recipient", "segment" };
    private readonly SqlOptions _options;
    private readonly Dialect _dialect;
    private readonly SqlNames _names;
    private readonly GroupColumns _groups;
    private readonly OrderTerm[] _terms;
    private readonly bool _hasSegments;

    public FoldViews(SqlOptions options, Dialect dialect, SqlNames names, GroupColumns groups)
    {
        _options = options;
        _dialect = dialect;
        _names = names;
        _groups = groups;
        _hasSegments = options.Columns.Segment is not null && !options.Event;
        _terms = new[]
            {
                OrderTerm.Number("o_code", "code_order + 1", 10),
                OrderTerm.Number("o_rank", "rank_no", 1),
                OrderTerm.Number("o_ticks", "updated_ticks", 19),
                OrderTerm.Number("o_kind", "updated_kind", 1),
                OrderTerm.Number("o_severity", "severity", 1),
                OrderTerm.Number("o_status", "status_no", 2),
                OrderTerm.Text("o_code_text", "coalesce(code, '')"),
                OrderTerm.Text("o_word_text", "coalesce(provider_status, '')"),
            }
            .Concat(groups.Ties)
            .Concat(new[]
            {
                OrderTerm.Number("o_weight", "weight", 1),
                OrderTerm.Number("o_verdict", "verdict_no", 9),
                OrderTerm.Number("o_conflict", "is_in_conflict", 1),
            })
            .Concat(groups.Carried)
            .ToArray();
    }

    /// <summary>Whether the messages of all shards are folded on their shards first.</summary>
    private bool IsSpread => _options.PartTable is not null;

    /// <summary>The terms where they are columns.</summary>
    private OrderTerm[] Named => _terms.Select(term => term.With(term.Name)).ToArray();

    private string Segment => _hasSegments ? ", segment" : "";

    /// <summary>The view that folds what one shard has; events of no known message stay as they are.</summary>
    public string WriteParts()
    {
        Steps steps = new Steps(_dialect).Query("events", "  SELECT * FROM " + _names.Event);
        if (!_options.Event)
            Fold(steps, "folded", "events", _terms, s_facts.Select(fact => (fact.Name, Number(fact.OfEvent), fact.Merge)), "fate = 'Event' AND is_keyed = 1", Segment);
        string single = "SELECT 'Single' AS part_of, provider, " + Key(_ => Dialect.Null(_dialect.NullableTextType))
            + string.Concat(s_facts.Select(fact => ", " + Number(fact.OfEvent) + " AS " + fact.Name))
            + string.Concat(_terms.Select(term => ", " + (term.Digits == 0 ? term.Sql : Number(term.Sql)) + " AS " + term.Name))
            + "\nFROM events WHERE fate = 'Event'" + (_options.Event ? "" : " AND is_keyed = 0");
        string columns = "provider, key_id, key_recipient" + Segment + Facts() + Terms();
        string select = _options.Event ? single : "SELECT 'Message' AS part_of, " + columns + "\nFROM folded_parts\nUNION ALL\n" + single;
        select += "\nUNION ALL\nSELECT 'Rejected' AS part_of, provider, " + Key(_ => Dialect.Null(_dialect.NullableTextType))
            + string.Concat(s_facts.Select(fact => ", " + (fact.Name == "events" ? Number("count(*)") : Dialect.Null(_dialect.NullableBigIntType)) + " AS " + fact.Name))
            + string.Concat(_terms.Select(term => ", " + (term.Digits == 0 ? "''" : Number("0")) + " AS " + term.Name))
            + "\nFROM events WHERE fate = 'Rejected' GROUP BY provider";
        return steps.Complete(select);
    }

    /// <summary>The view of messages, each with the verdict that stands.</summary>
    public string WriteMessages()
    {
        Steps steps = new Steps(_dialect).Query("parts", "  SELECT * FROM " + _names.Parts + " WHERE part_of <> 'Rejected'");
        string messages = "parts";
        if (IsSpread && !_options.Event)
            messages = Merge(steps, "merged", messages, Named, s_facts.Select(fact => (fact.Name, fact.Name, fact.Merge)), Segment);
        steps.Extend("known_messages", new[] { Column("is_split", "CASE WHEN least_final <> greatest_final THEN 1 ELSE 0 END") });
        messages = "known_messages";
        if (_hasSegments)
            messages = Join(steps);
        return steps.Complete(Select(messages));
    }

    private static KeyValuePair<string, string> Column(string name, string sql) => new(name, sql);

    /// <summary>A number of the one type that numbers have in all branches of a union.</summary>
    private string Number(string sql) => "CAST(" + sql + " AS " + _dialect.NullableBigIntType + ")";

    private static string Facts() => string.Concat(s_facts.Select(fact => ", " + fact.Name));

    private string Terms() => string.Concat(_terms.Select(term => ", " + term.Name));

    private string Key(System.Func<string, string> value) => string.Join(
        ", ",
        (_hasSegments ? s_keyWithSegment : s_key).Select(name => value(name) + " AS " + name));

    /// <summary>Adds the steps that make one row of several: the greatest by the terms stands, the facts merge.</summary>
    private void Fold(
        Steps steps,
        string name,
        string source,
        IReadOnlyList<OrderTerm> terms,
        IEnumerable<(string Name, string Value, string Merge)> facts,
        string where,
        string segment)
    {
        (string Name, string Value, string Merge)[] known = facts.ToArray();
        string key = "provider, key_id, key_recipient" + segment;
        // The aggregates get names of their own, since some databases would take them for the columns that they are made of.
        steps.Query(
            name + "_rows",
            "  SELECT " + key + ",\n    " + _dialect.Greatest(terms) + " AS best"
            + string.Concat(known.Select(fact => ",\n    " + fact.Merge + "(" + fact.Value + ") AS all_" + fact.Name))
            + "\n  FROM " + source + " WHERE " + where + "\n  GROUP BY " + key
            + (_dialect.Fence.Length == 0 ? "" : "\n  " + _dialect.Fence));
        steps.Query(
            name + "_parts",
            "  SELECT " + key + string.Concat(known.Select(fact => ", all_" + fact.Name + " AS " + fact.Name))
            + string.Concat(terms.Select((term, index) => ",\n    " + _dialect.Term("best", terms, index) + " AS " + term.Name))
            + "\n  FROM " + name + "_rows" + (_dialect.Fence.Length == 0 ? "" : "\n  " + _dialect.Fence));
    }

    private string Merge(
        Steps steps,
        string name,
        string source,
        IReadOnlyList<OrderTerm> terms,
        IEnumerable<(string Name, string Value, string Merge)> facts,
        string segment)
    {
        (string Name, string Value, string Merge)[] known = facts.ToArray();
        Fold(steps, name, source, terms, known, "part_of = 'Message'", segment);
        string columns = "provider, key_id, key_recipient" + segment + string.Concat(known.Select(fact => ", " + fact.Name)) + Terms();
        steps.Query(
            name,
            "  SELECT 'Message' AS part_of, " + columns + " FROM " + name + "_parts\n  UNION ALL\n  SELECT part_of, " + columns + " FROM " + source
            + " WHERE part_of = 'Single'");
        return name;
    }

    /// <summary>
    /// Adds the steps that make a message of its parts: it is as its worst part. Events that name no part decide only where they are
    /// final, since the first ones are reported before the parts are.
    /// </summary>
    private string Join(Steps steps)
    {
        string[] order = { "o_weight", "o_ticks", "o_severity", "o_status", "o_code_text", "o_word_text" };
        OrderTerm[] named = Named;
        OrderTerm[] worst = new[] { OrderTerm.Number("o_decides", "CASE WHEN segment IS NOT NULL OR o_rank = 2 THEN 1 ELSE 0 END", 1) }
            .Concat(order.Select(name => named.Single(term => term.Name == name)))
            .Concat(named.Where(term => !order.Contains(term.Name)).OrderBy(term => term.Name.StartsWith("tie_", System.StringComparison.Ordinal) ? 0 : 1))
            .ToArray();
        return Merge(
            steps,
            "joined",
            "known_messages",
            worst,
            s_facts.Select(fact => (fact.Name, fact.Name, fact.Merge))
                .Append(("is_split", "CASE WHEN is_split = 1 OR (segment IS NOT NULL AND o_conflict = 1) THEN 1 ELSE 0 END", "max")),
            "");
    }

    private string Select(string messages)
    {
        string[] ownRows = _groups.NamesOfRows.ToArray();
        List<(string Name, string Sql)> columns = new()
        {
            ("provider", "e.provider"),
            ("message_id", "e.key_id"),
            ("message_recipient", "e.key_recipient"),
            ("code", "nullif(e.o_code_text, '')"),
            ("provider_status", "nullif(e.o_word_text, '')"),
        };
        columns.AddRange(VerdictColumns.Axes.Select(axis => (axis, "v." + axis)));
        columns.AddRange(ownRows.Select(name => (name, _groups.Show(name))));
        columns.Add(("events", "e.events"));
        columns.Add(("not_searched", "e.not_searched"));
        columns.Add(("is_in_conflict", "CASE WHEN e.is_split = 1 OR e.o_conflict = 1 THEN 1 ELSE 0 END"));
        columns.Add(("is_final", "CASE WHEN e.o_rank = 2 THEN 1 ELSE 0 END"));
        columns.Add((
            "ticks_to_final",
            "CASE WHEN e.o_rank <> 2 THEN NULL WHEN e.o_kind = 2 AND e.o_ticks >= e.submitted_instant THEN e.o_ticks - e.submitted_instant"
            + " WHEN e.o_kind = 1 AND e.submitted_instant IS NULL AND e.o_ticks >= e.submitted_floating THEN e.o_ticks - e.submitted_floating END"));
        columns.Add(("first_ticks", "e.first_ticks"));
        columns.Add(("last_ticks", "e.last_ticks"));
        return "SELECT\n  " + string.Join(",\n  ", columns.Select(column => column.Sql + " AS " + column.Name)) + "\nFROM " + messages
            + " AS e\nJOIN " + _names.Verdict + " AS v ON v.verdict_no = e.o_verdict";
    }
}
