using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Spectre.Console;
using SmsStatus.Benchmarks.Comparing;
using SmsStatus.Benchmarks.Memory;

namespace SmsStatus.Benchmarks.Rendering;

/// <summary>Prints the results as Markdown tables.</summary>
/// <param name="output">Takes the tables.</param>
internal sealed class Report(TextWriter output)
{
    private const double Megabyte = 1_000_000;

    /// <summary>Lines of a Markdown table must not be broken.</summary>
    private const int Width = 1000;

    public void Write(string line) => output.WriteLine(line);

    /// <summary>The ratios, against the fastest of the others.</summary>
    public void WriteRatios(IReadOnlyList<RaceResult> results)
    {
        Table table = CreateTable("work", "SmsStatus", "against", "its time", "ratio (least – most)", "asked");
        foreach (RaceResult result in results)
        {
            Comparison comparison = result.Comparison;
            AddRow(
                table,
                comparison.Work,
                Seconds(result.TimeOf(comparison.Ours)),
                result.Rival.Name,
                Seconds(result.TimeOf(result.Rival)),
                result.Ratio.ToString("F2"),
                comparison.Goal.ToString());
        }

        Write(table);
    }

    /// <summary>The times of every contender.</summary>
    public void WriteTimes(IReadOnlyList<RaceResult> results)
    {
        Table table = CreateTable("work", "by", "time (least – most)");
        foreach (RaceResult result in results)
        {
            foreach (Contender contender in result.Comparison.Others.Prepend(result.Comparison.Ours))
                AddRow(table, result.Comparison.Work, contender.Name, result.TimeOf(contender).ToString("F3") + " s");
        }

        Write(table);
    }

    /// <summary>Time and peak memory as files grow.</summary>
    public void WriteGrowth(IReadOnlyList<Growth> steps)
    {
        Table table = CreateTable("rows", "file", "threads", "events: time", "events: peak", "messages: time", "messages: peak", "bytes a message beyond");
        foreach (Growth step in steps)
        {
            AddRow(
                table,
                step.Rows.ToString("N0", CultureInfo.InvariantCulture),
                Megabytes(step.FileBytes),
                step.Threads.ToString(CultureInfo.InvariantCulture),
                Seconds(Growth.Time(step.Events)),
                Megabytes(Growth.Peak(step.Events)),
                Seconds(Growth.Time(step.Messages)),
                Megabytes(Growth.Peak(step.Messages)),
                step.BytesPerMessage.ToString("F0", CultureInfo.InvariantCulture));
        }

        Write(table);
        output.WriteLine();
        Write("Asked: a peak below 150 MB for events, and below 80 bytes a message beyond that.");
    }

    private void Write(Table table)
    {
        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = Width;
        console.Write(table);
        output.WriteLine();
        foreach (string line in text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine(line);
    }

    private static Table CreateTable(params string[] headings)
    {
        Table table = new() { Border = TableBorder.Markdown };
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(new Text(heading)).NoWrap());
        return table;
    }

    private static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Seconds(Spread time) => time.Median.ToString("F3", CultureInfo.InvariantCulture) + " s";

    private static string Megabytes(long bytes) => (bytes / Megabyte).ToString("N0", CultureInfo.InvariantCulture) + " MB";
}
