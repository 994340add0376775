using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using SmsStatus.Benchmarks.Comparing;
using SmsStatus.Benchmarks.Contenders;
using SmsStatus.Benchmarks.Data;
using SmsStatus.Benchmarks.DuckDb;
using SmsStatus.Benchmarks.Memory;
using SmsStatus.Benchmarks.Rendering;

namespace SmsStatus.Benchmarks;

/// <summary>Makes the files, lets SmsStatus and others work on them by turns, and prints tables.</summary>
internal sealed class SideBySideCommand : RootCommand
{
    private readonly Settings _settings = new();

    public SideBySideCommand()
        : base("Measures SmsStatus side by side with DuckDB, wc and gzip, on the same files and with the same figures.")
    {
        _settings.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        TextWriter log = Console.Error;
        Report report = new(Console.Out);
        DataFolder data = new(_settings.Data(line), log);
        StatusResolver resolver = new(StatusCatalog.Default);
        int runs = _settings.Runs(line);
        using DuckDbDatabase duckDb = new(_settings.Threads(line));
        Verdicts.Create(duckDb, resolver);
        Comparisons comparisons = new(data, _settings.Rows(line), _settings.Events(line), new SmsStatusRun(resolver, _settings.Threads(line)), duckDb);
        try
        {
            RaceResult[] results = [.. Comparisons.Keys.Where(_settings.Only(line).Contains).Select(key => Race.Run(comparisons.Create(key), runs, log))];
            report.Write(Machine.Describe(duckDb.Version));
            if (results.Length > 0)
            {
                report.WriteRatios(results);
                report.WriteTimes(results);
            }
        }
        catch (UnequalFiguresException difference)
        {
            log.WriteLine(difference.Message);
            return 1;
        }

        if (_settings.Only(line).Contains(Settings.Growth))
            report.WriteGrowth([.. Growth.Measure(data, _settings.GrowthRows(line), runs, log)]);
        return 0;
    }
}
