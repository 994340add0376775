using System.Collections.Generic;
using System.IO;
using System.Linq;
using SmsStatus.Benchmarks.Comparing;
using SmsStatus.Benchmarks.Data;

namespace SmsStatus.Benchmarks.Memory;

/// <summary>Time and peak memory of one file size on some threads.</summary>
/// <param name="Rows">The file's rows.</param>
/// <param name="FileBytes">The file's size.</param>
/// <param name="Threads">The threads.</param>
/// <param name="Events">Runs that count events.</param>
/// <param name="Messages">Runs that fold to messages.</param>
internal sealed record Growth(long Rows, long FileBytes, int Threads, IReadOnlyList<MemoryProbe> Events, IReadOnlyList<MemoryProbe> Messages)
{
    private static readonly int[] s_factors = [1, 2, 4, 8];
    private static readonly int[] s_threads = [1, 2];

    /// <summary>The highest peak of the runs that fold beyond that of the runs that do not, for each message.</summary>
    public double BytesPerMessage => (double)(Peak(Messages) - Peak(Events)) / Messages[0].Messages;

    public static long Peak(IReadOnlyList<MemoryProbe> probes) => probes.Max(probe => probe.PeakBytes);

    public static Spread Time(IReadOnlyList<MemoryProbe> probes) => Spread.Of(probes.Select(probe => probe.Seconds).ToArray());

    /// <summary>Measures 1, 2, 4 and 8 times the rows on 1 and 2 threads.</summary>
    public static IEnumerable<Growth> Measure(DataFolder data, long rows, int runs, TextWriter log)
    {
        foreach (int factor in s_factors)
        {
            string file = data.General(rows * factor);
            foreach (int threads in s_threads)
            {
                log.WriteLine($"Memory: {rows * factor} rows, {threads} thread(s)");
                List<MemoryProbe> events = [];
                List<MemoryProbe> messages = [];
                for (int run = 0; run < runs; run++)
                {
                    events.Add(MemoryProbe.Start(file, byEvent: true, threads));
                    messages.Add(MemoryProbe.Start(file, byEvent: false, threads));
                }

                yield return new Growth(rows * factor, new FileInfo(file).Length, threads, events, messages);
            }
        }
    }
}
