using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>What the tests of reading share.</summary>
internal static class ReportKit
{
    public static StatusResolver Resolver { get; } = new(StatusCatalog.Default);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ByteWindow Window(string text, int readSize = int.MaxValue) =>
        new(new DribbleStream(Encoding.UTF8.GetBytes(text), readSize), Cancel);

    public static Layout Layout(string json) =>
        LayoutReader.Read(ProviderFileReader.Load(new StringReader(json), "layout"), "Test");

    /// <summary>A provider with the codes OK (delivered), BAD (failed) and GO (queued), and the layouts given as JSON.</summary>
    public static Provider Provider(string name, string layouts, string key = "\"MessageId\"", string fold = "LatestFinal")
    {
        string[] codes = { Code("OK", "Delivered", "No"), Code("BAD", "Failed", "Later"), Code("GO", "Queued", "No") };
        string json = $$"""
            { "name": "{{name}}", "title": "{{name}}", "fold": "{{fold}}", "key": [{{key}}],
              "sources": { "s": { "title": "made up", "url": "https://example.com/" } },
              "tables": [ { "name": "Codes", "title": "Codes", "codes": [ {{string.Join(", ", codes)}} ] } ],
              "statuses": [], "layouts": [ {{layouts}} ] }
            """;
        return ProviderFileReader.Read(new StringReader(json), name + ".json");
    }

    public static StatusCatalog Catalog(params Provider[] providers) => new(providers, StatusCatalog.Default.GeneralLayout);

    public static List<DeliveryRecord> Read(
        string path, ReportOptions? options = null, Listener? listener = null, StatusCatalog? catalog = null, bool includeExcluded = false)
    {
        DeliveryReportReader reader = new(
            catalog is null ? Resolver : new StatusResolver(catalog), options ?? new ReportOptions(), listener)
        {
            IncludeExcluded = includeExcluded,
        };
        return reader.Read(path, Path.GetFileName(path), Cancel).ToList();
    }

    public static byte[] GZip(byte[] bytes)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionMode.Compress))
            gzip.Write(bytes, 0, bytes.Length);
        return target.ToArray();
    }

    /// <summary>Line ends and tabs made visible, so that expectations can be read.</summary>
    public static string Visible(string text) => text.Replace("\r", "␍").Replace("\n", "␊").Replace("\t", "␉");

    private static string Code(string code, string status, string retry) => $$"""
        { "code": "{{code}}", "name": "{{code}}", "status": "{{status}}", "cause": "None", "action": "None", "retry": "{{retry}}",
          "persistence": "None", {{(status == "Delivered" ? "\"evidence\": \"Network\", " : "")}}"origin": "Unspecified", "billable": "Unknown", "suppression": "Never",
          "meaning": "m", "advice": "a", "source": "s" }
        """;
}

/// <summary>Hands out a few bytes a read, as a network would.</summary>
internal sealed class DribbleStream : ReadOnlyStream
{
    private readonly byte[] _bytes;
    private readonly int _size;
    private int _position;

    public DribbleStream(byte[] bytes, int size)
    {
        _bytes = bytes;
        _size = size;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(Math.Min(count, _size), _bytes.Length - _position);
        Buffer.BlockCopy(_bytes, _position, buffer, offset, taken);
        _position += taken;
        return taken;
    }
}

/// <summary>A report file under a name that tells nothing; gone with the test.</summary>
internal sealed class TempReport : IDisposable
{
    public TempReport(byte[] bytes)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "sms-" + Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(Path, bytes);
    }

    public TempReport(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public void Dispose() => File.Delete(Path);
}

/// <summary>Remembers what it hears.</summary>
internal sealed class Listener : IReportObserver
{
    public List<ReportDescription> Reports { get; } = new();

    public List<RejectedRow> Rejections { get; } = new();

    public List<ReportTotals> Totals { get; } = new();

    public List<string> Warnings { get; } = new();

    public List<ReportProgress> Progress { get; } = new();

    /// <summary>Done at the opening of each report.</summary>
    public Action? AtOpening { get; set; }

    public void Opened(ReportDescription report)
    {
        Reports.Add(report);
        AtOpening?.Invoke();
    }

    public void Rejected(RejectedRow row) => Rejections.Add(row);

    public void Progressed(ReportProgress progress) => Progress.Add(progress);

    public void Warned(string message) => Warnings.Add(message);

    public void Closed(ReportTotals totals) => Totals.Add(totals);
}
