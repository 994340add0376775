using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Publishing.Sql;

namespace SmsStatus.Sql.Tests;

/// <summary>Renders the figures of a group in the same way, whoever counted them.</summary>
internal static class Figure
{
    private static readonly string[] s_counts =
        ["rows", "messages", "superseded", "rejected", "delivered", "pending", "not_delivered", "indeterminate", "unrecognized", "conflicts", "stale", "retryable"];

    private static readonly string[] s_rates = ["delivered_of_sent", "delivered_of_final", "receipt_coverage"];

    public static IReadOnlyList<string> Render(IEnumerable<DeliveryMeasure> measures, GroupKey[] keys) => Sort(measures.Select(measure =>
        string.Join(" / ", measure.GetGroup().Select(pair => Key(pair.Value))) + ": " + string.Join(" ", new[]
        {
            measure.Messages + measure.Superseded + measure.Rejected, measure.Messages, measure.Superseded, measure.Rejected, measure.Delivered, measure.Pending,
            measure.NotDelivered, measure.Indeterminate, measure.Unrecognized, measure.Conflicts, measure.Stale, measure.Retryable,
        }.Zip(s_counts, (count, name) => name + "=" + count.ToString(CultureInfo.InvariantCulture))
            .Concat(new[] { measure.DeliveredOfSent, measure.DeliveredOfFinal, measure.ReceiptCoverage }.Zip(s_rates, (rate, name) => name + "=" + Rate(rate)))
            .Append("median=" + (measure.MedianTimeToFinal?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "-"))
            .Append("p95=" + (measure.P95TimeToFinal?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "-"))
            .Append("first=" + Moment(measure.First))
            .Append("last=" + Moment(measure.Last)))));

    /// <summary>The figures that a script's view gives.</summary>
    public static IReadOnlyList<string> Read(IEngine engine, GroupKey[] keys, string prefix = "sms_", string where = "")
    {
        Dialect dialect = Dialect.Of(engine.Dialect);
        string[] names = [.. keys.Select(key => key == GroupKey.ProviderStatus ? "provider_status" : key.ToString().ToLowerInvariant())];
        string[] columns = [.. names, .. s_counts, .. s_rates, "median_seconds_to_final", "p95_seconds_to_final", "first", "last", "not_searched"];
        string[] cast = [.. columns.Select(column => dialect.ToText(dialect.OwnIdentifier(column)))];
        IReadOnlyList<string?[]> rows = engine.Query("SELECT " + string.Join(", ", cast) + " FROM " + prefix + "measure" + where);
        return Sort(rows.Select(row =>
        {
            int at = names.Length;
            Assert.Equal("0", row[^1] ?? "0");
            return string.Join(" / ", keys.Select((key, index) => Key(key is GroupKey.Day or GroupKey.Hour && row[index] is { } time ? Parse(time) : row[index])))
                + ": " + string.Join(" ", s_counts.Select((name, index) => name + "=" + row[at + index])
                    .Concat(s_rates.Select((name, index) => name + "=" + Rate(row[at + s_counts.Length + index] is { } rate ? double.Parse(rate, CultureInfo.InvariantCulture) : null)))
                    .Append("median=" + Ticks(row[^5]))
                    .Append("p95=" + Ticks(row[^4]))
                    .Append("first=" + Moment(row[^3] is { } first ? Parse(first) : null))
                    .Append("last=" + Moment(row[^2] is { } last ? Parse(last) : null)));
        }));
    }

    private static string[] Sort(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Key(object? value) => value switch
    {
        null => "(none)",
        // By the clocks of the zone that is measured in.
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Ticks(string? seconds) =>
        seconds is null ? "-" : Math.Round(double.Parse(seconds, CultureInfo.InvariantCulture) * 1e7).ToString("F0", CultureInfo.InvariantCulture);

    private static string Rate(double? rate) => rate is { } known ? known.ToString("F9", CultureInfo.InvariantCulture) : "-";

    private static DateTimeOffset Parse(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Databases show microseconds.</summary>
    private static string Moment(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture) ?? "-";
}
