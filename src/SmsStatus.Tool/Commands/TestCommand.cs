using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using SmsStatus.Tool.Arguments;
using SmsStatus.Tool.Input;
using SmsStatus.Tool.Rendering;

namespace SmsStatus.Tool.Commands;

/// <summary><c>smsstatus test</c>: report files held against thresholds.</summary>
internal sealed class TestCommand : Command
{
    private readonly ReportArguments _reports = new();
    private readonly MeasureArguments _measures = new();
    private readonly ThresholdArguments _thresholds = new();
    private readonly Option<bool> _detailed = new("--detailed") { Description = "Print every check, not only the missed ones." };
    private readonly Option<bool> _json = SharedOptions.Json();

    public TestCommand()
        : base("test", "Check delivery reports against thresholds. Exit code 1 says that one is missed, 3 that a file could not be read.")
    {
        _reports.AddTo(this);
        _measures.AddTo(this);
        _thresholds.AddTo(this, _measures.StaleAfter);
        Add(_detailed);
        Add(_json);
        this.Runs(Run);
    }

    private int Run(ParseResult line, CancellationToken cancel)
    {
        ReportInput input = new(new Problems(line));
        MeasureOptions options = _measures.Options(line, _reports.TimeZone(line));
        IReadOnlyList<DeliveryMeasure> measures = input.Measure(line, _reports, options, cancel);
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(_thresholds.Thresholds(line)).Check(measures, options.GroupBy, input.Unread);
        IReadOnlyList<DeliveryCheck> shown =
            line.GetValue(_detailed) ? checks : checks.Where(check => check.Verdict == CheckVerdict.Missed).ToArray();
        if (line.GetValue(_json))
            JsonArray.Write(line.InvocationConfiguration.Output, shown, Contract.Check(options.GroupBy));
        else if (shown.Count > 0)
            CheckView.Write(Terminal.Open(line), shown, options.GroupBy);
        else
            line.InvocationConfiguration.Output.WriteLine("No threshold is missed.");
        return !input.IsComplete ? ExitCode.FileNotRead
            : DeliveryAudit.IsPassed(checks) ? ExitCode.Success
            : ExitCode.ThresholdMissed;
    }
}
