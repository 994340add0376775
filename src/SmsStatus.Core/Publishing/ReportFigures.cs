using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing;

/// <summary>All that a page shows, added up over the measures that it is made of.</summary>
internal sealed class ReportFigures
{
    private readonly Dictionary<string, OutcomeCounts> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<NextAction, ActionFigures> _actions = new();
    private readonly List<(DateTime? Start, Outcome Outcome, long Messages)> _periods = new();
    private readonly HashSet<string> _zones = new(StringComparer.Ordinal);
    private bool _isByHour = true;

    public ReportFigures(IReadOnlyList<DeliveryMeasure> measures)
    {
        Measures = measures;
        foreach (DeliveryMeasure measure in measures)
            Add(measure, measure.GetBreakdown());
        Providers = _providers.OrderByDescending(each => each.Value.Messages).ThenBy(each => each.Key, StringComparer.Ordinal).ToArray();
        Actions = _actions.Values.OrderByDescending(each => each.Messages).ThenBy(each => each.Action).ToArray();
        Periods = PeriodFigures.Of(_periods, _isByHour);
    }

    public IReadOnlyList<DeliveryMeasure> Measures { get; }

    public OutcomeCounts Total { get; } = new();

    public long Rows { get; private set; }

    public long Superseded { get; private set; }

    public long Excluded { get; private set; }

    public long Rejected { get; private set; }

    public long Conflicts { get; private set; }

    public long Stale { get; private set; }

    public long Retryable { get; private set; }

    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    /// <summary>Whether all, or some, of what is counted are events.</summary>
    public bool HasEvents { get; private set; }

    /// <summary>The zones of the times.</summary>
    public IReadOnlyCollection<string> Zones => _zones;

    /// <summary>The providers with the messages that each sent, most first.</summary>
    public IReadOnlyList<KeyValuePair<string, OutcomeCounts>> Providers { get; }

    /// <summary>Messages that were not delivered, by cause.</summary>
    public Ranking<Cause> Causes { get; } = new(cause => cause.ToString());

    /// <summary>What there is to do, most messages first.</summary>
    public IReadOnlyList<ActionFigures> Actions { get; }

    public PeriodFigures Periods { get; }

    public DurationClasses TimesToFinal { get; } = new();

    /// <summary>Messages whose report is not recognized, by provider, code and status word.</summary>
    public Ranking<(string Provider, string Code, string Word)> Unrecognized { get; } = new(each => each.ToString());

    /// <summary>Messages whose code and status word disagree, by provider and what they say.</summary>
    public Ranking<(string Provider, string Conflict)> Disagreements { get; } = new(each => each.ToString());

    private void Add(DeliveryMeasure measure, DeliveryBreakdown breakdown)
    {
        Rows += measure.Rows;
        Superseded += measure.Superseded;
        Excluded += measure.Excluded;
        Rejected += measure.Rejected;
        Conflicts += measure.Conflicts;
        Stale += measure.Stale;
        Retryable += measure.Retryable;
        if (measure.First < (First ?? DateTimeOffset.MaxValue))
            First = measure.First;
        if (measure.Last > (Last ?? DateTimeOffset.MinValue))
            Last = measure.Last;
        HasEvents |= breakdown.IsOfEvents;
        _zones.Add(breakdown.TimeZone.Id);
        _isByHour &= breakdown.IsByHour;
        TimesToFinal.Add(breakdown.TimesToFinal);
        foreach (BreakdownEntry entry in breakdown.Entries)
            Add(entry);
    }

    private void Add(BreakdownEntry entry)
    {
        UnifiedStatus verdict = entry.Verdict;
        long messages = entry.Messages;
        Total.Add(verdict.Outcome, messages);
        if (!_providers.TryGetValue(verdict.Provider, out OutcomeCounts? provider))
            _providers.Add(verdict.Provider, provider = new OutcomeCounts());
        provider.Add(verdict.Outcome, messages);
        _periods.Add((entry.Period?.DateTime, verdict.Outcome, messages));
        if (verdict.Outcome == Outcome.NotDelivered)
            Causes.Add(verdict.Cause, messages);
        if (verdict.Outcome == Outcome.Unrecognized)
            Unrecognized.Add((verdict.Provider, verdict.Code ?? "", verdict.ProviderStatus ?? ""), messages);
        if (verdict.Conflict is not null)
            Disagreements.Add((verdict.Provider, verdict.Conflict), messages);
        if (verdict.Action == NextAction.None)
            return;
        if (!_actions.TryGetValue(verdict.Action, out ActionFigures? action))
            _actions.Add(verdict.Action, action = new ActionFigures(verdict.Action));
        action.Add(verdict, messages);
    }
}
