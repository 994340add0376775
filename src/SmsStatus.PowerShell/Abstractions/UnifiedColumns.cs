using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace SmsStatus.Abstractions;

/// <summary>Adds the properties of a verdict to copies of pipeline objects.</summary>
internal static class UnifiedColumns
{
    private const string Prefix = "Unified";

    private static readonly (string Name, Func<UnifiedStatus, object?> Value)[] s_columns =
    {
        (nameof(UnifiedStatus.Provider), status => status.Provider),
        (nameof(UnifiedStatus.Code), status => status.Code),
        (nameof(UnifiedStatus.ProviderStatus), status => status.ProviderStatus),
        (nameof(UnifiedStatus.Status), status => status.Status),
        (nameof(UnifiedStatus.Outcome), status => status.Outcome),
        (nameof(UnifiedStatus.Finality), status => status.Finality),
        (nameof(UnifiedStatus.Cause), status => status.Cause),
        (nameof(UnifiedStatus.Action), status => status.Action),
        (nameof(UnifiedStatus.Retry), status => status.Retry),
        (nameof(UnifiedStatus.Persistence), status => status.Persistence),
        (nameof(UnifiedStatus.Evidence), status => status.Evidence),
        (nameof(UnifiedStatus.Origin), status => status.Origin),
        (nameof(UnifiedStatus.Billable), status => status.Billable),
        (nameof(UnifiedStatus.Suppression), status => status.Suppression),
        (nameof(UnifiedStatus.Name), status => status.Name),
        (nameof(UnifiedStatus.Meaning), status => status.Meaning),
        (nameof(UnifiedStatus.Advice), status => status.Advice),
        (nameof(UnifiedStatus.Conflict), status => status.Conflict),
        (nameof(UnifiedStatus.Source), status => status.Source),
    };

    /// <summary>
    /// A copy of the object with the unified columns behind its own. Where the object has a property of that name, its own
    /// stays as it is and the column is called <c>Unified…</c>.
    /// </summary>
    /// <param name="input">The object; it is not changed.</param>
    /// <param name="status">The verdict; null leaves the columns empty, so that every copy has the same ones.</param>
    public static PSObject Append(PSObject input, UnifiedStatus? status)
    {
        PSObject result = Copy(input, out HashSet<string> names);
        foreach ((string name, Func<UnifiedStatus, object?> value) in s_columns)
        {
            string column = names.Contains(name) ? Prefix + name : name;
            // An earlier run over the same objects leaves columns behind; they are replaced.
            result.Properties.Remove(column);
            result.Properties.Add(new PSNoteProperty(column, status is null ? null : value(status)));
        }

        return result;
    }

    private static PSObject Copy(PSObject input, out HashSet<string> names)
    {
        names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        PSObject result = new();
        if (input.BaseObject is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
                AddOwn(result, names, entry.Key.ToString()!, entry.Value);
            return result;
        }

        foreach (PSPropertyInfo property in input.Properties)
            if (property.IsGettable)
                AddOwn(result, names, property.Name, property.Value);
        return result;
    }

    private static void AddOwn(PSObject result, HashSet<string> names, string name, object? value)
    {
        if (names.Add(name))
            result.Properties.Add(new PSNoteProperty(name, value));
    }
}
