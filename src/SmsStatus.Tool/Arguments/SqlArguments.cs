using System;
using System.Collections.Generic;
using System.CommandLine;

namespace SmsStatus.Tool.Arguments;

/// <summary>What a catalog is told that is written as SQL: the database, the table, and what to count.</summary>
internal sealed class SqlArguments
{
    private readonly Option<SqlDialect?> _dialect = ParsedOption.One<SqlDialect?>(
        "--dialect",
        "DATABASE",
        "The database that SQL is written for: " + string.Join(", ", Enum.GetNames<SqlDialect>()) + ".",
        text => ParsedOption.ParseName<SqlDialect>(text),
        Enum.GetNames<SqlDialect>());

    private readonly Option<string?> _table = Text("--table", "NAME", "SQL: the table or view of raw reports; sms_report if not given.");
    private readonly Option<KeyValuePair<string, string>[]> _columns = ParsedOption.Many(
        "--column", "NAME=COLUMN", "SQL: a column of the table: Code=reason. Names: " + string.Join(", ", Setters.Keys) + ".", ParseColumn);

    private readonly Option<SqlTimes?> _times = ParsedOption.One<SqlTimes?>(
        "--times", "FORM", "SQL: how the table keeps its times: " + string.Join(", ", Enum.GetNames<SqlTimes>()) + ".", text => ParsedOption.ParseName<SqlTimes>(text), Enum.GetNames<SqlTimes>());

    private readonly Option<TimeZoneInfo?> _timeZone = ParsedOption.One<TimeZoneInfo?>(
        "--time-zone", "Z", "SQL: the zone of times without an offset, and of hours and days, with one offset all year: +02:00.", Moments.ParseTimeZone);

    private readonly Option<string?> _codeTable = SharedOptions.CodeTable();
    private readonly Option<bool> _sharedCode = SharedOptions.SharedCode();
    private readonly Option<bool> _keyIsMessageId = new("--key-is-message-id") { Description = "SQL: know a message by its id alone, for tables without recipients." };
    private readonly Option<string?> _schema = Text("--schema", "NAME", "SQL: where the script puts its tables and views.");
    private readonly Option<string?> _prefix = Text("--prefix", "TEXT", "SQL: what the names of its tables and views begin with; sms_ if not given.");
    private readonly Option<string?> _eventTable = Text("--event-table", "NAME", "SQL: a table that keeps the events of an earlier script, to be read instead.");
    private readonly Option<string?> _partTable = Text("--part-table", "NAME", "SQL: a table of what all shards folded, to be read instead.");
    private readonly MeasureArguments _measure = new();

    private static Dictionary<string, Action<SqlColumns, string>> Setters => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Provider"] = (columns, name) => columns.Provider = name,
        ["Code"] = (columns, name) => columns.Code = name,
        ["Status"] = (columns, name) => columns.Status = name,
        ["MessageId"] = (columns, name) => columns.MessageId = name,
        ["Recipient"] = (columns, name) => columns.Recipient = name,
        ["Sender"] = (columns, name) => columns.Sender = name,
        ["SubmittedAt"] = (columns, name) => columns.SubmittedAt = name,
        ["UpdatedAt"] = (columns, name) => columns.UpdatedAt = name,
        ["SharedCode"] = (columns, name) => columns.SharedCode = name,
        ["Segment"] = (columns, name) => columns.Segment = name,
        ["FailedSegments"] = (columns, name) => columns.FailedSegments = name,
    };

    /// <summary>Gives the arguments to a command.</summary>
    /// <param name="command">A command that writes SQL.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _dialect, _table, _columns, _times, _timeZone, _codeTable, _sharedCode, _keyIsMessageId, _schema, _prefix, _eventTable, _partTable,
        })
            command.Add(option);
        _measure.AddTo(command);
    }

    /// <summary>Whether a database is named.</summary>
    public bool IsAsked(ParseResult line) => line.GetValue(_dialect) is not null;

    /// <summary>What SQL to write.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="provider">The only provider that is written; null where there are several.</param>
    /// <exception cref="ArgumentException">No database is named.</exception>
    public SqlOptions Options(ParseResult line, string? provider)
    {
        TimeZoneInfo? zone = line.GetValue(_timeZone);
        MeasureOptions measure = _measure.Options(line, zone);
        SqlOptions options = new()
        {
            Dialect = line.GetValue(_dialect)
                ?? throw new ArgumentException("SQL differs between databases; name yours with --dialect: " + string.Join(", ", Enum.GetNames<SqlDialect>()) + "."),
            CodeTable = line.GetValue(_codeTable),
            SharedCode = line.GetValue(_sharedCode),
            Times = line.GetValue(_times) ?? SqlTimes.Text,
            ReportZone = zone,
            TimeZone = zone,
            GroupBy = measure.GroupBy,
            Event = measure.Event,
            StaleAfter = measure.StaleAfter,
            AsOf = measure.AsOf,
            KeyIsMessageId = line.GetValue(_keyIsMessageId),
            Schema = line.GetValue(_schema),
            EventTable = line.GetValue(_eventTable),
            PartTable = line.GetValue(_partTable),
        };
        options.Table = line.GetValue(_table) ?? options.Table;
        options.Prefix = line.GetValue(_prefix) ?? options.Prefix;
        foreach (KeyValuePair<string, string> column in line.GetValue(_columns) ?? [])
            Setters[column.Key](options.Columns, column.Value);
        // Rows that name no provider are of the only one that is written.
        options.Provider = options.Columns.Provider is null ? provider : null;
        return options;
    }

    private static Option<string?> Text(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description };

    private static KeyValuePair<string, string> ParseColumn(string text)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && sign < text.Length - 1 && Setters.ContainsKey(text[..sign].Trim())
            ? new(text[..sign].Trim(), text[(sign + 1)..])
            : throw new FormatException($"'{text}' is not of the form NAME=COLUMN. Names: {string.Join(", ", Setters.Keys)}.");
    }
}
