using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace SmsStatus.Benchmarks.Rendering;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe(string duckDbVersion) => string.Join(
        ", ",
        Processor(),
        string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors"),
        string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB"),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        "DuckDB " + duckDbVersion);

    private static string Processor()
    {
        const string List = "/proc/cpuinfo";
        string? line = File.Exists(List) ? File.ReadLines(List).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
