using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Input;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus report</c>: figures over the messages of report files, as one HTML page.</summary>
internal sealed class ReportCommand : Command
{
    private readonly ReportArguments _reports = new();
    private readonly MeasureArguments _measures = new();

    private readonly Option<string> _out = new Option<string>("--out", "-o")
    {
        HelpName = "PAGE",
        Description = "The HTML file to write; one of that name is replaced.",
        Required = true,
    }.NeverEmpty();

    private readonly Option<string?> _title = new("--title")
    {
        HelpName = "TEXT",
        Description = "The heading of the page.",
    };

    private readonly Option<bool> _includeRecipient = new("--include-recipient")
    {
        Description = "Show the numbers of recipients in full.",
    };

    private readonly Option<bool> _noClobber = new("--no-clobber")
    {
        Description = "Replace no file that is there already.",
    };

    public ReportCommand()
        : base("report", "Make one HTML page of the figures: with charts, without scripts, for anybody to read and print.")
    {
        _reports.AddTo(this);
        Add(_out);
        _measures.AddTo(this);
        Add(_title);
        Add(_includeRecipient);
        Add(_noClobber);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        Problems problems = new(line);
        ReportInput input = new(problems);
        string path = Path.GetFullPath(line.GetRequiredValue(_out));
        if (line.GetValue(_noClobber) && File.Exists(path))
        {
            problems.Write($"{path} is there already, and --no-clobber forbids to replace it.");
            return ExitCode.BadUsage;
        }

        MeasureOptions options = _measures.Options(line, _reports.TimeZone(line));
        IReadOnlyList<DeliveryMeasure> measures = input.Measure(line, _reports, options, cancel);
        if (measures.Count == 0)
        {
            problems.Write("There is nothing to report, so no page is written.");
            return input.IsComplete ? ExitCode.Success : ExitCode.FileNotRead;
        }

        if (input.HasRead(path))
        {
            problems.Write($"{path} is one of the reports, so no page is written over it. Give --out another name.");
            return ExitCode.BadUsage;
        }

        if (!TrySave(line, measures, path, problems))
            return ExitCode.BadUsage;
        return input.IsComplete ? ExitCode.Success : ExitCode.FileNotRead;
    }

    private bool TrySave(ParseResult line, IReadOnlyList<DeliveryMeasure> measures, string path, Problems problems)
    {
        ReportPageOptions options = new() { IncludeRecipient = line.GetValue(_includeRecipient) };
        if (line.GetValue(_title) is { Length: > 0 } title)
            options.Title = title;
        ReportPage page = new(options);
        foreach (DeliveryMeasure measure in measures)
            page.Add(measure);
        try
        {
            page.Save(path, !line.GetValue(_noClobber));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Write($"The page cannot be written. {exception.Message}");
            return false;
        }
    }
}
