using System;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>Finds the offset of a zone whose clocks are never changed, which is all that numbers can say of a zone.</summary>
internal static class Zones
{
    /// <summary>The zone's offset from UTC in ticks.</summary>
    /// <exception cref="ArgumentException">Its clocks are changed.</exception>
    public static long OffsetOf(TimeZoneInfo zone, string parameter) => zone.GetAdjustmentRules().Any(rule => rule.DateEnd > new DateTime(1970, 1, 1))
        ? throw new ArgumentException("The clocks of " + zone.Id + " are changed; SQL needs one offset, such as +01:00.", parameter)
        : zone.BaseUtcOffset.Ticks;
}
