using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;

namespace SmsStatus.Sql.Tests;

/// <summary>Generated rows, made once for all engines, and the figures of our own engine over them.</summary>
internal sealed class TrafficFile
{
    private readonly Lazy<string> _path;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> _figures = new();

    private TrafficFile(long rows)
    {
        _path = new Lazy<string>(() =>
        {
            string file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "smsstatus-traffic-" + rows + "-" + Environment.ProcessId + ".csv");
            MessyTraffic.Write(file, rows);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
            return file;
        });
    }

    public static TrafficFile Million { get; } = new(1_000_000);

    public static TrafficFile Few { get; } = new(20_000);

    public string Path => _path.Value;

    /// <summary>The figures of our own engine.</summary>
    public IReadOnlyList<string> Figures(GroupKey[] keys, TimeSpan? stale, bool events = false) => _figures.GetOrAdd(
        string.Join(",", keys) + "/" + stale + "/" + events,
        _ => new Lazy<IReadOnlyList<string>>(() =>
        {
            MeasureOptions options = new() { GroupBy = keys, StaleAfter = stale, Event = events };
            DeliveryMeasurer measurer = new(new StatusResolver(StatusCatalog.Default), options, new ReportOptions());
            measurer.AddReport(Path, "traffic", TestContext.Current.CancellationToken);
            return Figure.Render(measurer.Complete(TestContext.Current.CancellationToken), keys);
        })).Value;
}
