using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Sql.Tests;

/// <summary>The samples as a table: what their layouts say of each event, before it is translated.</summary>
internal sealed class SampleRows
{
    public static readonly string[] Columns = [.. MessyTraffic.Columns, "shared_code", "segment", "failed_segments"];
    private readonly List<string> _files = [];

    private SampleRows(string path)
    {
        Path = path;
    }

    public string Path { get; }

    /// <summary>Reads all samples whose messages are known in one way.</summary>
    /// <param name="keyIsMessageId">Those of layouts that know a message by its id, whatever their provider says; else all others.</param>
    public static SampleRows Read(bool keyIsMessageId)
    {
        SampleRows result = new(System.IO.Path.GetTempFileName());
        List<string> lines = [string.Join(",", Columns)];
        foreach (string file in Directory.GetFiles(System.IO.Path.Combine(Metadata.Get("RepositoryRoot"), "samples")).Order(StringComparer.Ordinal))
        {
            List<string> rows = [];
            bool hasOwnKey = false;
            using (ReportReader reader = ReportReader.Open(ReportSource.FromFile(file, file), StatusCatalog.Default, new ReportOptions(), null, default))
            {
                while (reader.Read())
                {
                    RowJudgement judgement = reader.Current.Judgement;
                    Assert.NotEqual(RowFate.Rejected, judgement.Fate);
                    if (judgement.Fate != RowFate.Event)
                        continue;
                    hasOwnKey |= !judgement.Key.SequenceEqual(judgement.Provider!.Key);
                    rows.AddRange(Enumerable.Repeat(Row(reader.Current), (int)reader.Current.Count));
                }
            }

            if (hasOwnKey != keyIsMessageId)
                continue;
            result._files.Add(file);
            lines.AddRange(rows);
        }

        Assert.NotEmpty(result._files);
        File.WriteAllText(result.Path, string.Join("\n", lines) + "\n");
        return result;
    }

    /// <summary>The figures of our own engine, without what a table does not hold.</summary>
    public IReadOnlyList<string> Figures(GroupKey[] keys)
    {
        DeliveryMeasurer measurer = new(new StatusResolver(StatusCatalog.Default), new MeasureOptions { GroupBy = keys }, new ReportOptions());
        foreach (string file in _files)
            measurer.AddReport(file, file, TestContext.Current.CancellationToken);
        return Figure.Render(measurer.Complete(TestContext.Current.CancellationToken).Where(measure => measure.Messages + measure.Superseded > 0), keys);
    }

    public void Delete() => File.Delete(Path);

    private static string Row(EventReader events)
    {
        RowJudgement judgement = events.Judgement;
        ReportRow row = events.Row;
        string[] values =
        [
            judgement.Provider!.Name,
            // A row that stands for many messages is of no known one.
            events.Count > 1 ? "" : row[ReportField.MessageId].ToString(),
            row[ReportField.Recipient].ToString(),
            row[ReportField.Sender].ToString(),
            judgement.Code,
            judgement.ProviderStatus,
            Time(events.SubmittedAt),
            Time(events.UpdatedAt),
            judgement.IsSharedCode ? "true" : "",
            row[ReportField.Segment].ToString(),
            judgement.HasFailedPart ? "1" : "",
        ];
        return string.Join(",", values.Select(value => value.Length == 0 ? "" : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""));
    }

    private static string Time(TimeStamp time) => time.Kind switch
    {
        TimeStampKind.None => "",
        TimeStampKind.Floating => new DateTime(time.Ticks).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        _ => time.ToInstant()!.Value.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
    };
}
