using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace SmsStatus.Completion;

/// <summary>Suggests the time zones of this machine: its own and UTC, then all others.</summary>
public sealed class TimeZoneCompleter : SuggestionCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound, CommandAst? command) =>
        new[] { TimeZoneInfo.Local, TimeZoneInfo.Utc }
            .Concat(TimeZoneInfo.GetSystemTimeZones())
            .GroupBy(zone => zone.Id)
            .Select(zones => new Suggestion(zones.Key, zones.First().DisplayName));
}
