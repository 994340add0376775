using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using SmsStatus.Benchmarks.Data;

namespace SmsStatus.Benchmarks;

/// <summary>Reading and measuring reports that lie in memory.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private const int Rows = 100_000;
    private const int Events = 20_000;
    private readonly StatusResolver _resolver = new(StatusCatalog.Default);
    private readonly byte[] _table = Bytes(GeneralTable.Lines(Rows));
    private readonly byte[] _quotedTable = Bytes(GeneralTable.QuotedLines(Rows));
    private readonly byte[] _json = Bytes(EventGridFile.Lines(Events));

    /// <summary>A CSV of 100,000 rows, each counted by itself.</summary>
    [Benchmark(Baseline = true)]
    public long CountTable() => Measure(_table, byEvent: true);

    /// <summary>The same with every field in quotes.</summary>
    [Benchmark]
    public long CountQuotedTable() => Measure(_quotedTable, byEvent: true);

    /// <summary>The same CSV folded to 50,000 messages.</summary>
    [Benchmark]
    public long FoldTable() => Measure(_table, byEvent: false);

    /// <summary>The same CSV as records.</summary>
    [Benchmark]
    public long ReadTable() => Read(_table);

    /// <summary>20,000 Event Grid events, one JSON document a line, each counted by itself.</summary>
    [Benchmark]
    public long CountJson() => Measure(_json, byEvent: true);

    /// <summary>The same events as records.</summary>
    [Benchmark]
    public long ReadJson() => Read(_json);

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private static ReportSource Source(byte[] report) => ReportSource.FromStream(new MemoryStream(report), "report");

    private long Measure(byte[] report, bool byEvent)
    {
        MeasureOptions options = new() { GroupBy = [GroupKey.Provider, GroupKey.Code, GroupKey.ProviderStatus], Event = byEvent };
        DeliveryMeasurer measurer = new(_resolver, options, new ReportOptions());
        measurer.AddReport(Source(report));
        return measurer.Complete().Sum(measure => measure.Messages);
    }

    private long Read(byte[] report) => new DeliveryReportReader(_resolver, new ReportOptions()).Read(Source(report)).LongCount();
}
