using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Abstractions;

/// <summary>Says in a line what was recognized of a report and why, and in another what became of its rows.</summary>
internal static class ReportSentences
{
    public static string Describe(ReportDescription report, bool folds)
    {
        List<string> parts = new()
        {
            "layout " + report.Layout + " (" + Reason(report) + ")",
            report.Provider is not { } provider ? "each row names its provider" : "provider " + provider + (report.ProviderIsGiven ? " (given by -Provider)" : ""),
            report.Format + ", " + report.Encoding + (report.Compression is { } packing ? ", packed by " + packing : ""),
            Times(report),
            folds ? Fold(report.Fold) : "each event counts by itself (-Event)",
        };
        return report.File + ": " + string.Join("; ", parts) + ".";
    }

    public static string Describe(ReportTotals totals) => string.Format(
        CultureInfo.CurrentCulture,
        "{0}: {1:N0} {2}; events {3:N0}, excluded {4:N0}, rejected {5:N0}.",
        totals.File,
        totals.Rows,
        totals.Rows == 1 ? "row" : "rows",
        totals.Events,
        totals.Excluded,
        totals.Rejected);

    private static string Reason(ReportDescription report) => report.LayoutOrigin switch
    {
        LayoutOrigin.Given => "given by -Layout",
        LayoutOrigin.PropertiesGiven => "with the columns given: " + string.Join(", ", report.Evidence),
        _ => "told by " + string.Join(", ", report.Evidence),
    };

    private static string Times(ReportDescription report) => report.TimeZoneOrigin switch
    {
        TimeZoneOrigin.Epoch => "time stamps count from 1970 in UTC",
        TimeZoneOrigin.Given => "time stamps without an offset are in " + report.TimeZone + " (given by -TimeZone)",
        TimeZoneOrigin.Layout => "time stamps without an offset are at " + report.TimeZone + " (the layout says so)",
        _ => "time stamps are at their own offset (-TimeZone is for those without)",
    };

    private static string Fold(FoldRule? rule) => rule switch
    {
        FoldRule.LatestFinal => "fold LatestFinal: a final status beats an intermediate one, among equals the latest wins",
        FoldRule.HighestCode => "fold HighestCode: the highest code wins, whenever it came",
        _ => "fold by the rule of each row's provider",
    };
}
