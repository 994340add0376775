using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>The view that reads each row of a table of raw reports as an event, with its verdict.</summary>
internal sealed class EventView
{
    private const string Ascii = "^[ -~]*$";
    private static readonly string[] s_times = { "submitted", "updated" };
    private static readonly string[] s_joined = { "no", "shared_no", "code", "outcome", "shared_outcome" };
    private static readonly string[] s_lookups = { "c", "o", "w" };
    private static readonly string[] s_ranks = { "rank_no", "severity", "weight", "status_no" };
    private readonly StatusCatalog _catalog;
    private readonly SqlOptions _options;
    private readonly Dialect _dialect;
    private readonly SqlNames _names;
    private readonly string? _provider;
    private readonly TimeColumns[] _times;

    public EventView(StatusCatalog catalog, SqlOptions options, Dialect dialect, SqlNames names)
    {
        _catalog = catalog;
        _options = options;
        _dialect = dialect;
        _names = names;
        _provider = options.Provider is { } given ? catalog.GetProvider(given).Name : null;
        long? zone = options.ReportZone is { } known ? Zones.OffsetOf(known, nameof(options.ReportZone)) : null;
        _times = s_times.Select(name => new TimeColumns(dialect, options.Times, zone, name)).ToArray();
    }

    private bool SearchesHexadecimal => _catalog.Providers.Any(provider => provider.Hexadecimal is not null);

    private bool HasRanges => _catalog.Providers.Any(VerdictBook.HasRanges);

    /// <summary>The view's query.</summary>
    public string Write()
    {
        Steps steps = new Steps(_dialect).Query("report_rows", Report());
        steps.Extend("cleaned_rows", Clean().Concat(Times(0)));
        steps.Extend("normal_rows", Normalize().Concat(Times(1)));
        steps.Query("named_rows", Name());
        steps.Extend("hexadecimal_rows", ReadHexadecimal().Concat(Times(2)));
        steps.Extend("searched_rows", Search().Concat(Times(3)));
        steps.Extend("other_rows", Other());
        steps.Extend("keyed_rows", new[] { Column(HasRanges ? "other_label" : "other_key", Key("other_code")) });
        if (HasRanges)
            steps.Extend("looked_up_rows", new[] { Column("other_key", WithoutZeros("other_label")) });
        steps.Query("matched_rows", Match());
        steps.Extend("judged_rows", Judge());
        steps.Extend("found_rows", Find());
        return steps.Complete(Select());
    }

    private static string If(string condition, string value) => "CASE WHEN " + condition + " THEN " + value + " END";

    private static KeyValuePair<string, string> Column(string name, string sql) => new(name, sql);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<KeyValuePair<string, string>> Times(int step) => _times.SelectMany(time => time.Step(step));

    private string NullText => Dialect.Null(_dialect.NullableTextType);

    private string NullNumber => Dialect.Null(_dialect.NullableBigIntType);

    /// <summary>The table's values as texts without blanks around them; blank ones are null.</summary>
    private string Report()
    {
        SqlColumns columns = _options.Columns;
        (string Name, string? Column)[] values =
        {
            ("provider_given", _provider is null ? columns.Provider : null),
            ("id_given", columns.MessageId),
            ("recipient_given", columns.Recipient),
            ("sender_given", columns.Sender),
            ("code_given", columns.Code),
            ("word_given", columns.Status),
            ("shared_given", columns.SharedCode),
            ("segment_given", columns.Segment),
            ("failed_given", columns.FailedSegments),
        };
        IEnumerable<string> selected = values.Select(value => TextOf(value.Column) + " AS " + value.Name)
            .Append(TimeOf(columns.SubmittedAt) + " AS submitted_given")
            .Append(TimeOf(columns.UpdatedAt) + " AS updated_given");
        return "  SELECT\n    " + string.Join(",\n    ", selected) + "\n  FROM " + _names.Table + " AS t"
            + (_dialect.Fence.Length == 0 ? "" : "\n  " + _dialect.Fence);
    }

    private string TextOf(string? column) => column is null
        ? NullText
        : "nullif(" + _dialect.TrimBlanks(_dialect.ToText("t." + _dialect.Identifier(column))) + ", '')";

    private string TimeOf(string? column)
    {
        if (_options.Times != SqlTimes.TimeStamp)
            return TextOf(column);
        return column is null
            ? NullNumber
            : _dialect.ToTicks("t." + _dialect.Identifier(column)) + " + " + Number(Dialect.EpochTicks);
    }

    private IEnumerable<KeyValuePair<string, string>> Clean()
    {
        yield return Column("provider_name", _dialect.TrimWhiteSpace("provider_given"));
        yield return Column("code_text", "nullif(" + _dialect.TrimWhiteSpace("code_given") + ", '')");
        yield return Column("word_text", "nullif(" + _dialect.TrimWhiteSpace("word_given") + ", '')");
        yield return Column(
            "recipient_bare",
            "CASE WHEN " + _dialect.Matches("recipient_given", "^[Tt][Ee][Ll]:.") + " THEN " + _dialect.Substring("recipient_given", 5)
            + " ELSE recipient_given END");
    }

    private IEnumerable<KeyValuePair<string, string>> Normalize()
    {
        yield return Column(HasRanges ? "code_label" : "code_key", Key("code_text"));
        yield return Column("word_key", Key("word_text"));
        yield return Column("code_number", Whole("code_text"));
        yield return Column("provider_key", "CASE WHEN " + _dialect.Matches("provider_name", Ascii) + " THEN " + _dialect.ToLowerAscii("provider_name") + " ELSE provider_name END");
        // One provider writes the same number with and without a plus.
        yield return Column(
            "recipient_key",
            "CASE WHEN " + _dialect.Matches("recipient_bare", "^[0-9+ ()./-]*[0-9][0-9+ ()./-]*$") + " THEN "
            + _dialect.Remove("recipient_bare", "[^0-9]") + " ELSE recipient_bare END");
    }

    /// <summary>The form in which codes and words are compared.</summary>
    private string Key(string text)
    {
        string known = _dialect.Remove(text, _dialect.Supplementary);
        return "CASE WHEN " + IsWhole(text) + " THEN " + Whole(text, isWhole: true)
            + " WHEN " + _dialect.Matches(text, "^[ -~]*[A-Za-z][ -~]*$") + " THEN " + _dialect.ToLowerAscii(_dialect.Remove(text, "[^A-Za-z0-9]"))
            + " WHEN " + _dialect.Matches(text, Ascii) + " THEN " + text
            + " WHEN " + _dialect.Matches(known, _dialect.Letter) + " THEN " + _dialect.ToLower(_dialect.Remove(known, _dialect.NeitherLetterNorDigit))
            + " ELSE " + text + " END";
    }

    /// <summary>A label that is a hexadecimal number without its leading zeros, as numbers in ranges are looked up.</summary>
    private string WithoutZeros(string label) =>
        "CASE WHEN " + _dialect.Matches(label, "^0x0[0-9a-f]+$") + " THEN '0x' || coalesce(nullif(" + _dialect.TrimZeros(_dialect.Substring(label, 3))
        + ", ''), '0') ELSE " + label + " END";

    private string IsWhole(string text) => _dialect.Matches(text, "^[0-9]+(?:[.]0+)?$");

    /// <summary>A whole number without leading zeros or an empty fraction; null where the text is none.</summary>
    private string Whole(string text, bool isWhole = false)
    {
        string digits = "coalesce(nullif(" + _dialect.TrimZeros(_dialect.Extract(text, "^([0-9]+)")) + ", ''), '0')";
        return isWhole ? digits : If(IsWhole(text), digits);
    }

    /// <summary>The provider of each row. Where it is given, all rows have it.</summary>
    private string Name()
    {
        return "  SELECT r.*, p.provider AS provider_known, p.folds_by_code, p.key_has_id, p.key_has_recipient, p.vendor_from, p.vendor_to, p.is_unsearched\n"
            + "  FROM normal_rows AS r\n  " + (_provider is null
                ? "LEFT JOIN " + _names.Provider + " AS p ON p.lookup_name = r.provider_key"
                : "CROSS JOIN (SELECT * FROM " + _names.Provider + " WHERE lookup_name = "
                + _dialect.Literal(CatalogTables.LookupName(_provider)) + ") AS p")
            + (_dialect.Fence.Length == 0 ? "" : "\n  " + _dialect.Fence);
    }

    private IEnumerable<KeyValuePair<string, string>> ReadHexadecimal()
    {
        if (HasRanges)
            yield return Column("code_key", WithoutZeros("code_label"));
        if (!SearchesHexadecimal)
            yield break;
        string digits = _dialect.TrimZeros(_dialect.Substring("code_text", 3));
        yield return Column(
            "hexadecimal_digits",
            If("vendor_from IS NOT NULL AND " + _dialect.Matches("code_text", "^0[xX]0*[0-9A-Fa-f]{0,8}$") + " AND length(code_text) > 2", digits));
    }

    private IEnumerable<KeyValuePair<string, string>> Search()
    {
        if (SearchesHexadecimal)
        {
            string digits = _dialect.PadLeft(_dialect.ToLowerAscii("hexadecimal_digits"), 8);
            IEnumerable<string> places = Enumerable.Range(0, 8).Select(place =>
                "(" + _dialect.Position("'0123456789abcdef'", _dialect.Substring(digits, place + 1, 1)) + " - 1) * " + Number(1L << (28 - (place * 4))));
            yield return Column("hexadecimal_value", If("hexadecimal_digits IS NOT NULL", string.Join(" + ", places)));
        }

        // -4000 and 4000.5 are numbers, not codes that something was written around.
        string[] searches = _catalog.Providers
            .Where(provider => provider.CodePattern is not null)
            .Select(provider => (provider.Name, Pattern: CodeSearch.Rewrite(provider.CodePattern!)))
            .Where(search => search.Pattern is not null)
            .Select(search => " WHEN provider_known = " + _dialect.Literal(search.Name) + " THEN nullif(" + _dialect.Extract("code_text", search.Pattern!) + ", '')")
            .ToArray();
        yield return Column(
            "searched_code",
            searches.Length == 0 ? NullText : If("NOT " + _dialect.Matches("code_text", "^[0-9+.,-]*$"), "CASE" + string.Concat(searches) + " END"));
    }

    /// <summary>The code that stands in the text, where the text as a whole is none.</summary>
    private IEnumerable<KeyValuePair<string, string>> Other()
    {
        string other = "searched_code";
        if (SearchesHexadecimal)
        {
            other = "CASE WHEN hexadecimal_value <= 2147483647 THEN CASE WHEN hexadecimal_value BETWEEN vendor_from AND vendor_to THEN hexadecimal_digits"
                + " ELSE " + _dialect.ToText("hexadecimal_value") + " END ELSE searched_code END";
        }

        yield return Column("other_code", other);
    }

    private string Match()
    {
        string Lookup(string name, string kind, string key) =>
            "  LEFT JOIN (SELECT provider AS " + name + "_provider, lookup_key AS " + name + "_lookup, verdict_no AS " + name + "_no, shared_verdict_no AS "
            + name + "_shared_no, code AS " + name + "_code, outcome AS " + name + "_outcome, shared_outcome AS " + name + "_shared_outcome FROM "
            + _names.Key + " WHERE kind = '" + kind + "') AS " + name + " ON " + name + "." + name + "_provider = r.provider_known AND " + name + "." + name
            + "_lookup = r." + key + "\n";
        return "  SELECT r.*" + string.Concat(s_lookups.SelectMany(name => s_joined.Select(column => ", " + name + "." + name + "_" + column)))
            + "\n  FROM " + (HasRanges ? "looked_up_rows" : "keyed_rows") + " AS r\n" + Lookup("c", VerdictBook.Code, "code_key") + Lookup("o", VerdictBook.Code, "other_key")
            + Lookup("w", VerdictBook.Word, "word_key") + (_dialect.Fence.Length == 0 ? "" : "  " + _dialect.Fence);
    }

    private IEnumerable<KeyValuePair<string, string>> Judge()
    {
        bool mayBeShared = _options.SharedCode || _options.Columns.SharedCode is not null;
        string isShared = _options.SharedCode ? "1 = 1" : _dialect.ToLowerAscii("shared_given") + " IN ('true', '1', 'yes', 'y')";
        string Best(string column) => mayBeShared
            ? "CASE WHEN " + isShared + " THEN coalesce(c_shared_" + column + ", o_shared_" + column + ", w_shared_" + column + ") ELSE coalesce(c_" + column
                + ", o_" + column + ", w_" + column + ") END"
            : "coalesce(c_" + column + ", o_" + column + ", w_" + column + ")";
        yield return Column("entry_no", "coalesce(" + Best("no") + ", " + Number(VerdictBook.UnrecognizedNumber) + ")");
        yield return Column("entry_outcome", Best("outcome"));
        yield return Column("code_outcome", "coalesce(c_outcome, o_outcome)");
        yield return Column("code_found", "coalesce(c_code, other_code, code_number, code_text)");
        yield return Column(
            "is_rejected",
            "CASE WHEN " + (_provider is null ? "provider_known IS NULL OR " : "") + "(code_given IS NULL AND word_given IS NULL) THEN 1 ELSE 0 END");
    }

    private IEnumerable<KeyValuePair<string, string>> Find()
    {
        string hasFailedPart = _options.Columns.FailedSegments is null ? "1 = 0" : "entry_outcome = 'Delivered' AND failed_given <> '0'";
        yield return Column("is_partly", "CASE WHEN " + hasFailedPart + " THEN 1 ELSE 0 END");
        yield return Column("verdict_no", "CASE WHEN " + hasFailedPart + " THEN " + Number(VerdictBook.PartlyDeliveredNumber) + " ELSE entry_no END");
        string id = _options.KeyIsMessageId ? "1 = 1" : "key_has_id = 1";
        string recipient = _options.KeyIsMessageId ? "1 = 0" : "key_has_recipient = 1";
        // A number that lost its digits tells no two recipients apart.
        yield return Column(
            "is_keyed",
            "CASE WHEN (NOT (" + id + ") OR id_given IS NOT NULL) AND (NOT (" + recipient + ") OR (recipient_given IS NOT NULL AND NOT "
            + _dialect.Matches("recipient_given", "^[0-9.,+]+[Ee][0-9.,+]{1,7}$") + ")) THEN 1 ELSE 0 END");
        yield return Column("key_id", "CASE WHEN " + id + " THEN coalesce(id_given, '') ELSE '' END");
        yield return Column("key_recipient", "CASE WHEN " + recipient + " THEN coalesce(recipient_key, '') ELSE '' END");
        yield return Column(
            "code_order",
            "CASE WHEN folds_by_code = 1 AND entry_no <> 0 AND " + _dialect.Matches("code_found", "^0*[0-9]{1,10}$") + " THEN "
            + "CASE WHEN " + _dialect.ToInteger("code_found") + " <= 2147483647 THEN " + _dialect.ToInteger("code_found") + " ELSE -1 END ELSE -1 END");
        yield return Column("event_ticks", "CASE WHEN updated_kind <> 0 THEN updated_ticks ELSE submitted_ticks END");
        yield return Column("event_kind", "CASE WHEN updated_kind <> 0 THEN updated_kind ELSE submitted_kind END");
        yield return Column(
            "unlisted",
            If("code_outcome IS NULL AND code_found IS NOT NULL", "'Code ' || code_found || ' is not in the catalog'"));
        // Whether the catalog's own search would go on where these patterns cannot.
        yield return Column(
            "is_not_searched",
            "CASE WHEN is_unsearched = 1 AND c_no IS NULL AND o_no IS NULL AND NOT " + _dialect.Matches("code_text", "^[0-9+.,-]*$") + " THEN 1 ELSE 0 END");
    }

    private string Select()
    {
        string partly = "e.is_partly = 1";
        string provider = _provider is { } given ? _dialect.Literal(given) : "CASE WHEN e.is_rejected = 0 THEN e.provider_known END";
        // Where a code was probably read as hexadecimal on its way, the meaning says so.
        bool guesses = SearchesHexadecimal;
        string unlisted = guesses
            ? "e.unlisted || CASE WHEN m.code IS NOT NULL THEN '; it is probably code ' || m.code || ' that was read as a hexadecimal number (0x' || m.code"
                + " || ') on its way into the report.' ELSE '.' END"
            : "e.unlisted || '.'";
        List<(string Name, string Sql)> columns = new()
        {
            ("fate", "CASE WHEN e.is_rejected = 1 THEN 'Rejected' ELSE 'Event' END"),
            ("provider", provider),
            ("message_id", "e.id_given"),
            ("recipient", "e.recipient_given"),
            ("sender", "e.sender_given"),
            ("submitted_at", Instant("e.submitted")),
            ("updated_at", Instant("e.updated")),
            ("code", "e.code_found"),
            ("provider_status", "e.word_text"),
        };
        columns.AddRange(VerdictColumns.Axes.Select(axis => (axis, "v." + axis)));
        columns.Add(("name", "v.name"));
        columns.Add((
            "meaning",
            "CASE WHEN e.unlisted IS NULL OR " + partly + " THEN v.meaning WHEN e.entry_no = 0 THEN " + unlisted + " ELSE v.meaning || ' ' || " + unlisted + " END"));
        columns.Add(("advice", "v.advice"));
        columns.Add((
            "conflict",
            "CASE WHEN " + partly + " THEN 'The report says delivered, and that a part of the message failed.' WHEN e.w_outcome <> e.code_outcome THEN"
            + " 'Status ' || e.word_text || ' says ' || e.w_outcome || '; code ' || e.code_found || ' says ' || e.code_outcome || '.' END"));
        columns.Add(("source", _options.Columns.FailedSegments is null ? "v.source" : "n.source"));
        columns.Add(("segment", "e.segment_given"));
        columns.Add(("is_keyed", "e.is_keyed"));
        columns.Add(("key_id", "e.key_id"));
        columns.Add(("key_recipient", "e.key_recipient"));
        columns.Add(("recipient_key", "e.recipient_key"));
        columns.Add(("verdict_no", "e.verdict_no"));
        columns.Add(("is_in_conflict", "CASE WHEN " + partly + " OR e.w_outcome <> e.code_outcome THEN 1 ELSE 0 END"));
        columns.Add(("is_not_searched", "e.is_not_searched"));
        columns.Add(("code_order", "e.code_order"));
        foreach (string column in s_ranks)
            columns.Add((column, "v." + column));
        foreach (string name in new[] { "submitted", "updated", "event" })
        {
            columns.Add((name + "_ticks", "e." + name + "_ticks"));
            columns.Add((name + "_kind", "e." + name + "_kind"));
        }

        return "SELECT\n  " + string.Join(",\n  ", columns.Select(column => column.Sql + " AS " + column.Name))
            + "\nFROM found_rows AS e\nJOIN " + _names.Verdict + " AS v ON v.verdict_no = e.verdict_no"
            + (_options.Columns.FailedSegments is null ? "" : "\nJOIN " + _names.Verdict + " AS n ON n.verdict_no = e.entry_no")
            + (guesses
                ? "\nLEFT JOIN (SELECT provider, lookup_key, code FROM " + _names.Key + " WHERE kind = '" + CatalogTables.Misread
                    + "') AS m ON m.provider = e.provider_known AND m.lookup_key = CASE WHEN e.code_outcome IS NULL THEN coalesce(e.other_key, e.code_key) END"
                : "");
    }

    private string Instant(string name) => If(
        name + "_kind = 2", _dialect.FromMicroseconds(_dialect.Divide(name + "_ticks", "10") + " - " + Number(Dialect.EpochTicks / 10)));
}
