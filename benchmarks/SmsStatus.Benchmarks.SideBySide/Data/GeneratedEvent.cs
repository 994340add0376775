using System;

namespace SmsStatus.Benchmarks.Data;

/// <summary>One event of a generated report.</summary>
internal readonly record struct GeneratedEvent(ReportKind Kind, Guid MessageId, long Recipient, long Sender, DateTime Submitted, DateTime Updated);
