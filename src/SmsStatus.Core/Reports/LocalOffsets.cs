using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Finds the offset of local times in a zone; asking the zone for each would take longer than all the rest of a row.</summary>
internal sealed class LocalOffsets
{
    /// <summary>Clocks change on quarters of an hour; where one ever did not, its quarter is not remembered.</summary>
    private const long Quarter = TimeSpan.TicksPerHour / 4;
    private const int MostKnown = 1 << 14;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<long, TimeSpan> _known = new();

    public LocalOffsets(TimeZoneInfo zone)
    {
        _zone = zone;
    }

    public TimeSpan Find(DateTime local)
    {
        long quarter = local.Ticks / Quarter;
        if (_known.TryGetValue(quarter, out TimeSpan known))
            return known;
        DateTime first = new(quarter * Quarter, DateTimeKind.Unspecified);
        TimeSpan offset = _zone.GetUtcOffset(local);
        if (_zone.GetUtcOffset(first) != offset || _zone.GetUtcOffset(first.AddTicks(Quarter - 1)) != offset)
            return offset;
        if (_known.Count == MostKnown)
            _known.Clear();
        _known.Add(quarter, offset);
        return offset;
    }
}
