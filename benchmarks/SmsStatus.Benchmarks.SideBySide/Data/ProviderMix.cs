using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Benchmarks.Data;

/// <summary>The statuses that one provider reports, each as often as its weight says.</summary>
internal sealed class ProviderMix
{
    private readonly ReportKind[] _onTheWay;
    private readonly ReportKind[] _atTheEnd;

    /// <summary>Creates a mix.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="onTheWay">What it reports before a message has ended.</param>
    /// <param name="atTheEnd">What it reports when a message has ended.</param>
    public ProviderMix(
        string provider, (string Status, string Code, int Weight)[] onTheWay, (string Status, string Code, int Weight)[] atTheEnd)
    {
        _onTheWay = Repeat(provider, onTheWay);
        _atTheEnd = Repeat(provider, atTheEnd);
    }

    public IEnumerable<ReportKind> Kinds => _onTheWay.Concat(_atTheEnd).Distinct();

    public ReportKind OnTheWay(ulong random) => _onTheWay[random % (ulong)_onTheWay.Length];

    public ReportKind AtTheEnd(ulong random) => _atTheEnd[random % (ulong)_atTheEnd.Length];

    private static ReportKind[] Repeat(string provider, (string Status, string Code, int Weight)[] kinds) => kinds
        .SelectMany(kind => Enumerable.Repeat(new ReportKind(provider, kind.Status, kind.Code), kind.Weight))
        .ToArray();
}
