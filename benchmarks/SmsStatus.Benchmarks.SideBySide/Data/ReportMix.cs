using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Benchmarks.Data;

/// <summary>What the generated reports say, and how often: mostly delivered, a long tail of failures, a few codes that nobody knows.</summary>
internal static class ReportMix
{
    /// <summary>Azure's part, which its Event Grid events use too.</summary>
    public static readonly ProviderMix Azure = new(
        "Azure",
        [("Submitted", "", 1)],
        [
            ("Delivered", "2000", 850), ("Failed", "4000", 4), ("Failed", "4001", 3), ("Failed", "4002", 5), ("Failed", "4003", 4),
            ("Failed", "4004", 25), ("Failed", "4005", 12), ("Failed", "4006", 38), ("Failed", "4007", 15), ("Failed", "4008", 6),
            ("Failed", "4010", 8), ("Failed", "5001", 7), ("Failed", "5002", 20), ("Failed", "4077", 1), ("Failed", "9999", 2),
        ]);

    private static readonly ProviderMix s_sinch = new(
        "Sinch",
        [("Queued", "400", 1), ("Dispatched", "401", 3)],
        [
            ("Delivered", "0", 870), ("Aborted", "402", 9), ("Failed", "404", 21), ("Aborted", "405", 4), ("Expired", "406", 18),
            ("Aborted", "407", 3), ("Rejected", "408", 12), ("Aborted", "410", 4), ("Aborted", "411", 2), ("Rejected", "412", 5),
            ("Rejected", "413", 10), ("Failed", "100", 31), ("Failed", "61", 10), ("Failed", "7777", 1),
        ]);

    private static readonly ProviderMix s_crexendo = new(
        "Crexendo",
        [("Sending", "101", 2), ("Submitted", "200", 4), ("Submitted", "210", 3), ("Submitted", "211", 1)],
        [
            ("Delivered", "220", 700), ("Delivered", "221", 165), ("Rejected", "302", 6), ("Rejected", "305", 4), ("Failed", "320", 9),
            ("Failed", "330", 7), ("Failed", "332", 12), ("Failed", "400", 38), ("Failed", "401", 24), ("Rejected", "402", 8),
            ("Rejected", "411", 14), ("Rejected", "412", 9), ("Failed", "414", 3), ("Failed", "499", 1),
        ]);

    private static readonly ProviderMix s_mobileConnect = new(
        "MobileConnect",
        [("Queued", "1000", 1), ("Submitted", "2000", 3), ("Enroute", "3000", 4), ("Enroute", "3001", 2)],
        [
            ("Delivered", "4000", 880), ("Failed", "2500", 6), ("Failed", "2502", 8), ("Failed", "2600", 4), ("Unknown", "3400", 9),
            ("Undeliverable", "4500", 41), ("Expired", "4501", 22), ("Deleted", "4502", 2), ("Rejected", "4503", 15),
            ("Undeliverable", "4504", 9), ("Rejected", "4505", 3), ("Failed", "4999", 1),
        ]);

    private static readonly ProviderMix s_onceHub = new(
        "OnceHub",
        [("Sent", "", 1)],
        [
            ("Delivered", "", 890), ("Failed", "Absent Subscriber", 34), ("Failed", "Illegal Number", 21), ("Failed", "Network Error", 14),
            ("Failed", "Handset Busy", 12), ("Failed", "Number Blocked by Carrier", 9), ("Failed", "Destination Unreachable", 16),
            ("Rejected", "", 4),
        ]);

    /// <summary>Which provider sends a message, each as often as it stands here.</summary>
    private static readonly ProviderMix[] s_senders =
    [
        s_sinch, s_sinch, s_sinch, s_crexendo, s_crexendo, s_crexendo, s_mobileConnect, s_mobileConnect, Azure, Azure, s_onceHub,
    ];

    /// <summary>Everything that a generated table may say.</summary>
    public static IEnumerable<ReportKind> Kinds => s_senders.Distinct().SelectMany(mix => mix.Kinds);

    public static ProviderMix Sender(ulong random) => s_senders[random % (ulong)s_senders.Length];
}
