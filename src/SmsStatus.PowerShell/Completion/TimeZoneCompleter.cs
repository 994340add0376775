using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Completion;

/// <summary>Suggests the time zones of this machine.</summary>
public sealed class TimeZoneCompleter : CatalogCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        TimeZoneInfo.GetSystemTimeZones().Select(zone => new Suggestion(zone.Id, zone.DisplayName));
}
