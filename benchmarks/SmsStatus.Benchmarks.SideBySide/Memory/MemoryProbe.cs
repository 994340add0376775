using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using SmsStatus.Benchmarks.Contenders;

namespace SmsStatus.Benchmarks.Memory;

/// <summary>One measurement in a process of its own, so that its peak memory is that of nothing else.</summary>
/// <param name="PeakBytes">The most memory that the process held (on Linux VmHWM).</param>
/// <param name="Seconds">How long the measurement took, from a cold start of the code.</param>
/// <param name="Messages">How many messages were measured.</param>
internal sealed record MemoryProbe(long PeakBytes, double Seconds, long Messages)
{
    /// <summary>The command by which the program calls itself.</summary>
    public const string Command = "measure-once";

    /// <summary>Measures in a child process.</summary>
    public static MemoryProbe Start(string file, bool byEvent, int threads)
    {
        string program = Path.Combine(AppContext.BaseDirectory, typeof(MemoryProbe).Assembly.GetName().Name + ".dll");
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { program, Command, file, byEvent.ToString(), threads.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"{file} could not be measured in a process of its own.");
        string[] figures = output.Split(' ');
        return new MemoryProbe(
            long.Parse(figures[0], CultureInfo.InvariantCulture),
            double.Parse(figures[1], CultureInfo.InvariantCulture),
            long.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Measures in this process, and prints what <see cref="Start"/> reads.</summary>
    public static void Run(string file, bool byEvent, int threads)
    {
        SmsStatusRun run = new(new StatusResolver(StatusCatalog.Default), threads);
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<DeliveryMeasure> measures = run.Measure(file, byEvent);
        double seconds = watch.Elapsed.TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64} {seconds} {measures.Sum(measure => measure.Messages)}"));
    }
}
