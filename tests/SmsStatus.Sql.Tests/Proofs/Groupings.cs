namespace SmsStatus.Sql.Tests;

/// <summary>What the figures of generated rows are grouped by.</summary>
public static class Groupings
{
    public static TheoryData<GroupKey[]> All => new(
        [GroupKey.Provider, GroupKey.Status],
        [GroupKey.Code],
        [GroupKey.Day, GroupKey.Sender]);
}
