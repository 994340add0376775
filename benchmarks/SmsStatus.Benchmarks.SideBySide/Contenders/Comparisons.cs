using System.Collections.Generic;
using SmsStatus.Benchmarks.Comparing;
using SmsStatus.Benchmarks.Data;
using SmsStatus.Benchmarks.DuckDb;

namespace SmsStatus.Benchmarks.Contenders;

/// <summary>The rows of the benchmark. A row's files are made when the row is asked for.</summary>
internal sealed class Comparisons(DataFolder data, long rows, long events, SmsStatusRun ours, DuckDbDatabase duckDb)
{
    /// <summary>The rows' names on the command line, in the order of the table.</summary>
    public static readonly IReadOnlyList<string> Keys = ["events", "lines", "times", "messages", "final", "json", "gzip", "quoted"];

    public Comparison Create(string key) => key switch
    {
        "events" => Events(),
        "lines" => Beside(Goal.TimesTheTime(4), "CSV: events by provider, code, status", data.General(rows), "wc", "-l"),
        "times" => Times(),
        "messages" => Messages(),
        "final" => Final(),
        "json" => Json(),
        "gzip" => Beside(Goal.TimesTheTime(1.3), "gzipped CSV: events by provider, code, status", data.Gzipped(rows), "gzip", "-dc"),
        _ => Quoted(),
    };

    /// <summary>Events of a table, beside a program that does no more than read it.</summary>
    private Comparison Beside(Goal goal, string work, string file, string program, string option) =>
        new(work, goal, ours.Measuring(file, byEvent: true), [ProgramRun.Running(program, option, file)])
        {
            Referee = Query("read_csv by default", Queries.Events(Queries.DefaultTable(data.General(rows)))),
        };

    private Comparison Events()
    {
        string file = data.General(rows);
        return new Comparison("CSV: events by provider, code, status", Goal.TimesAsFast(5), ours.Measuring(file, byEvent: true),
        [
            Query("read_csv by default", Queries.Events(Queries.DefaultTable(file))),
            Query("columns told", Queries.Events(Queries.ExplicitTable(file, "VARCHAR"))),
        ]);
    }

    private Comparison Times()
    {
        string file = data.General(rows);
        return new Comparison("CSV: the same with first and last time", Goal.None, ours.Measuring(file, byEvent: true),
        [
            Query("read_csv by default", Queries.EventsWithTimes(Queries.DefaultTable(file))),
            Query("columns told", Queries.EventsWithTimes(Queries.ExplicitTable(file, "VARCHAR"), "::TIMESTAMP")),
        ]);
    }

    private Comparison Messages()
    {
        string file = data.General(rows);
        return new Comparison("CSV: folded to messages", Goal.TimesAsFast(4), ours.Measuring(file, byEvent: false),
        [
            Query("read_csv by default", Queries.Messages(Queries.DefaultTable(file), Queries.StructuredOrder)),
            Query("order packed", Queries.Messages(Queries.DefaultTable(file), Queries.PackedOrder)),
            Query("columns told, order packed", Queries.Messages(Queries.ExplicitTable(file, "TIMESTAMP"), Queries.PackedOrder)),
        ]);
    }

    private Comparison Final()
    {
        string file = data.General(rows);
        return new Comparison("CSV: folded, with median and 95th percentile of time to final", Goal.TimesAsFast(8), ours.Measuring(file, byEvent: false),
        [
            Query("read_csv by default", Queries.MessagesWithTimeToFinal(Queries.DefaultTable(file), Queries.StructuredOrder)),
            Query("order packed", Queries.MessagesWithTimeToFinal(Queries.DefaultTable(file), Queries.PackedOrder)),
            Query("columns told, order packed", Queries.MessagesWithTimeToFinal(Queries.ExplicitTable(file, "TIMESTAMP"), Queries.PackedOrder)),
        ]);
    }

    private Comparison Json()
    {
        string file = data.EventGrid(events);
        return new Comparison("Event Grid, newline-delimited JSON: events by code, status", Goal.TimesAsFast(1.5), ours.Measuring(file, byEvent: true),
        [
            Query("read_json by default", Queries.JsonEvents(Queries.DefaultJson(file))),
            Query("properties told", Queries.JsonEvents(Queries.ExplicitJson(file))),
        ]);
    }

    private Comparison Quoted()
    {
        string file = data.Quoted(rows);
        return new Comparison("CSV, every field quoted: events by provider, code, status", Goal.None, ours.Measuring(file, byEvent: true),
        [
            Query("read_csv by default", Queries.Events(Queries.DefaultTable(file))),
            Query("columns told", Queries.Events(Queries.ExplicitTable(file, "VARCHAR", quote: "\""))),
        ]);
    }

    private Contender Query(string name, string sql) => DuckDbRun.Querying(duckDb, name, sql);
}
