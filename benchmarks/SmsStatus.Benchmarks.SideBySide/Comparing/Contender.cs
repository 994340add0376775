using System;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>One way to do a piece of work.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Run">Does the work once; null where it gives no figures to compare.</param>
internal sealed record Contender(string Name, Func<Figures?> Run);
