using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Input;

/// <summary>Goes through the files of a command line. One that cannot be read is a problem; the rest go on.</summary>
internal sealed class ReportInput
{
    private const string StandardInput = "-";
    private readonly Problems _problems;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public ReportInput(Problems problems)
    {
        _problems = problems;
    }

    /// <summary>Whether everything that was named could be read.</summary>
    public bool IsComplete => Unread == 0;

    /// <summary>How many files, or names of files, could not be read.</summary>
    public long Unread { get; private set; }

    /// <summary>Whether a file was among those that were named.</summary>
    /// <param name="path">The file's full path.</param>
    public bool HasRead(string path) => _read.Contains(path);

    /// <summary>The figures over all files that a command line names.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="reports">What it says of the files.</param>
    /// <param name="options">What is measured.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IReadOnlyList<DeliveryMeasure> Measure(ParseResult line, ReportArguments reports, MeasureOptions options, CancellationToken cancel)
    {
        DeliveryMeasurer measurer = new(reports.Resolver(line), options, reports.Options(line), new ReportMessages(_problems));
        ForEachReport(reports.Files(line), report => measurer.AddReport(report, cancel));
        IReadOnlyList<DeliveryMeasure> measures = measurer.Complete(cancel);
        cancel.ThrowIfCancellationRequested();
        return measures;
    }

    /// <summary>Reads every file that is meant, and none twice.</summary>
    /// <param name="texts">Files, wildcard patterns, folders, and <c>-</c> for standard input.</param>
    /// <param name="read">Takes each report.</param>
    private void ForEachReport(IEnumerable<string> texts, Action<ReportSource> read)
    {
        foreach (string text in texts)
        {
            if (text == StandardInput)
            {
                if (_read.Add(StandardInput))
                    Read(ReportSource.FromStream(Console.OpenStandardInput(), "standard input"), read);
                continue;
            }

            foreach (string file in Find(text))
            {
                string path = Path.GetFullPath(file);
                if (_read.Add(path))
                    Read(ReportSource.FromFile(path, file), read);
            }
        }
    }

    private IReadOnlyList<string> Find(string text)
    {
        try
        {
            IReadOnlyList<string> files = ReportFiles.Find(text);
            if (files.Count == 0)
                Fail($"No file matches '{text}'.");
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"{text} cannot be listed: {exception.Message}");
            return [];
        }
    }

    private void Read(ReportSource source, Action<ReportSource> read)
    {
        try
        {
            read(source);
        }
        catch (ReportException exception)
        {
            Fail(exception.Message);
        }
    }

    private void Fail(string problem)
    {
        _problems.Write(problem);
        Unread++;
    }
}
