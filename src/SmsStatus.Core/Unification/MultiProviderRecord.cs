namespace SmsStatus;

/// <summary>
/// One row of a delivery report whose rows name their providers themselves, so that the next one may be of another provider. It
/// has a type of its own because PowerShell selects views by type.
/// </summary>
public sealed class MultiProviderRecord : DeliveryRecord
{
    internal MultiProviderRecord(string file, long line, UnifiedStatus verdict)
        : base(file, line, verdict)
    {
    }
}
