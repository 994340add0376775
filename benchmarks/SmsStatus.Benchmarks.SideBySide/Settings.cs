using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using SmsStatus.Benchmarks.Contenders;

namespace SmsStatus.Benchmarks;

/// <summary>The program's options.</summary>
internal sealed class Settings
{
    /// <summary>The key of the part that measures memory, beside those of <see cref="Comparisons"/>.</summary>
    public const string Growth = "growth";

    private readonly Option<string> _data = DataOption();
    private readonly Option<long> _rows = RowsOption();
    private readonly Option<long> _events = Number("--events", "The events of the JSON file.", 1_000_000);
    private readonly Option<long> _growthRows = Number("--growth-rows", "The rows of the smallest file of which memory is measured; the largest has eight times as many.", 1_250_000);
    private readonly Option<long> _runs = Number("--runs", "The measured runs of each.", 5);
    private readonly Option<long> _threads = Number("--threads", "The threads of SmsStatus and of DuckDB.", 2);

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "What to measure, if not everything: " + string.Join(", ", Comparisons.Keys) + ", " + Growth + ".",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. Comparisons.Keys, Growth],
    };

    public Settings()
    {
        _only.AcceptOnlyFromAmong([.. Comparisons.Keys, Growth]);
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _data, _rows, _events, _growthRows, _runs, _threads, _only })
            command.Add(option);
    }

    /// <summary><c>--data</c>.</summary>
    public static Option<string> DataOption() => new("--data")
    {
        Description = "The folder of the generated files; they take about 5 GB and are kept.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "smsstatus-benchmarks"),
    };

    /// <summary><c>--rows</c>.</summary>
    public static Option<long> RowsOption() => Number("--rows", "The rows of the CSV files.", 5_000_000);

    public string Data(ParseResult line) => line.GetRequiredValue(_data);

    public long Rows(ParseResult line) => line.GetValue(_rows);

    public long Events(ParseResult line) => line.GetValue(_events);

    public long GrowthRows(ParseResult line) => line.GetValue(_growthRows);

    public int Runs(ParseResult line) => (int)line.GetValue(_runs);

    public int Threads(ParseResult line) => (int)line.GetValue(_threads);

    public IReadOnlyList<string> Only(ParseResult line) => line.GetRequiredValue(_only);

    private static Option<long> Number(string name, string description, long value)
    {
        Option<long> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, out long number) && number < 1)
                result.AddError($"{name} has to be at least 1.");
        });
        return option;
    }
}
