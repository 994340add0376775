using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmsStatus.Publishing.Sql;

/// <summary>The names of what a script reads and makes, quoted.</summary>
internal sealed class SqlNames
{
    private readonly Dialect _dialect;
    private readonly SqlOptions _options;

    public SqlNames(Dialect dialect, SqlOptions options)
    {
        _dialect = dialect;
        _options = options;
        Table = Quote(options.Table, nameof(options.Table));
        Event = options.EventTable is { } events ? Quote(events, nameof(options.EventTable)) : Own("event");
        Parts = options.PartTable is { } parts ? Quote(parts, nameof(options.PartTable)) : Part;
    }

    /// <summary>The table of raw reports.</summary>
    public string Table { get; }

    /// <summary>Names and aliases of providers, and how each provider is read.</summary>
    public string Provider => Own("provider");

    /// <summary>The verdicts: the entries of the catalog, and what is said where none applies.</summary>
    public string Verdict => Own("status_code");

    /// <summary>Which spelling of which code or word leads to which verdict.</summary>
    public string Key => Own("status_key");

    /// <summary>The events: the script's own view, or the table that keeps them.</summary>
    public string Event { get; }

    public string Part => Own("part");

    /// <summary>The parts of messages that all shards know.</summary>
    public string Parts { get; }

    public string Message => Own("message");

    public string Measure => Own("measure");

    /// <summary>The parts of a name: at its points, but not at those inside double quotes.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static IReadOnlyList<string> Split(string name, string parameter)
    {
        List<string> parts = new();
        StringBuilder part = new();
        bool quoted = false;
        for (int index = 0; index < name.Length; index++)
        {
            char character = name[index];
            if (character == '"' && quoted && index + 1 < name.Length && name[index + 1] == '"')
            {
                part.Append('"');
                index++;
            }
            else if (character == '"' && (quoted || part.Length == 0))
            {
                quoted = !quoted;
            }
            else if (character == '.' && !quoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }

        parts.Add(part.ToString());
        if (quoted || parts.Any(each => each.Length == 0))
            throw new ArgumentException("'" + name + "' is no name of a table: it has an empty part or an open quote.", parameter);
        return parts;
    }

    private string Own(string name)
    {
        string own = _dialect.OwnIdentifier(_options.Prefix + name);
        return _options.Schema is { } schema ? Quote(schema, nameof(_options.Schema)) + "." + own : own;
    }

    private string Quote(string name, string parameter) => string.Join(".", Split(name, parameter).Select(_dialect.Identifier));
}
