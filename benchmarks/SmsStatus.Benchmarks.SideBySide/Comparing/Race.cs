using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>Lets contenders work by turns, so that whatever slows the machine down slows all of them.</summary>
internal static class Race
{
    /// <summary>Our runs before all others: the runtime compiles hot code in stages, some slower than the one before, and is through with them after about so many.</summary>
    private const int CompilingRuns = 15;

    /// <summary>The rounds of all contenders that are not measured.</summary>
    private const int WarmUps = 3;

    /// <summary>Runs all contenders by turns, after <see cref="CompilingRuns"/> of ours and <see cref="WarmUps"/> of all that are not measured.</summary>
    /// <param name="comparison">What to compare.</param>
    /// <param name="runs">How many measured runs each gets.</param>
    /// <param name="log">Takes a line for each round.</param>
    /// <exception cref="UnequalFiguresException">A contender gives other figures than we do.</exception>
    public static RaceResult Run(Comparison comparison, int runs, TextWriter log)
    {
        log.WriteLine(comparison.Work);
        Contender[] all = [comparison.Ours, .. comparison.Others];
        Dictionary<Contender, double[]> seconds = all.ToDictionary(contender => contender, _ => new double[runs]);
        Figures? expected = comparison.Referee?.Run();
        for (int run = 0; run < CompilingRuns; run++)
            comparison.Ours.Run();
        for (int run = -WarmUps; run < runs; run++)
        {
            Figures? figures = null;
            foreach (Contender contender in all)
            {
                (Figures? found, double time) = Measure(contender);
                figures ??= found;
                Check(comparison, figures, contender, found);
                if (comparison.Referee is { } referee)
                    Check(comparison, figures, referee, expected);
                if (run >= 0)
                    seconds[contender][run] = time;
            }

            if (run >= 0)
                log.WriteLine("  " + string.Join(", ", all.Select(contender => $"{contender.Name} {seconds[contender][run]:F3} s")));
        }

        return new RaceResult(comparison, seconds);
    }

    private static (Figures? Figures, double Seconds) Measure(Contender contender)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Stopwatch watch = Stopwatch.StartNew();
        Figures? figures = contender.Run();
        return (figures, watch.Elapsed.TotalSeconds);
    }

    private static void Check(Comparison comparison, Figures? ours, Contender contender, Figures? theirs)
    {
        if (theirs is null || ours is null)
            return;
        if (theirs.Groups == 0)
            throw new UnequalFiguresException($"{comparison.Work}: {contender.Name} found nothing to count.");
        if (ours.FindDifference(theirs) is { } difference)
            throw new UnequalFiguresException($"{comparison.Work}: the figures of {contender.Name} are not ours: {difference}.");
    }
}
