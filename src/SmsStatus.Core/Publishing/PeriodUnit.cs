namespace SmsStatus.Publishing;

/// <summary>How long the periods are over which a rate is shown.</summary>
internal enum PeriodUnit
{
    Hour,
    Day,
    Month,
}
