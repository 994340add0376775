using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tool.Arguments;

/// <summary>How good delivery has to be.</summary>
internal sealed class ThresholdArguments
{
    private readonly Option<double?> _deliveryRate = Minimum("--minimum-delivery-rate", "The least rate of delivered messages, of those that ended: 95% or 0.95.");
    private readonly Option<double?> _deliveredOfSent = Minimum("--minimum-delivered-of-sent", "The least rate of delivered messages, of all messages.");
    private readonly Option<double?> _receiptCoverage = Minimum("--minimum-receipt-coverage", "The least rate of messages known to be delivered or not, of all messages.");
    private readonly Option<CountOrShare?> _unrecognized = Maximum("--maximum-unrecognized", "The most messages that the catalog cannot translate: 10, or 1%.");
    private readonly Option<CountOrShare?> _conflicts = Maximum("--maximum-conflicts", "The most messages about which something contradicts something.");
    private readonly Option<CountOrShare?> _stale = Maximum("--maximum-stale", "The most stale messages; --stale-after says which are.");
    private readonly Option<CountOrShare?> _oneCause = Maximum("--maximum-for-one-cause", "The most messages not delivered for any one cause: 50, or 5%.");
    private readonly Option<CountOrShare?> _rejected = Maximum("--maximum-rejected", "The most rows that cannot be read, of all groups together.");
    private readonly Option<long?> _messages = ParsedOption.One<long?>(
        "--minimum-messages", "N", "How many messages a group must have before its rates and shares are checked; 1 if not given.", text => ParseMessages(text));

    private IReadOnlyList<Option> All =>
        [_deliveryRate, _deliveredOfSent, _receiptCoverage, _unrecognized, _conflicts, _stale, _oneCause, _rejected];

    /// <summary>Gives the arguments to a command; one that is given none of them is bad usage.</summary>
    /// <param name="command">A command that checks.</param>
    /// <param name="staleAfter">What stale messages are counted by.</param>
    public void AddTo(Command command, Option staleAfter)
    {
        foreach (Option option in All)
            command.Add(option);
        command.Add(_messages);
        command.Validators.Add(line => Check(line, staleAfter));
    }

    /// <summary>What is asked for.</summary>
    /// <param name="line">The command line.</param>
    public DeliveryThresholds Thresholds(ParseResult line) => new()
    {
        MinimumDeliveryRate = line.GetValue(_deliveryRate),
        MinimumDeliveredOfSent = line.GetValue(_deliveredOfSent),
        MinimumReceiptCoverage = line.GetValue(_receiptCoverage),
        MaximumUnrecognized = line.GetValue(_unrecognized),
        MaximumConflicts = line.GetValue(_conflicts),
        MaximumStale = line.GetValue(_stale),
        MaximumForOneCause = line.GetValue(_oneCause),
        MaximumRejected = line.GetValue(_rejected),
        MinimumMessages = line.GetValue(_messages) ?? 1,
    };

    private static Option<double?> Minimum(string name, string description) =>
        ParsedOption.One<double?>(name, "RATE", description, text => Rate.Parse(text));

    private static Option<CountOrShare?> Maximum(string name, string description) =>
        ParsedOption.One<CountOrShare?>(name, "N|SHARE", description, text => CountOrShare.Parse(text));

    private static long ParseMessages(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count > 0
            ? count
            : throw new FormatException($"'{text}' is no number of messages. A group must have at least 1 before its rates are checked.");

    private void Check(CommandResult line, Option staleAfter)
    {
        if (All.All(option => line.GetResult(option) is null))
            line.AddError($"There is nothing to check. Name at least one threshold: {string.Join(", ", All.Select(option => option.Name))}.");
        else if (line.GetResult(_stale) is not null && line.GetResult(staleAfter) is null)
            line.AddError($"{_stale.Name} needs {staleAfter.Name}, which says when a pending message counts as stale.");
    }
}
