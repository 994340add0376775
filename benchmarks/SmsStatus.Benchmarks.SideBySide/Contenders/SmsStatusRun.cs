using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Benchmarks.Comparing;

namespace SmsStatus.Benchmarks.Contenders;

/// <summary>Our way: the public API, as the cmdlet and the tool call it.</summary>
/// <param name="resolver">Gives the verdicts.</param>
/// <param name="threads">How many threads to use.</param>
internal sealed class SmsStatusRun(StatusResolver resolver, int threads)
{
    private static readonly string[] s_columns = ["provider", "code", "status", "messages", "superseded", "first", "last", "median", "p95"];

    /// <summary>Measures a file as a contender.</summary>
    /// <param name="file">The file.</param>
    /// <param name="byEvent">Whether events count, instead of messages.</param>
    public Contender Measuring(string file, bool byEvent) => new("SmsStatus", () => new Figures(s_columns, Measure(file, byEvent).Select(Row)));

    /// <summary>Measures a file by provider, code and the provider's status word.</summary>
    public IReadOnlyList<DeliveryMeasure> Measure(string file, bool byEvent)
    {
        MeasureOptions options = new()
        {
            GroupBy = [GroupKey.Provider, GroupKey.Code, GroupKey.ProviderStatus],
            Event = byEvent,
            Threads = threads,
        };
        DeliveryMeasurer measurer = new(resolver, options, new ReportOptions());
        measurer.AddReport(file, file);
        return measurer.Complete();
    }

    private static string?[] Row(DeliveryMeasure measure) =>
    [
        .. measure.GetGroup().Select(key => key.Value?.ToString()),
        Text(measure.Messages),
        Text(measure.Superseded),
        Text(measure.First?.ToUnixTimeSeconds()),
        Text(measure.Last?.ToUnixTimeSeconds()),
        Text((long?)measure.MedianTimeToFinal?.TotalSeconds),
        Text((long?)measure.P95TimeToFinal?.TotalSeconds),
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
