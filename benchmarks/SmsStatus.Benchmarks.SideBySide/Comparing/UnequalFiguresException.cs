using System;

namespace SmsStatus.Benchmarks.Comparing;

/// <summary>Two contenders gave different figures, so their times say nothing.</summary>
internal sealed class UnequalFiguresException(string message) : Exception(message);
