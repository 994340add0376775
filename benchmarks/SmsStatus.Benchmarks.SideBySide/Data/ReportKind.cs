namespace SmsStatus.Benchmarks.Data;

/// <summary>What an event says: one provider's status word and code.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Status">The provider's status word.</param>
/// <param name="Code">The code or reason label; empty where the provider gives none.</param>
internal sealed record ReportKind(string Provider, string Status, string Code);
