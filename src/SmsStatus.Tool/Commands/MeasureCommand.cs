using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Input;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus measure</c>: figures over the messages of report files.</summary>
internal sealed class MeasureCommand : Command
{
    private readonly ReportArguments _reports = new();
    private readonly MeasureArguments _measures = new();
    private readonly Option<bool> _json = SharedOptions.Json();

    public MeasureCommand()
        : base("measure", "Measure the messages of delivery reports: how many were delivered, and how many were not.")
    {
        _reports.AddTo(this);
        _measures.AddTo(this);
        Add(_json);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        Problems problems = new(line);
        ReportInput input = new(problems);
        MeasureOptions options = _measures.Options(line, _reports.TimeZone(line));
        IReadOnlyList<DeliveryMeasure> measures = input.Measure(line, _reports, options, cancel);
        if (line.GetValue(_json))
            JsonArray.Write(line.InvocationConfiguration.Output, measures, Contract.Measure(options.GroupBy));
        else if (measures.Count > 0)
            MeasureView.Write(Terminal.Open(line), measures, options.GroupBy);
        else if (input.IsComplete)
            problems.Write("There is nothing to measure: the reports hold no rows.");
        return input.IsComplete ? ExitCode.Success : ExitCode.FileNotRead;
    }
}
