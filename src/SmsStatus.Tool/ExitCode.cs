namespace SmsStatus.Tool;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>A threshold is missed, and all files could be read.</summary>
    public const int ThresholdMissed = 1;

    /// <summary>The command line asks for something that does not exist, or for a file that cannot be written.</summary>
    public const int BadUsage = 2;

    /// <summary>A file could not be read; what could be read was printed.</summary>
    public const int FileNotRead = 3;

    /// <summary>Ctrl+C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
