using System.CommandLine;
using SmsStatus.Benchmarks.Memory;

namespace SmsStatus.Benchmarks;

/// <summary>What the program starts itself with to measure memory.</summary>
internal sealed class MeasureOnceCommand : Command
{
    private readonly Argument<string> _file = new("file");
    private readonly Argument<bool> _byEvent = new("by-event");
    private readonly Argument<int> _threads = new("threads");

    public MeasureOnceCommand()
        : base(MemoryProbe.Command, "Measures one file once and prints peak memory, time and messages.")
    {
        Hidden = true;
        Add(_file);
        Add(_byEvent);
        Add(_threads);
        SetAction(line => MemoryProbe.Run(line.GetRequiredValue(_file), line.GetValue(_byEvent), line.GetValue(_threads)));
    }
}
