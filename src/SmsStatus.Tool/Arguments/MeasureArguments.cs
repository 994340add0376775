using System;
using System.CommandLine;

namespace SmsStatus.Tool.Arguments;

/// <summary>What every command that measures is told: how to group and how to count.</summary>
internal sealed class MeasureArguments
{
    private readonly Option<GroupKey[]> _by = ParsedOption.Many<GroupKey>(
        "--by", "KEY,…", "What to group by: " + string.Join(", ", Enum.GetNames<GroupKey>()) + ". By provider if not given; \"\" for all together.");

    private readonly Option<bool> _event = new("--event")
    {
        Description = "Count each event by itself instead of each message once.",
    };

    private readonly Option<TimeSpan?> _staleAfter = ParsedOption.One<TimeSpan?>(
        "--stale-after", "TIME", "Count pending messages without an event for longer than this as stale: 48h, 2d, 2.00:00:00.", text => Moments.ParseDuration(text));

    private readonly Option<DateTimeOffset?> _asOf = ParsedOption.One<DateTimeOffset?>(
        "--as-of", "TIME", "The time to measure --stale-after against: 2024-03-05T12:00:00Z. The newest time in the reports if not given.", text => Moments.ParseInstant(text));

    /// <summary>What stale messages are counted by.</summary>
    public Option StaleAfter => _staleAfter;

    /// <summary>Gives the arguments to a command.</summary>
    /// <param name="command">A command that measures.</param>
    public void AddTo(Command command)
    {
        command.Add(_by);
        command.Add(_event);
        command.Add(_staleAfter);
        command.Add(_asOf);
    }

    /// <summary>How to measure.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="zone">The zone in which hours and days begin; null for UTC.</param>
    public MeasureOptions Options(ParseResult line, TimeZoneInfo? zone)
    {
        MeasureOptions options = new()
        {
            Event = line.GetValue(_event),
            StaleAfter = line.GetValue(_staleAfter),
            AsOf = line.GetValue(_asOf),
            TimeZone = zone,
        };
        if (line.GetValue(_by) is { } keys && line.GetResult(_by) is not null)
            options.GroupBy = keys;
        return options;
    }
}
