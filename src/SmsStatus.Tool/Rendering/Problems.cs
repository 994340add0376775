using System.CommandLine;
using System.IO;

namespace SmsStatus.Tool.Rendering;

/// <summary>Prints problems to the error stream.</summary>
internal sealed class Problems
{
    private readonly TextWriter _error;

    public Problems(ParseResult line)
    {
        _error = line.InvocationConfiguration.Error;
    }

    /// <summary>Prints one problem on a line of its own.</summary>
    /// <param name="problem">A sentence.</param>
    public void Write(string problem) => _error.WriteLine(problem);
}
